package dev.unknot.plan;

import dev.unknot.planner.Course;
import dev.unknot.time.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Remembers what the days of a plan had before it was changed: a calendar that holds them must hear that they are off. Days
 * that are over are forgotten, because nothing calls them off any more.
 */
@Component
class EarlierDays {

    /** The days of two courses: of the one that was planned, and of the one it was moved to. */
    static final int MOST = 2 * Course.WEEKS * DayOfWeek.values().length;

    private static final Period FARTHEST = Period.ofYears(2);

    private final PlanCourses courses;
    private final Today today;

    EarlierDays(PlanCourses courses, Today today) {
        this.today = today;
        this.courses = courses;
    }

    /** The plan that takes the place of another, with what the days of that one had. */
    Plan remember(Plan before, Plan after) {
        var days = new TreeMap<>(before.earlierDays());
        for (var week : courses.of(before)) {
            for (var date : week.dates()) {
                days.merge(date, PlannedDay.of(week.week().sessions(date.getDayOfWeek())), PlannedDay::and);
            }
        }
        return after.remembering(soonest(days, after.startDate()));
    }

    /** Whether a day can have been in an earlier version of a plan that begins on the given date. */
    static boolean isNear(LocalDate day, LocalDate startDate) {
        return !day.isBefore(startDate.minus(FARTHEST)) && !day.isAfter(startDate.plus(FARTHEST));
    }

    private Map<LocalDate, PlannedDay> soonest(Map<LocalDate, PlannedDay> days, LocalDate startDate) {
        var earliest = today.earliest(); // a calendar may go by any zone
        return days.entrySet().stream()
                .filter(day ->
                        !day.getKey().isBefore(earliest) && !day.getValue().isEmpty())
                .filter(day -> isNear(day.getKey(), startDate))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, PlannedDay::and, LinkedHashMap::new));
    }
}
