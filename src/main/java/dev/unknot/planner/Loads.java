package dev.unknot.planner;

/** Counted minutes of the seven weekdays, a byte each in one number; a day holds at most 120. */
final class Loads {

    private static final int BITS = 8;
    private static final long HIGH = 0x0080808080808080L;
    private static final long MASK = 0x00FFFFFFFFFFFFFFL;

    private Loads() {}

    static long of(int[] minutes) {
        long loads = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            loads |= (long) minutes[day] << (day * BITS);
        }
        return loads;
    }

    /** So many minutes on each of these days. */
    static long on(int days, int minutes) {
        long loads = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            if (Ring.contains(days, day)) {
                loads |= (long) minutes << (day * BITS);
            }
        }
        return loads;
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

    /** The same with every day moved on by one, around the ring. */
    static long rotated(long loads) {
        return ((loads << BITS) | (loads >>> ((Ring.DAYS - 1) * BITS))) & MASK;
    }

    /** The same with the week read backwards. */
    static long mirrored(long loads) {
        return Long.reverseBytes(loads) >>> BITS;
    }

    /** After so many more minutes, poured as flat over the open days as they allow. */
    static long poured(long loads, int open, int minutes) {
        var flat = new int[Ring.DAYS];
        for (int day = 0; day < Ring.DAYS; day++) {
            flat[day] = on(loads, day);
        }
        int left = open == 0 ? 0 : minutes;
        while (left > 0) {
            int lowest = Integer.MAX_VALUE;
            int next = Integer.MAX_VALUE;
            int atLowest = 0;
            for (int day = 0; day < Ring.DAYS; day++) {
                if (Ring.contains(open, day)) {
                    if (flat[day] < lowest) {
                        next = lowest;
                        lowest = flat[day];
                        atLowest = 1;
                    } else if (flat[day] == lowest) {
                        atLowest++;
                    } else {
                        next = Math.min(next, flat[day]);
                    }
                }
            }
            int rise = next == Integer.MAX_VALUE ? left : Math.min(left, (next - lowest) * atLowest);
            int more = rise % atLowest;
            for (int day = 0; day < Ring.DAYS; day++) {
                if (Ring.contains(open, day) && flat[day] == lowest) {
                    flat[day] += rise / atLowest + (more-- > 0 ? 1 : 0);
                }
            }
            left -= rise;
        }
        return of(flat);
    }
}
