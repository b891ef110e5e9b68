package dev.unknot.plan;

import java.time.LocalDate;
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

    /** Some ten courses: more is no plan that anybody follows. */
    static final int MOST = 1000;

    private final PlanCourses courses;

    EarlierDays(PlanCourses courses) {
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
        return after.remembering(soonest(days));
    }

    private Map<LocalDate, PlannedDay> soonest(Map<LocalDate, PlannedDay> days) {
        var yesterday = courses.today().minusDays(1); // where the day begins last it is yesterday still
        return days.entrySet().stream()
                .filter(day ->
                        !day.getKey().isBefore(yesterday) && !day.getValue().isEmpty())
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, PlannedDay::and, LinkedHashMap::new));
    }
}
