package dev.unknot.plan;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.planner.WeekPlan.Session;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a day of a plan has that can stand in a calendar.
 *
 * @param slots the parts of the day with sessions whose minutes count (W4)
 * @param breaks goes of the short breaks that come most often that day: 0 for none, or at least 2, because one go is no
 *     break (see {@link Activity#isBreak()})
 */
public record PlannedDay(Set<Slot> slots, int breaks) {

    public static final PlannedDay EMPTY = new PlannedDay(Set.of(), 0);

    public PlannedDay {
        if (breaks < 0 || breaks == 1) {
            throw new IllegalArgumentException("Short breaks come several times a day, or not at all");
        }
        var inOrder = EnumSet.noneOf(Slot.class);
        inOrder.addAll(slots);
        slots = Collections.unmodifiableSet(inOrder);
    }

    public static PlannedDay of(Collection<Session> sessions) {
        var slots = EnumSet.noneOf(Slot.class);
        sessions.stream()
                .filter(session -> session.activity().isCounted())
                .map(Session::slot)
                .forEach(slots::add);
        return new PlannedDay(
                slots,
                breaks(sessions).stream()
                        .mapToInt(activity -> activity.dose().timesPerDay())
                        .max()
                        .orElse(0));
    }

    /** The short breaks among the sessions of a day. */
    public static List<Activity> breaks(Collection<Session> sessions) {
        return sessions.stream()
                .map(Session::activity)
                .filter(Activity::isBreak)
                .toList();
    }

    boolean isEmpty() {
        return slots.isEmpty() && breaks == 0;
    }

    PlannedDay and(PlannedDay other) {
        var both = EnumSet.noneOf(Slot.class);
        both.addAll(slots);
        both.addAll(other.slots);
        return new PlannedDay(both, Math.max(breaks, other.breaks));
    }
}
