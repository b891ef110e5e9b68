package dev.unknot.plan.weeks;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.MadeUp;
import dev.unknot.plan.PlanWeek.MissedDay;
import dev.unknot.plan.PlanWeek.Stays;
import dev.unknot.planner.Course;
import dev.unknot.planner.MakeUp;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** A week of the course as it was lived: each missed day is made up for as it was then, if that still breaks no rule. */
record LivedWeek(WeekPlan week, List<MissedDay> missed) {

    static LivedWeek of(Catalogue catalogue, Course.Week planned, Optional<WeekPlan> next, List<MadeUp> madeUp) {
        var week = planned.plan();
        var missed = new ArrayList<MissedDay>();
        var days = madeUp.stream()
                .filter(entry -> entry.week() == planned.number())
                .map(MadeUp::from)
                .distinct()
                .toList();
        for (var day : days) {
            var entries = madeUp.stream()
                    .filter(entry -> entry.isOf(planned.number(), day))
                    .toList();
            var to = new HashMap<String, DayOfWeek>();
            entries.forEach(entry -> {
                if (entry.to() != null) {
                    to.put(entry.activity(), entry.to());
                }
            });
            var result = MakeUp.again(catalogue.activities(), planned.request(), week, next, day, to);
            week = result.week();
            missed.add(new MissedDay(day, result.moves(), stays(week, day, entries)));
        }
        return new LivedWeek(week, List.copyOf(missed));
    }

    private static List<Stays> stays(WeekPlan week, DayOfWeek day, List<MadeUp> entries) {
        return week.sessions(day).stream()
                .map(session -> new Stays(session.activity(), why(session.activity(), entries)))
                .toList();
    }

    private static List<String> why(Activity activity, List<MadeUp> entries) {
        return entries.stream()
                .filter(entry -> entry.activity().equals(activity.code()))
                .map(MadeUp::why)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse(List.of(MadeUp.CHANGED));
    }
}
