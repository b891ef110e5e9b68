package dev.unknot.plan;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.planner.Course;
import dev.unknot.planner.Course.Event;
import dev.unknot.planner.MakeUp;
import dev.unknot.planner.Rearrangement.Move;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A week of a kept plan.
 *
 * @param number 1 for the first
 * @param length how many weeks the course has
 * @param week with what was made up for
 * @param changes against the week before
 * @param levels what is done another way than in the week before
 * @param missed the missed days, in the order in which they were told
 */
public record PlanWeek(
        Plan plan,
        int number,
        int length,
        WeekPlan week,
        List<Move> changes,
        List<NewLevel> levels,
        List<Event> events,
        List<MissedDay> missed) {

    public PlanWeek {
        changes = List.copyOf(changes);
        levels = List.copyOf(levels);
        events = List.copyOf(events);
        missed = List.copyOf(missed);
    }

    /** The week in which a plan was made or last changed, as it was made then. */
    public static PlanWeek lastMade(Plan plan) {
        return new PlanWeek(plan, plan.from(), Course.WEEKS, plan.week(), List.of(), List.of(), List.of(), List.of());
    }

    /** How many weeks the course of the plan has at most. */
    public int weeks() {
        return length;
    }

    public LocalDate start() {
        return plan.startDate().plusWeeks(number - 1L);
    }

    public LocalDate end() {
        return start().plusDays(6);
    }

    /** The seven dates of the week, from its first day. */
    public List<LocalDate> dates() {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(start()::plusDays)
                .toList();
    }

    /** Codes of the activities of a day that only a newer version of Unknot can show. */
    public List<String> unknown(DayOfWeek day) {
        var newer = plan.newer();
        return newer == null ? List.of() : newer.unknown(day);
    }

    public boolean isMissed(DayOfWeek day) {
        return missed.stream().anyMatch(other -> other.day() == day);
    }

    /** An activity that is done at another level from this week on. */
    public record NewLevel(Activity activity, Level level, boolean isUp) {}

    /**
     * A day that was missed.
     *
     * @param moves what has found another day
     * @param stays what has not, and what the plan says about it
     */
    public record MissedDay(DayOfWeek day, List<MakeUp.Move> moves, List<Stays> stays) {}

    /** @param why it stays missed, as {@link MadeUp} keeps it */
    public record Stays(Activity activity, List<String> why) {}
}
