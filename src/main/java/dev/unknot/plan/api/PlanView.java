package dev.unknot.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.planner.week.WeekPlan.Score;
import dev.unknot.safety.TriageLevel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as programs get it.
 *
 * @param week the number of the week in which it was made or last changed, 1 for the first; {@code days} are its days
 * @param toBook code of the visit that falls into the week and has no day yet; missing if there is none
 * @param notice what is special about a plan that a newer version of Unknot knows more about; missing for all others
 */
public record PlanView(
        String key,
        String rulesVersion,
        LocalDate startDate,
        int week,
        TriageLevel level,
        LocalDate expiresOn,
        String timeZone,
        int keepDays,
        List<Approach> approaches,
        List<DayView> days,
        List<CardView> cards,
        List<LeftOutView> leftOut,
        @JsonInclude(Include.NON_NULL) @Nullable String toBook,
        Score score,
        @JsonInclude(Include.NON_NULL) @Nullable String notice) {

    record DayView(
            LocalDate date,
            DayOfWeek day,
            int minutes,
            boolean rest,
            List<SessionView> sessions,
            @JsonInclude(Include.NON_EMPTY) List<UnknownView> unknown) {}

    /** An activity that only a newer version of Unknot knows. */
    record UnknownView(String activity, String text) {}

    record SessionView(
            String activity,
            String name,
            Approach approach,
            Slot slot,
            int minutes,
            int timesPerDay,
            Level level,
            String dose,
            boolean counted,
            List<String> reasons) {}

    record CardView(String activity, String text) {}

    record LeftOutView(String activity, String rule, String text) {}
}
