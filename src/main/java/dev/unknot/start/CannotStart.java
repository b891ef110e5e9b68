package dev.unknot.start;

/** The application cannot start, for a reason that its operator can put right. The message is all they are shown. */
public final class CannotStart extends IllegalStateException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
