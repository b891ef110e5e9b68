package dev.unknot.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.plan.api.PlanView.CardView;
import dev.unknot.plan.api.PlanView.DayView;
import dev.unknot.plan.api.PlanView.LeftOutView;
import dev.unknot.planner.Course.Event;
import dev.unknot.planner.week.WeekPlan.Score;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A week of a plan as programs get it.
 *
 * @param score of the week as it was planned, before anything was made up for
 * @param changes against the week before
 * @param missed the days that were missed, and what became of them
 */
record WeekView(
        int number,
        LocalDate startDate,
        List<DayView> days,
        List<CardView> cards,
        List<LeftOutView> leftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String toBook,
        Score score,
        List<ChangeView> changes,
        List<LevelView> levels,
        List<EventView> events,
        List<MissedView> missed) {

    /**
     * @param before the part of each day it had, empty if it came in
     * @param after the part of each day it has, empty if it went out
     */
    record ChangeView(
            String activity, Map<DayOfWeek, Slot> before, Map<DayOfWeek, Slot> after, String because, String text) {}

    record LevelView(String activity, Level level, String dose) {}

    record EventView(Event.Kind kind, String activity, int visits, String text) {}

    record MissedView(DayOfWeek day, List<MoveView> moves, List<StayView> stays) {}

    record MoveView(String activity, DayOfWeek to, String text) {}

    record StayView(String activity, String rule, String text) {}
}
