package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The place of a week in its course.
 *
 * @param number 1 for the first
 * @param startsOn the weekday on which the weeks of the course begin
 * @param lastWeek the sessions of the week before, by activity code: the part of each day; empty in the first
 * @param done by activity code, the weeks so far that had it
 * @param things where each regular thing stands, by activity code
 * @param visits the weeks with a visit so far, and which it was
 * @param lastMinutes counted minutes of the week before, one-offs apart; 0 in the first
 * @param minutesBefore of the one before that
 */
public record CourseWeek(
        int number,
        DayOfWeek startsOn,
        Map<String, Map<DayOfWeek, Slot>> lastWeek,
        Map<String, Integer> done,
        Map<String, Standing> things,
        SortedMap<Integer, Activity> visits,
        int lastMinutes,
        int minutesBefore) {

    /** The first week of a course that begins on a Monday. */
    public static final CourseWeek FIRST = first(DayOfWeek.MONDAY);

    public CourseWeek {
        lastWeek = Map.copyOf(lastWeek);
        done = Map.copyOf(done);
        things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
        visits = Collections.unmodifiableSortedMap(new TreeMap<>(visits));
        if (number < 1) {
            throw new IllegalArgumentException("There is no week " + number);
        }
    }

    /** The first week of a course that begins on a weekday. */
    public static CourseWeek first(DayOfWeek startsOn) {
        return new CourseWeek(1, startsOn, Map.of(), Map.of(), Map.of(), new TreeMap<>(), 0, 0);
    }

    /** The week after this one, if that had these sessions; of what came before it only the sessions are known. */
    public CourseWeek followedBy(Map<String, Map<DayOfWeek, Slot>> sessions) {
        return new CourseWeek(number + 1, startsOn, sessions, done, things, visits, lastMinutes, minutesBefore);
    }

    /** Where an activity stands, if it is among the regular things so far. */
    public Optional<Standing> standing(Activity activity) {
        return Optional.ofNullable(things.get(activity.code()));
    }

    /** Weeks that had an activity so far. */
    public int done(String activity) {
        return done.getOrDefault(activity, 0);
    }

    /** Visits so far that count towards the course of a visit. */
    public int made(Activity visit) {
        return (int) visits.values().stream().filter(visit::isOfOneCourseWith).count();
    }

    /** How many days after the first of its week a day comes, 0–6. */
    public int place(DayOfWeek day) {
        return Math.floorMod(day.ordinal() - startsOn.ordinal(), Ring.DAYS);
    }
}
