package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;

/**
 * A ceiling on the value of the items without a place: as if all minutes that can still be filled lay in one knapsack. Minutes
 * of a day that no sum of sessions comes to are no room.
 */
final class Knapsack {

    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

    private final Week week;
    private final int[][] values;

    Knapsack(Week week) {
        this.week = week;
        int room = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            room += week.capacity(day);
        }
        values = new int[week.size() + 1][room + 1];
        for (int i = week.size() - 1; i >= 0; i--) {
            Arrays.fill(values[i], IMPOSSIBLE);
            for (int count = 0; count <= Ring.DAYS; count++) {
                if (week.value(i, count) != Week.IMPOSSIBLE) {
                    add(i, week.value(i, count), count * week.item(i).minutes());
                }
            }
        }
    }

    private void add(int index, int value, int minutes) {
        var values = this.values[index];
        var after = this.values[index + 1];
        for (int room = minutes; room < values.length; room++) {
            values[room] = Math.max(values[room], value + after[room - minutes]);
        }
    }

    /** The most value that the items from there on can have. */
    int most(int index, long loads, long capacity) {
        int room = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            room += week.fillable(index, Loads.on(capacity, day) - Loads.on(loads, day));
        }
        return values[index][room];
    }
}
