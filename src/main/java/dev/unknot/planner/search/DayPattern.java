package dev.unknot.planner.search;

import dev.unknot.activity.Slot;
import dev.unknot.planner.week.Ring;
import java.util.List;

/**
 * One way to put an activity into the week: its days, and on each the part of the day that changes least and then is least
 * awkward.
 *
 * @param days as in {@link Ring}
 * @param slots by weekday, read only where the pattern has a day
 * @param changes O2 of this activity alone
 * @param awkwardness O4 of this activity alone
 */
public record DayPattern(int days, List<Slot> slots, int changes, int awkwardness) {

    /** Not in the week at all, and not in the week before. */
    public static final DayPattern NONE = none(0);

    /** Not in the week at all. */
    static DayPattern none(int changes) {
        return new DayPattern(0, List.of(), changes, 0);
    }

    int count() {
        return Integer.bitCount(days);
    }

    public boolean isNone() {
        return days == 0;
    }
}
