package dev.unknot.planner;

import java.util.Arrays;

/** The best start that has led to each state of the search: an open hash table without objects. */
final class Memo {

    private static final int FIRST_SIZE = 1 << 10;

    private long[] loads = new long[FIRST_SIZE];
    private long[] rests = new long[FIRST_SIZE];
    private long[] starts = new long[FIRST_SIZE];
    private int used;

    Memo() {
        Arrays.fill(rests, -1);
    }

    /**
     * Notes a start, and says whether one at least as good has led here before.
     *
     * @param value the more the better
     * @param awkwardness the less the better, among equal values
     */
    boolean hasSeen(long load, long rest, int value, int awkwardness) {
        long start = ((long) value << 32) | (Integer.MAX_VALUE - awkwardness);
        int at = find(load, rest);
        if (rests[at] != -1) {
            if (starts[at] >= start) {
                return true;
            }
            starts[at] = start;
            return false;
        }
        loads[at] = load;
        rests[at] = rest;
        starts[at] = start;
        if (++used > loads.length / 2) {
            grow();
        }
        return false;
    }

    private int find(long load, long rest) {
        long hash = ((load * 0x9E3779B97F4A7C15L) ^ rest) * 0xC2B2AE3D27D4EB4FL;
        int at = (int) (hash >>> 32) & (loads.length - 1);
        while (rests[at] != -1 && (loads[at] != load || rests[at] != rest)) {
            at = (at + 1) & (loads.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldLoads = loads;
        var oldRests = rests;
        var oldStarts = starts;
        loads = new long[oldLoads.length * 4];
        rests = new long[loads.length];
        starts = new long[loads.length];
        Arrays.fill(rests, -1);
        for (int old = 0; old < oldLoads.length; old++) {
            if (oldRests[old] != -1) {
                int at = find(oldLoads[old], oldRests[old]);
                loads[at] = oldLoads[old];
                rests[at] = oldRests[old];
                starts[at] = oldStarts[old];
            }
        }
    }
}
