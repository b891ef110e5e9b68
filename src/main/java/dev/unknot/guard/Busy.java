package dev.unknot.guard;

/** Too much is being worked on at once. Answered with 503 and a short time to wait. */
final class Busy extends RuntimeException {

    static final String RETRY_AFTER = "5";

    Busy() {
        super("Busy", null, false, false);
    }
}
