package dev.unknot.planner.search;

/** How many branches one level of the search may still look at. */
final class Effort {

    private int left;
    private boolean wasEnough = true;

    Effort(int branches) {
        left = branches;
    }

    /** Takes one branch; false if none was left. */
    boolean spend() {
        if (left == 0) {
            wasEnough = false;
            return false;
        }
        left--;
        return true;
    }

    /** Whether no branch was asked for that was not left. */
    boolean wasEnough() {
        return wasEnough;
    }
}
