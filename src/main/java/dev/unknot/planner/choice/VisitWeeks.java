package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.CourseWeek;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.safety.Answers.Budget;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which visit falls into a week (C13): at most one, of those asked for by name. A second kind starts in week 5, so that a
 * person can tell what helps (H6); on a small budget there is one in four weeks.
 */
final class VisitWeeks {

    private static final int SECOND_KIND_FROM = 5;
    private static final int WEEKS_OF_A_SMALL_BUDGET = 4;

    private final Collection<Activity> eligible;
    private final CourseWeek course;
    private final boolean isSmallBudget;

    /** @param eligible every activity that nothing but its turn keeps out */
    VisitWeeks(Collection<Activity> eligible, PlanRequest request) {
        this.eligible = eligible;
        this.course = request.course();
        this.isSmallBudget = request.answers().budget() == Budget.LOW;
    }

    /** The visit of the week, if one is due. */
    Optional<Activity> visit() {
        int week = course.number();
        boolean isTooSoon = isSmallBudget
                && course.visits().keySet().stream().anyMatch(earlier -> earlier > week - WEEKS_OF_A_SMALL_BUDGET);
        if (isTooSoon) {
            return Optional.empty();
        }
        return eligible.stream()
                .filter(activity -> activity.kind() == Kind.VISIT)
                .sorted(Comparator.comparingInt(this::begun)
                        .thenComparing(activity -> !activity.is(Trait.FIRST_VISIT))
                        .thenComparing(activity -> activity.ladder().order()))
                .filter(this::isDue)
                .findFirst();
    }

    /** The week in which the treatment began; later than any for one that did not. */
    private int begun(Activity visit) {
        return weeks(earlier -> isOfOneKind(earlier, visit)).min().orElse(Integer.MAX_VALUE);
    }

    private IntStream weeks(Predicate<Activity> which) {
        return course.visits().entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .mapToInt(Map.Entry::getKey);
    }

    /** A first visit and what follows it are one kind. */
    private static boolean isOfOneKind(Activity one, Activity other) {
        return one.isOfOneCourseWith(other)
                || (one.approach() == other.approach() && (one.is(Trait.FIRST_VISIT) || other.is(Trait.FIRST_VISIT)));
    }

    private boolean isDue(Activity visit) {
        int week = course.number();
        int made = course.made(visit);
        boolean isFresh = begun(visit) == Integer.MAX_VALUE;
        if (isFresh && !course.visits().isEmpty() && week < SECOND_KIND_FROM) {
            return false;
        }
        if (made >= visit.visits().most() || waitsForAFirstVisit(visit)) {
            return false;
        }
        var before = weeks(visit::isOfOneCourseWith).summaryStatistics();
        return made == 0 || week >= visit.visits().earliest(before.getMin(), before.getMax(), made);
    }

    private boolean waitsForAFirstVisit(Activity visit) {
        return eligible.stream()
                .anyMatch(other -> other.approach() == visit.approach()
                        && other.is(Trait.FIRST_VISIT)
                        && !visit.is(Trait.FIRST_VISIT)
                        && !course.visits().containsValue(other));
    }

    /** Whether enough visits of an approach are over to ask what has changed. */
    static boolean isTimeToLookBack(Approach approach, CourseWeek course) {
        return course.visits().values().stream()
                .filter(visit -> visit.approach() == approach && visit.visits().lookBackAfter() > 0)
                .anyMatch(visit -> course.made(visit) >= visit.visits().lookBackAfter());
    }
}
