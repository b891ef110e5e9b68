package dev.unknot.guard;

/** Too much is being worked on at once. Answered with 503 and a short time to wait. */
public final class Busy extends RuntimeException {

    public static final String RETRY_AFTER = "5";

    public Busy() {
        super("Busy", null, false, false);
    }
}
