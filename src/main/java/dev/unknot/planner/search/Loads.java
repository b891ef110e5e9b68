package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;

/** Counted minutes of the seven weekdays, a byte each in one number; a day holds at most 120. Other small numbers fit as well. */
final class Loads {

    private static final int BITS = 8;
    private static final long HIGH = 0x0080808080808080L;
    private static final long[] SPREAD = spread();

    private Loads() {}

    /** For each set of days a one on each of them. */
    private static long[] spread() {
        var ones = new long[Ring.ALL + 1];
        for (int days = 1; days <= Ring.ALL; days++) {
            int last = Integer.numberOfTrailingZeros(days);
            ones[days] = ones[days & (days - 1)] | 1L << (last * BITS);
        }
        return ones;
    }

    static long of(int[] minutes) {
        long loads = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            loads |= (long) minutes[day] << (day * BITS);
        }
        return loads;
    }

    /** The given minutes on each of these days. */
    static long on(int days, int minutes) {
        return SPREAD[days] * minutes;
    }

    static int on(long loads, int day) {
        return (int) (loads >> (day * BITS)) & 0xFF;
    }

    /** Whether no day holds more than it can; all seven are compared at once. */
    static boolean fit(long loads, long capacity) {
        return (((capacity | HIGH) - loads) & HIGH) == HIGH;
    }

    static int busiest(long loads) {
        int most = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            most = Math.max(most, on(loads, day));
        }
        return most;
    }

    static int squares(long loads) {
        int sum = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            sum += on(loads, day) * on(loads, day);
        }
        return sum;
    }

    static int sum(long loads) {
        int sum = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            sum += on(loads, day);
        }
        return sum;
    }
}
