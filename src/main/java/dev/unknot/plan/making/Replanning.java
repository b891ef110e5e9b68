package dev.unknot.plan.making;

import dev.unknot.assessment.Assessment;
import dev.unknot.plan.EarlierWeeks;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.weeks.PlanCourses;
import dev.unknot.plan.weeks.WeekMaker;
import dev.unknot.planner.Course;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.Outcome.Blocked;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Clearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Plans the week in which a wish is changed, and leaves the weeks before it as they were. What comes after it must still be
 * possible: no change makes a course shorter.
 */
@Component
class Replanning {

    private final WeekMaker weeks;
    private final PlanCourses courses;

    Replanning(WeekMaker weeks, PlanCourses courses) {
        this.weeks = weeks;
        this.courses = courses;
    }

    /** The result of a change: the plan with its new week, or what makes it impossible. */
    record Replanned(Optional<Plan> plan, List<Blocker> blockers) {

        private static Replanned blocked(Outcome outcome) {
            return new Replanned(Optional.empty(), ((Blocked) outcome).blockers());
        }
    }

    /** The plan with another wish, planned in the week of today; in its first week if it starts on another day from now on. */
    Replanned plan(Plan plan, PlanWish wish, Clearance clearance) {
        var course = courses.course(plan);
        boolean startsAgain =
                !wish.startDate().equals(plan.startDate()) || plan.week().isOfEarlierRules();
        int number = startsAgain ? 1 : Math.max(plan.from(), courses.numberOfToday(plan, course.size()));
        var shown = course.get(number - 1);
        var request = weeks.request(wish, clearance, Optional.of(shown.plan()));
        if (!startsAgain) {
            var resting = new ArrayList<>(plan.wish().pins());
            resting.removeAll(shown.request().pins());
            request = request.in(shown.request().course())
                    .with(request.pins().stream()
                            .filter(pin -> !resting.contains(pin))
                            .toList());
        }
        var outcome = weeks.make(wish, request);
        if (!(outcome instanceof WeekPlan week)) {
            return Replanned.blocked(outcome);
        }
        var next = plan.asking(wish, week, startsAgain ? List.of() : earlier(plan, number));
        int last = plan.week().isOfEarlierRules()
                ? course.size()
                : courses.course(next).size();
        return last < course.size() ? endsEarly(last) : new Replanned(Optional.of(next), List.of());
    }

    /**
     * The plan with answers to questions that have changed. It comes to something whenever the answers allow a plan: what
     * was chosen gives way where nothing can be planned with it any more.
     */
    Replanned again(Plan plan, PlanWish wish, Assessment assessment, Clearance clearance) {
        var chosen = wish.approaches().stream().filter(clearance::allows).toList();
        var wishes = Stream.of(
                wish,
                wish.with(wish.banned(), List.of()),
                wish.choosing(chosen),
                wish.choosing(assessment.suggested()));
        return wishes.filter(other -> !other.approaches().isEmpty())
                .map(other -> again(plan, other, clearance))
                .reduce((first, next) -> first.plan().isPresent() ? first : next)
                .orElseThrow();
    }

    private Replanned again(Plan plan, PlanWish wish, Clearance clearance) {
        var course = courses.course(plan);
        int number = course.isEmpty() ? 1 : Math.max(plan.from(), courses.numberOfToday(plan, course.size()));
        var request = course.isEmpty()
                ? weeks.request(wish, clearance, Optional.of(plan.week()))
                : weeks.request(
                                wish,
                                clearance,
                                Optional.of(course.get(number - 1).plan()))
                        .in(course.get(number - 1).request().course());
        var outcome = weeks.make(wish, request);
        return outcome instanceof WeekPlan week
                ? new Replanned(
                        Optional.of(plan.asking(wish, week, course.isEmpty() ? List.of() : earlier(plan, number))),
                        List.of())
                : Replanned.blocked(outcome);
    }

    /** A plan of earlier rules begins again with the week that is on; its past days stay in the calendar. */
    PlanWish underTodaysRules(Plan plan, PlanWish wish) {
        boolean isMoving = plan.week().isOfEarlierRules() && wish.startDate().equals(plan.startDate());
        if (!isMoving) {
            return wish;
        }
        int number = courses.numberOfToday(plan, Course.WEEKS);
        return wish.startingOn(plan.startDate().plusWeeks(number - 1L));
    }

    private static List<EarlierWeeks> earlier(Plan plan, int number) {
        var earlier = new ArrayList<>(plan.earlier());
        if (number > plan.from()) {
            earlier.add(new EarlierWeeks(plan.wish(), plan.week(), number - 1));
        }
        return earlier;
    }

    private static Replanned endsEarly(int last) {
        return new Replanned(
                Optional.empty(),
                List.of(new Blocker(Wish.APPROACHES, "ENDS_EARLY", "", List.of(Integer.toString(last)))));
    }
}
