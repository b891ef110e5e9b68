package dev.unknot.guard.faults;

import dev.unknot.guard.InvalidInput;
import dev.unknot.guard.InvalidInput.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, as far as the other side may know.
 *
 * @param more how many errors there are besides those named
 * @param urgent what to say first, by the names of its members
 */
record Fault(
        HttpStatusCode status, HttpHeaders headers, List<FieldError> errors, int more, Map<String, Object> urgent) {

    static Fault of(HttpStatusCode status) {
        return new Fault(status, HttpHeaders.EMPTY, List.of(), 0, Map.of());
    }

    static Fault retryAfter(HttpStatusCode status, String seconds) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, seconds);
        return new Fault(status, headers, List.of(), 0, Map.of());
    }

    static Fault of(HttpStatusCode status, List<FieldError> errors) {
        return new Fault(status, HttpHeaders.EMPTY, errors, 0, Map.of());
    }

    static Fault of(InvalidInput invalid) {
        return new Fault(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, invalid.errors(), invalid.more(), invalid.urgent());
    }
}
