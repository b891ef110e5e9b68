package dev.unknot.planner;

/**
 * The days taken by what keeps its distance (H4, H5, H6): loaded strength, any strength, hands-on treatments, visits. Four
 * sets of weekdays in one number, because the search asks millions of times.
 */
final class Taken {

    static final int NOTHING = 0;

    private static final int STRENGTH = 7;
    private static final int HANDS_ON = 14;
    private static final int VISITS = 21;

    private Taken() {}

    private static int days(int taken, int shift) {
        return (taken >> shift) & Ring.ALL;
    }

    /** Whether the pattern may join what is taken. */
    static boolean admits(int taken, Item item, int days) {
        int loaded = days(taken, 0) | days;
        if (item.isLoadedStrength() && (Ring.neighbours(loaded) & loaded) != 0) {
            return false;
        }
        int strength = days(taken, STRENGTH);
        int handsOn = days(taken, HANDS_ON);
        if (item.isStrength() && ((days | strength) == Ring.ALL || (days & handsOn) != 0)) {
            return false;
        }
        if (item.isHandsOn() && ((days & strength) != 0 || ((days | Ring.neighbours(days)) & handsOn) != 0)) {
            return false;
        }
        return !item.isVisit() || (days & days(taken, VISITS)) == 0;
    }

    static int with(int taken, Item item, int days) {
        return taken
                | (item.isLoadedStrength() ? days : 0)
                | (item.isStrength() ? days << STRENGTH : 0)
                | (item.isHandsOn() ? days << HANDS_ON : 0)
                | (item.isVisit() ? days << VISITS : 0);
    }

    /** The same with every day moved on by one, around the ring. */
    static int rotated(int taken) {
        return Ring.rotate(days(taken, 0))
                | (Ring.rotate(days(taken, STRENGTH)) << STRENGTH)
                | (Ring.rotate(days(taken, HANDS_ON)) << HANDS_ON)
                | (Ring.rotate(days(taken, VISITS)) << VISITS);
    }

    /** The same with the week read backwards. */
    static int mirrored(int taken) {
        return Ring.mirror(days(taken, 0))
                | (Ring.mirror(days(taken, STRENGTH)) << STRENGTH)
                | (Ring.mirror(days(taken, HANDS_ON)) << HANDS_ON)
                | (Ring.mirror(days(taken, VISITS)) << VISITS);
    }
}
