package dev.unknot.plan.weeks;

import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlannedDay;
import dev.unknot.plan.keeping.SealedPlans;
import dev.unknot.planner.Course;
import dev.unknot.time.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Remembers what the calendar files of a plan have had: a calendar that holds it must hear when it is off. A plan whose file
 * nobody has fetched has nothing to call off. Days that are over are forgotten, because no later file speaks of them.
 */
@Service
public class EarlierDays {

    /** The days of two courses: of the one that was planned, and of the one it was moved to. */
    public static final int MOST = 2 * Course.WEEKS * DayOfWeek.values().length;

    private static final Period FARTHEST = Period.ofYears(2);

    private final PlanCourses courses;
    private final Today today;
    private final SealedPlans plans;

    EarlierDays(PlanCourses courses, Today today, SealedPlans plans) {
        this.today = today;
        this.courses = courses;
        this.plans = plans;
    }

    /**
     * Notes that a file with the given days is fetched. The plan stays as it is, and is kept no longer for it.
     *
     * @return false if somebody changed the plan since it was opened, and nothing is noted
     */
    public boolean note(KeptPlan opened, Map<LocalDate, PlannedDay> days) {
        var plan = opened.plan();
        var noted = soonest(both(plan.earlierDays(), days), plan.startDate());
        return noted.equals(plan.earlierDays()) || plans.replace(opened, plan.remembering(noted));
    }

    /** The plan that takes the place of another, with what a file of that one may have had, if there was any file. */
    public Plan remember(Plan before, Plan after) {
        var earlier = before.earlierDays();
        if (earlier.isEmpty()) {
            return after;
        }
        boolean hasBreaks = earlier.values().stream().anyMatch(day -> day.breaks() > 0);
        var days = new TreeMap<LocalDate, PlannedDay>();
        for (var week : courses.of(before)) {
            for (var date : week.dates()) {
                var day = PlannedDay.of(week.week().sessions(date.getDayOfWeek()));
                days.put(date, hasBreaks ? day : day.withoutBreaks());
            }
        }
        return after.remembering(soonest(both(earlier, days), after.startDate()));
    }

    /** Whether a day can have been in an earlier version of a plan that begins on the given date. */
    public static boolean isNear(LocalDate day, LocalDate startDate) {
        return !day.isBefore(startDate.minus(FARTHEST)) && !day.isAfter(startDate.plus(FARTHEST));
    }

    private static Map<LocalDate, PlannedDay> both(Map<LocalDate, PlannedDay> some, Map<LocalDate, PlannedDay> others) {
        var both = new TreeMap<>(some);
        others.forEach((date, day) -> both.merge(date, day, PlannedDay::and));
        return both;
    }

    private Map<LocalDate, PlannedDay> soonest(Map<LocalDate, PlannedDay> days, LocalDate startDate) {
        var since = today.earliest().minusDays(1); // a calendar may go by any zone, and an evening begin after midnight
        return days.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(since) && !day.getValue().isEmpty())
                .filter(day -> isNear(day.getKey(), startDate))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, PlannedDay::and, LinkedHashMap::new));
    }
}
