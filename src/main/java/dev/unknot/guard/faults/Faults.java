package dev.unknot.guard.faults;

import dev.unknot.guard.Busy;
import dev.unknot.guard.GuardedAddresses;
import dev.unknot.guard.InvalidInput;
import dev.unknot.guard.TooManyRequests;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns exceptions into answers that give nothing away, and writes down what the operator needs to know. */
@Component
public final class Faults {

    /** Seconds; the pool has found a new connection by then if there is one to be had. */
    static final String DATABASE_RETRY_AFTER = "10";

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final JsonFaults jsonFaults;
    private final OutOfMemory outOfMemory;
    private final GuardedAddresses addresses;

    public Faults(JsonFaults jsonFaults, OutOfMemory outOfMemory, GuardedAddresses addresses) {
        this.addresses = addresses;
        this.jsonFaults = jsonFaults;
        this.outOfMemory = outOfMemory;
    }

    /** Whether the visitor has gone. A database that hangs up sounds the same, so that is ruled out first. */
    public static boolean meansNobodyIsListening(Exception exception) {
        return !DatabaseAway.isBehind(exception) && DisconnectedClientHelper.isClientDisconnectedException(exception);
    }

    /** What a view throws arrives in a wrapping; what counts is inside. */
    Fault of(Exception exception, HttpServletRequest request) {
        if (exception instanceof ServletException
                && !(exception instanceof ErrorResponse)
                && exception.getCause() instanceof Exception inside) {
            return of(inside, request);
        }
        if (exception instanceof InvalidInput invalid) {
            return Fault.of(invalid);
        }
        if (exception instanceof TooManyRequests tooMany) {
            return Fault.retryAfter(HttpStatus.TOO_MANY_REQUESTS, TooManyRequests.seconds(tooMany.waitingTime()));
        }
        if (exception instanceof Busy) {
            return Fault.retryAfter(HttpStatus.SERVICE_UNAVAILABLE, Busy.RETRY_AFTER);
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return Fault.of(HttpStatus.BAD_REQUEST, jsonFaults.errors(unreadable));
        }
        if (exception instanceof ErrorResponse known) {
            if (known.getStatusCode().is5xxServerError()) {
                logFailure(exception, request);
            }
            return new Fault(known.getStatusCode(), known.getHeaders(), List.of(), 0, Map.of());
        }
        if (exception instanceof TypeMismatchException) {
            return Fault.of(HttpStatus.BAD_REQUEST);
        }
        if (DatabaseAway.isBehind(exception)) {
            log.warn(
                    "{} {}: the database does not answer: {}",
                    request.getMethod(),
                    addresses.masked(request),
                    Trace.causes(exception));
            return Fault.retryAfter(HttpStatus.SERVICE_UNAVAILABLE, DATABASE_RETRY_AFTER);
        }
        var annotation = AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        if (annotation != null) {
            return Fault.of(annotation.code());
        }
        logFailure(exception, request);
        return Fault.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** What no handler can answer for: the virtual machine, or a library, gave up. */
    Fault of(Error error, HttpServletRequest request) {
        logFailure(error, request);
        return Fault.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private void logFailure(Throwable exception, HttpServletRequest request) {
        outOfMemory.lookFor(exception);
        log.error("{} {} failed: {}", request.getMethod(), addresses.masked(request), Trace.of(exception));
    }
}
