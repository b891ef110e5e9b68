package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;

/**
 * What the items without a place cost at the least, if they may forgo so much value: in minutes, in changes and in
 * awkwardness, each for itself. Days and their minutes are left out of account. Worked out once for a week.
 */
final class Remainder {

    private static final int FINENESS = 512;

    private final int unit;
    private final int[][] minutes;
    private final int[][] changes;
    private final int[][] awkwardness;

    /**
     * @param loss value that a whole week may forgo
     */
    Remainder(Week week, int loss) {
        unit = loss / FINENESS + 1;
        int size = week.size();
        minutes = new int[size + 1][];
        changes = new int[size + 1][];
        awkwardness = new int[size + 1][];
        minutes[size] = new int[loss / unit + 1];
        changes[size] = minutes[size];
        awkwardness[size] = minutes[size];
        for (int i = size - 1; i >= 0; i--) {
            minutes[i] = impossible(loss / unit + 1);
            changes[i] = impossible(loss / unit + 1);
            awkwardness[i] = impossible(loss / unit + 1);
            for (int count = 0; count <= Ring.DAYS; count++) {
                add(week.item(i), i, count);
            }
        }
    }

    private static int[] impossible(int length) {
        var all = new int[length];
        Arrays.fill(all, Limits.NONE / 2);
        return all;
    }

    private void add(Item item, int index, int count) {
        int fewestChanges = Limits.NONE;
        int leastAwkward = Limits.NONE;
        int loss = 0;
        for (var pattern : item.patterns()) {
            if (pattern.count() == count) {
                fewestChanges = Math.min(fewestChanges, pattern.changes());
                leastAwkward = Math.min(leastAwkward, pattern.awkwardness());
                loss = item.loss(pattern) / unit;
            }
        }
        if (fewestChanges == Limits.NONE) {
            return;
        }
        for (int may = loss; may < minutes[index].length; may++) {
            minutes[index][may] =
                    Math.min(minutes[index][may], minutes[index + 1][may - loss] + count * item.minutes());
            changes[index][may] = Math.min(changes[index][may], changes[index + 1][may - loss] + fewestChanges);
            awkwardness[index][may] =
                    Math.min(awkwardness[index][may], awkwardness[index + 1][may - loss] + leastAwkward);
        }
    }

    int minutes(int index, int loss) {
        return minutes[index][loss / unit];
    }

    int changes(int index, int loss) {
        return changes[index][loss / unit];
    }

    int awkwardness(int index, int loss) {
        return awkwardness[index][loss / unit];
    }
}
