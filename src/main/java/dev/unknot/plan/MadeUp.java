package dev.unknot.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one session of a day that was missed.
 *
 * @param week of the course, 1 for the first
 * @param activity code
 * @param from the missed day
 * @param to the day it moved to; nothing if it stays missed
 * @param why it did not move: what there are words for, then the day that was tried; empty if it moved
 */
public record MadeUp(
        int week,
        String activity,
        DayOfWeek from,
        @Nullable DayOfWeek to,
        @Nullable List<String> why) {

    public static final String COMES_ANYWAY = "COMES_ANYWAY";
    public static final String NO_DAY_LEFT = "NO_DAY_LEFT";
    public static final String CHANGED = "CHANGED";

    public MadeUp {
        why = List.copyOf(Objects.requireNonNullElse(why, List.<String>of()));
    }

    public boolean isOf(int number, DayOfWeek day) {
        return week == number && from == day;
    }
}
