package dev.unknot.plan.weeks;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.planner.Course;
import dev.unknot.planner.Rearrangement;
import dev.unknot.planner.Rearrangement.Move;
import dev.unknot.planner.week.WeekPlan;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the planner what is different between two weeks of a plan, and why. */
@Component
public class Rearranged {

    private final PlanCourses courses;
    private final Catalogue catalogue;

    public Rearranged(PlanCourses courses, Catalogue catalogue) {
        this.courses = courses;
        this.catalogue = catalogue;
    }

    /** What moved, came in or went out in the week of the change; nothing if by today's rules the answers allow no plan. */
    public List<Move> between(Plan before, Plan after) {
        var course = courses.course(after);
        if (course.size() < after.from()) {
            return List.of();
        }
        var request = course.get(after.from() - 1).request();
        return Rearrangement.of(catalogue.activities(), request.changing(weekBefore(before, after)), after.week());
    }

    private WeekPlan weekBefore(Plan before, Plan after) {
        if (before.from() == after.from() || !before.startDate().equals(after.startDate())) {
            return before.week();
        }
        return courses.course(before).stream()
                .filter(week -> week.number() == after.from())
                .map(Course.Week::plan)
                .findFirst()
                .orElse(before.week());
    }
}
