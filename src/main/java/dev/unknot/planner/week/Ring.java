package dev.unknot.planner.week;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Sets of weekdays as seven bits, Monday the lowest. The week repeats, so Sunday and Monday are neighbours. */
public final class Ring {

    public static final int DAYS = 7;
    public static final int ALL = (1 << DAYS) - 1;

    private static final int[][] OF_SIZE = ofEachSize();

    private Ring() {}

    /** Every set of this many days, the earliest first. */
    public static int[] ofSize(int count) {
        return OF_SIZE[Math.min(count, DAYS + 1)];
    }

    private static int[][] ofEachSize() {
        var sets = new int[DAYS + 2][];
        for (int size = 0; size <= DAYS + 1; size++) {
            int count = size;
            sets[size] = IntStream.rangeClosed(0, ALL)
                    .filter(days -> Integer.bitCount(days) == count)
                    .boxed()
                    .sorted(Comparator.comparingInt(days -> -earliness(days)))
                    .mapToInt(days -> days)
                    .toArray();
        }
        return sets;
    }

    public static boolean contains(int days, int day) {
        return ((days >> day) & 1) != 0;
    }

    /** The days before and after any of these. */
    public static int neighbours(int days) {
        return rotate(days) | (((days >> 1) | (days << (DAYS - 1))) & ALL);
    }

    /** Whether at least this many whole rest days lie between any two of these. */
    public static boolean hasGap(int days, int gap) {
        for (int distance = 1, shifted = days; distance <= gap; distance++) {
            shifted = rotate(shifted);
            if ((shifted & days) != 0) {
                return false;
            }
        }
        return true;
    }

    /** By how many days more than one the longest way between two of these exceeds the shortest. */
    public static int unevenness(int days) {
        if (Integer.bitCount(days) < 2) {
            return 0;
        }
        int first = Integer.numberOfTrailingZeros(days);
        int shortest = DAYS;
        int longest = 0;
        for (int last = first, step = 1; step <= DAYS; step++) {
            int day = (first + step) % DAYS;
            if (contains(days, day)) {
                int way = first + step - last;
                shortest = Math.min(shortest, way);
                longest = Math.max(longest, way);
                last = first + step;
            }
        }
        return Math.max(0, longest - shortest - 1);
    }

    /** The same with every day moved on by one. */
    public static int rotate(int days) {
        return ((days << 1) | (days >> (DAYS - 1))) & ALL;
    }

    /** The same with the week read backwards. */
    static int mirror(int days) {
        return Integer.reverse(days) >>> (Integer.SIZE - DAYS);
    }

    /** The greater, the earlier in the week the first day in which two sets differ. */
    public static int earliness(int days) {
        return mirror(days);
    }
}
