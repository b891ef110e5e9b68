package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;

/**
 * The days taken by what keeps its distance (H4, H5, H6): loaded strength, any strength, hands-on treatments, visits. Four
 * sets of weekdays in one number, because the search asks millions of times.
 */
final class Taken {

    static final int NOTHING = 0;
    static final int BITS = 28;

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

    /** The same without a word on visits. */
    static int withoutVisits(int taken) {
        return taken & ((1 << VISITS) - 1);
    }

    /** Whether a day has strength (1) and hands-on treatment (2). */
    static int kinds(int taken, int day) {
        return ((taken >> (STRENGTH + day)) & 1) | (((taken >> (HANDS_ON + day)) & 1) << 1);
    }
}
