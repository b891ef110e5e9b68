package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;

/** Days that are interchangeable for all that is still to be placed: of weeks that differ in their order, one is looked at. */
final class DayOrder {

    private static final int LOAD_BITS = 7;
    private static final int KIND_BITS = 2;
    private static final int DAY_BITS = LOAD_BITS + KIND_BITS;
    private static final int TWIN_BITS = 4;

    private DayOrder() {}

    /**
     * The days in an order of their own, by type and then by what they hold, in one number.
     *
     * @param dayTypes by day; those of one type are interchangeable
     */
    static long sorted(int[] dayTypes, long loads, int taken) {
        long sorted = 0;
        int used = 0;
        for (int place = 0; place < Ring.DAYS; place++) {
            int least = -1;
            int leastHeld = 0;
            for (int day = 0; day < Ring.DAYS; day++) {
                if (!Ring.contains(used, day)) {
                    int held = (dayTypes[day] << DAY_BITS) | held(loads, taken, day);
                    if (least < 0 || held < leastHeld) {
                        least = day;
                        leastHeld = held;
                    }
                }
            }
            used |= 1 << least;
            sorted = (sorted << DAY_BITS) | (leastHeld & ((1 << DAY_BITS) - 1));
        }
        return sorted;
    }

    /** For each day the one before it that is just like it, to be asked with {@link #takesFirst}. */
    static int twins(int[] dayTypes, long loads, int taken) {
        int twins = 0;
        for (int day = 1; day < Ring.DAYS; day++) {
            for (int earlier = day - 1; earlier >= 0; earlier--) {
                if (dayTypes[day] == dayTypes[earlier] && held(loads, taken, day) == held(loads, taken, earlier)) {
                    twins |= (earlier + 1) << (TWIN_BITS * day);
                    break;
                }
            }
        }
        return twins;
    }

    /** Whether of days that are just alike the first are taken; the others would come to the same. */
    static boolean takesFirst(int days, int twins) {
        for (int left = days; left != 0; left &= left - 1) {
            int twin = (twins >> (TWIN_BITS * Integer.numberOfTrailingZeros(left))) & ((1 << TWIN_BITS) - 1);
            if (twin != 0 && !Ring.contains(days, twin - 1)) {
                return false;
            }
        }
        return true;
    }

    private static int held(long loads, int taken, int day) {
        return (Loads.on(loads, day) << KIND_BITS) | Taken.kinds(taken, day);
    }
}
