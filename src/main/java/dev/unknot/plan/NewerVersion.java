package dev.unknot.plan;

/** A newer version of Unknot made or changed the plan, and this one does not know enough of it for what was asked. */
public final class NewerVersion extends RuntimeException {

    private final boolean isShown;

    private NewerVersion(boolean isShown, String message) {
        super(message, null, false, false);
        this.isShown = isShown;
    }

    /** The plan can be shown, but it cannot be changed without losing what is not known here. */
    static NewerVersion mustNotBeChanged() {
        return new NewerVersion(true, "A plan of a newer version cannot be changed");
    }

    /** The plan does not open here. */
    public static NewerVersion doesNotOpen(String why) {
        return new NewerVersion(false, "A plan of a newer version does not open: " + why);
    }

    /** Whether this version can show the plan, as far as it knows it. */
    public boolean isShown() {
        return isShown;
    }
}
