package dev.unknot.planner;

import java.util.Arrays;
import java.util.List;

/**
 * What the candidates from a place in the order on can still bring at the most: worked out once, asked at every branch.
 *
 * <p>The value is that of a knapsack over the minutes of the whole week which keeps the requirements: a candidate that must
 * be in the week is in it, and of a group that must be there at least one is. The minutes are those that the remaining
 * candidates can really fill on each day.
 */
final class Bounds {

    private static final int IMPOSSIBLE = -1_000_000;

    private final List<Item> items;
    private final boolean[] last;
    private final boolean[] required;
    private final int[][] fillable;
    private final int[][][] value;
    private final int[] topValue;
    private final int[] awkwardnessAtTop;

    /**
     * @param items in the order of the search, those of one requirement side by side
     * @param met bits of the requirements that will be met
     */
    Bounds(List<Item> items, int met, int[] capacity) {
        this.items = items;
        int size = items.size();
        last = new boolean[size];
        required = new boolean[size + 1];
        topValue = new int[size + 1];
        awkwardnessAtTop = new int[size + 1];
        fillable = new int[size + 1][];
        value = new int[size + 1][2][];
        fillable[size] = new int[Arrays.stream(capacity).max().orElse(0) + 1];
        int minutes = Arrays.stream(capacity).sum();
        value[size][0] = new int[minutes + 1];
        value[size][1] = value[size][0];
        for (int i = size - 1; i >= 0; i--) {
            var item = items.get(i);
            last[i] =
                    i + 1 == size || item.requirement() == 0 || items.get(i + 1).requirement() != item.requirement();
            required[i] = (item.requirement() & met) != 0;
            topValue[i] = topValue[i + 1] + item.value(item.best());
            awkwardnessAtTop[i] = awkwardnessAtTop[i + 1] + item.best().awkwardness();
            fillable[i] = withOneMore(fillable[i + 1], item.minutes());
            value[i][0] = knapsack(i, false);
            value[i][1] = knapsack(i, true);
        }
    }

    /** Whether, before the candidate, its requirement is met already because there is none. */
    boolean startsSatisfied(int index) {
        return !required[index];
    }

    /** Whether its requirement is met after a candidate has found its place or was left out. */
    boolean isSatisfiedAfter(int index, boolean satisfied, boolean placed) {
        boolean now = satisfied || placed;
        return last[index] ? index + 1 == items.size() || startsSatisfied(index + 1) : now;
    }

    /** Whether the candidate may be left out as far as its requirement goes. */
    boolean mayBeSkipped(int index, boolean satisfied) {
        return satisfied || !last[index];
    }

    /** Minutes of a day that can still be filled, of those that are free. */
    int fillable(int index, int free) {
        return fillable[index][free];
    }

    /** The most value that so many minutes of the week can hold; far below zero if a requirement cannot be met. */
    int value(int index, boolean satisfied, int minutes) {
        return value[index][satisfied ? 1 : 0][minutes];
    }

    /** The fewest minutes that can still hold so much value. */
    int minutesNeeded(int index, boolean satisfied, int wanted, int minutes) {
        var values = value[index][satisfied ? 1 : 0];
        int low = 0;
        int high = minutes;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The value with all that remains at its best. */
    int topValue(int index) {
        return topValue[index];
    }

    /** The least awkwardness with all that remains at its best. */
    int awkwardnessAtTop(int index) {
        return awkwardnessAtTop[index];
    }

    private static int[] withOneMore(int[] without, int minutes) {
        var with = without.clone();
        for (int free = minutes; free < with.length; free++) {
            with[free] = Math.max(without[free], minutes + without[free - minutes]);
        }
        return with;
    }

    private int[] knapsack(int index, boolean satisfied) {
        var item = items.get(index);
        var left = new int[value[items.size()][0].length];
        if (item.mayBeLeftOut() && mayBeSkipped(index, satisfied)) {
            System.arraycopy(after(index, satisfied, false), 0, left, 0, left.length);
        } else {
            Arrays.fill(left, IMPOSSIBLE);
        }
        var placed = after(index, satisfied, true);
        for (int count = 1; count <= Ring.DAYS; count++) {
            int worth = item.valueOfCount(count);
            int minutes = count * item.minutes();
            for (int room = minutes; worth >= 0 && room < left.length; room++) {
                left[room] = Math.max(left[room], worth + placed[room - minutes]);
            }
        }
        return left;
    }

    private int[] after(int index, boolean satisfied, boolean placed) {
        return value[index + 1][isSatisfiedAfter(index, satisfied, placed) ? 1 : 0];
    }
}
