package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import org.jspecify.annotations.Nullable;

/**
 * A whole week of what is counted, with what it comes to level by level.
 *
 * @param days of each piece, as in {@link Ring}
 * @param ways for each weekday the part of the day of each piece, as in {@link DaySlots}
 * @param order for each weekday what comes first in it, for O6
 */
public record Placed(
        int[] days,
        int[] ways,
        int value,
        int changes,
        int sittings,
        int busiestDay,
        int sumOfSquares,
        int restDays,
        int awkwardness,
        int[] order) {

    public Slots slots() {
        return new Slots(ways);
    }

    /** The part of a day that a piece has on it. */
    public record Slots(int[] ways) {

        public int of(int place, int day) {
            return DaySlots.slot(ways[day], place);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
