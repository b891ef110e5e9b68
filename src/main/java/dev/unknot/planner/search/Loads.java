package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;

/** Counted minutes of the seven weekdays, a byte each in one number; a day holds at most 120. */
final class Loads {

    private static final int BITS = 8;
    private static final long HIGH = 0x0080808080808080L;

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

    static int sum(long loads) {
        int sum = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            sum += on(loads, day);
        }
        return sum;
    }

    /** After so many more minutes, poured as flat over the days as they can hold; all that fits if not all fits. */
    static long poured(long loads, long capacity, int minutes) {
        long flat = loads;
        int open = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            open |= on(loads, day) < on(capacity, day) ? 1 << day : 0;
        }
        int left = minutes;
        while (left > 0 && open != 0) {
            int lowest = Integer.MAX_VALUE;
            int next = Integer.MAX_VALUE;
            int atLowest = 0;
            for (int day = 0; day < Ring.DAYS; day++) {
                if (Ring.contains(open, day)) {
                    int load = on(flat, day);
                    if (load < lowest) {
                        next = Math.min(lowest, next);
                        lowest = load;
                        atLowest = 0;
                    } else if (load > lowest) {
                        next = Math.min(load, next);
                    }
                    if (load == lowest) {
                        atLowest++;
                        next = Math.min(on(capacity, day), next);
                    }
                }
            }
            int rise = Math.min(left / atLowest, next - lowest);
            int more = rise == 0 ? left : 0;
            for (int day = 0; day < Ring.DAYS; day++) {
                if (Ring.contains(open, day) && on(flat, day) == lowest) {
                    int minutesHere = rise == 0 ? (more-- > 0 ? 1 : 0) : rise;
                    flat += (long) minutesHere << (day * BITS);
                    left -= minutesHere;
                    open &= on(flat, day) < on(capacity, day) ? Ring.ALL : ~(1 << day);
                }
            }
        }
        return flat;
    }
}
