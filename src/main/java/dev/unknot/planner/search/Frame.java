package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;

/**
 * What a week holds at most.
 *
 * @param capacity counted minutes of each weekday
 * @param visits days on which a practitioner is seen, as in {@link Ring}
 * @param restDays fewest days with nothing counted and no visit (H12)
 * @param ceiling counted minutes of the week, one-offs apart (H13)
 * @param sittings most in a day (H11)
 * @param longest minutes of a sitting (H11)
 */
public record Frame(int[] capacity, int visits, int restDays, int ceiling, int sittings, int longest) {

    /** Whether all but these days may rest. */
    public boolean leavesRest(int activeDays) {
        return Ring.DAYS - Integer.bitCount(activeDays | visits) >= restDays;
    }

    public int restDaysBeside(int activeDays) {
        return Ring.DAYS - Integer.bitCount(activeDays | visits);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
