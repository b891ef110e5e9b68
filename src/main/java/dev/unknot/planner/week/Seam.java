package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Trait;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The days at the start of a week that the end of the week before rules out (H3, H4, H5). */
public final class Seam {

    private final CourseWeek course;
    private final boolean endedWithLoadedStrength;
    private final boolean endedWithTreatment;

    public Seam(List<Activity> catalogue, CourseWeek course) {
        this.course = course;
        endedWithLoadedStrength = endedWith(catalogue, Activity::isLoadedStrength);
        endedWithTreatment = endedWith(catalogue, activity -> activity.is(Trait.HANDS_ON));
    }

    private boolean endedWith(List<Activity> catalogue, Predicate<Activity> kind) {
        var lastDay = course.startsOn().minus(1);
        return !course.lastWeek().isEmpty()
                && catalogue.stream()
                        .filter(kind)
                        .anyMatch(activity -> course.lastWeek()
                                .getOrDefault(activity.code(), Map.of())
                                .containsKey(lastDay));
    }

    /** The days that an activity cannot have, as in {@link Ring}. */
    public int daysRuledOut(Activity activity) {
        int out = 0;
        if ((endedWithLoadedStrength && activity.isLoadedStrength())
                || (endedWithTreatment && activity.is(Trait.HANDS_ON))) {
            out |= 1 << course.startsOn().ordinal();
        }
        var lastWeek = course.lastWeek().get(activity.code());
        if (lastWeek == null) {
            return out;
        }
        for (var last : lastWeek.keySet()) {
            for (var day : DayOfWeek.values()) {
                int restDays = Ring.DAYS - course.place(last) + course.place(day) - 1;
                out |= restDays < activity.week().gapDays() ? 1 << day.ordinal() : 0;
            }
        }
        return out;
    }
}
