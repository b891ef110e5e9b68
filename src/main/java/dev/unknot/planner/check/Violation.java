package dev.unknot.planner.check;

import dev.unknot.activity.Activity;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A hard rule that a week breaks.
 *
 * @param activity what breaks it, if it is one activity
 * @param day where
 * @param other what it is too near to
 */
public record Violation(
        HardRule rule,
        @Nullable Activity activity,
        @Nullable DayOfWeek day,
        @Nullable Activity other) {

    @Override
    public String toString() {
        return rule + " " + code(activity) + " on " + day + " with " + code(other);
    }

    private static String code(@Nullable Activity activity) {
        return activity == null ? "-" : activity.code();
    }
}
