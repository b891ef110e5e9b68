package dev.unknot.plan;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.planner.WeekPlan.Score;
import dev.unknot.safety.TriageLevel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A plan as programs get it. */
record PlanView(
        String key,
        String rulesVersion,
        LocalDate startDate,
        TriageLevel level,
        LocalDate expiresOn,
        String timeZone,
        int keepDays,
        List<Approach> approaches,
        List<DayView> days,
        List<CardView> cards,
        List<LeftOutView> leftOut,
        Score score) {

    record DayView(LocalDate date, DayOfWeek day, int minutes, boolean rest, List<SessionView> sessions) {}

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
