package dev.unknot.guard;

import dev.unknot.guard.InvalidInput.FieldError;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** What went wrong, as far as the other side may know. */
record Fault(HttpStatusCode status, HttpHeaders headers, List<FieldError> errors) {

    static Fault of(HttpStatusCode status) {
        return new Fault(status, HttpHeaders.EMPTY, List.of());
    }

    static Fault retryAfter(HttpStatusCode status, String seconds) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, seconds);
        return new Fault(status, headers, List.of());
    }

    static Fault of(HttpStatusCode status, List<FieldError> errors) {
        return new Fault(status, HttpHeaders.EMPTY, errors);
    }
}
