package dev.unknot.planner.week;

import dev.unknot.activity.Slot;
import java.time.DayOfWeek;
import java.util.Map;

/**
 * The place of a week in its course.
 *
 * @param number 1 for the first
 * @param startsOn the weekday on which the weeks of the course begin
 * @param lastWeek the sessions of the week before, by activity code: the part of each day; empty in the first
 * @param done by activity code, the visits so far (practitioners) or the weeks so far (all others)
 */
public record CourseWeek(
        int number, DayOfWeek startsOn, Map<String, Map<DayOfWeek, Slot>> lastWeek, Map<String, Integer> done) {

    /** The first week of a course that begins on a Monday. */
    public static final CourseWeek FIRST = new CourseWeek(1, DayOfWeek.MONDAY, Map.of(), Map.of());

    public CourseWeek {
        lastWeek = Map.copyOf(lastWeek);
        done = Map.copyOf(done);
        if (number < 1) {
            throw new IllegalArgumentException("There is no week " + number);
        }
    }

    /** Visits or weeks of an activity so far. */
    public int done(String activity) {
        return done.getOrDefault(activity, 0);
    }

    /** How many days after the first of its week a day comes, 0–6. */
    public int place(DayOfWeek day) {
        return Math.floorMod(day.ordinal() - startsOn.ordinal(), Ring.DAYS);
    }
}
