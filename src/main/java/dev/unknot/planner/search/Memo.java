package dev.unknot.planner.search;

import java.util.Arrays;

/** A number for each state of a search: an open hash table without objects. */
final class Memo {

    /** What is remembered of a state never seen. */
    static final long UNSEEN = -1;

    private static final int FIRST_SIZE = 1 << 9;

    private long[] loads = new long[FIRST_SIZE];
    private long[] rests = new long[FIRST_SIZE];
    private long[] values = new long[FIRST_SIZE];
    private int used;

    Memo() {
        Arrays.fill(rests, UNSEEN);
    }

    long get(long load, long rest) {
        int at = find(load, rest);
        return rests[at] == UNSEEN ? UNSEEN : values[at];
    }

    void put(long load, long rest, long value) {
        int at = find(load, rest);
        boolean isNew = rests[at] == UNSEEN;
        loads[at] = load;
        rests[at] = rest;
        values[at] = value;
        if (isNew && ++used > loads.length / 2) {
            grow();
        }
    }

    private int find(long load, long rest) {
        long hash = ((load * 0x9E3779B97F4A7C15L) ^ rest) * 0xC2B2AE3D27D4EB4FL;
        int at = (int) (hash >>> 32) & (loads.length - 1);
        while (rests[at] != UNSEEN && (loads[at] != load || rests[at] != rest)) {
            at = (at + 1) & (loads.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldLoads = loads;
        var oldRests = rests;
        var oldValues = values;
        loads = new long[oldLoads.length * 4];
        rests = new long[loads.length];
        values = new long[loads.length];
        Arrays.fill(rests, UNSEEN);
        for (int old = 0; old < oldLoads.length; old++) {
            if (oldRests[old] != UNSEEN) {
                int at = find(oldLoads[old], oldRests[old]);
                loads[at] = oldLoads[old];
                rests[at] = oldRests[old];
                values[at] = oldValues[old];
            }
        }
    }
}
