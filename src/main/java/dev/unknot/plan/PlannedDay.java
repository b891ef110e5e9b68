package dev.unknot.plan;

import dev.unknot.activity.Slot;
import dev.unknot.planner.week.WeekPlan.Session;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a day of a plan holds that can go into a calendar.
 *
 * @param slots the parts of the day with a sitting
 * @param breaks goes of all short breaks of that day, 0 for none
 */
public record PlannedDay(Set<Slot> slots, int breaks) {

    public static final PlannedDay EMPTY = new PlannedDay(Set.of(), 0);

    public PlannedDay {
        if (breaks < 0) {
            throw new IllegalArgumentException("Nobody takes fewer breaks than none: " + breaks);
        }
        var inOrder = EnumSet.noneOf(Slot.class);
        inOrder.addAll(slots);
        slots = Collections.unmodifiableSet(inOrder);
    }

    public static PlannedDay of(Collection<Session> sessions) {
        var slots = EnumSet.noneOf(Slot.class);
        sessions.stream().filter(PlannedDay::isInSitting).map(Session::slot).forEach(slots::add);
        return new PlannedDay(
                slots, sessions.stream().mapToInt(PlannedDay::breaks).sum());
    }

    /** Whether it is done in one go in its part of the day: all but visits, which are booked, and short breaks. */
    public static boolean isInSitting(Session session) {
        return !session.activity().needsPractitioner() && !session.activity().isBreak();
    }

    /** How many short breaks a session is on its day. */
    public static int breaks(Session session) {
        return session.activity().isBreak() ? session.dose().timesPerDay() : 0;
    }

    /** The same day in a file without short breaks. */
    public PlannedDay withoutBreaks() {
        return new PlannedDay(slots, 0);
    }

    public boolean isEmpty() {
        return slots.isEmpty() && breaks == 0;
    }

    public PlannedDay and(PlannedDay other) {
        var both = EnumSet.noneOf(Slot.class);
        both.addAll(slots);
        both.addAll(other.slots);
        return new PlannedDay(both, Math.max(breaks, other.breaks));
    }
}
