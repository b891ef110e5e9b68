package dev.unknot.guard;

import java.time.Duration;

/** A visitor asked too often. Answered with 429 and the time to wait. */
public final class TooManyRequests extends RuntimeException {

    private final Duration waitingTime;

    public TooManyRequests(Duration waitingTime) {
        super("Too many requests", null, false, false);
        this.waitingTime = waitingTime;
    }

    public Duration waitingTime() {
        return waitingTime;
    }

    /** The value of a Retry-After header: whole seconds, rounded up, so that a client that waits that long succeeds. */
    public static String seconds(Duration waitingTime) {
        return Long.toString(Math.max(1, waitingTime.plusNanos(999_999_999).toSeconds()));
    }
}
