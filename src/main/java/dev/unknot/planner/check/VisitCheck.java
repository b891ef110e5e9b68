package dev.unknot.planner.check;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.safety.Answers.Budget;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds the visits of a week against C13 (H16): asked for, one at most, not too soon and not too many. */
final class VisitCheck {

    private final List<Activity> catalogue;
    private final PlanRequest request;
    private final List<Activity> visits;

    private VisitCheck(List<Activity> catalogue, PlanRequest request, WeekPlan week) {
        this.catalogue = catalogue;
        this.request = request;
        this.visits = Stream.concat(
                        week.days().values().stream().flatMap(List::stream).map(Session::activity),
                        week.toBook().stream())
                .filter(activity -> activity.kind() == Kind.VISIT)
                .toList();
    }

    static List<Violation> violations(List<Activity> catalogue, PlanRequest request, WeekPlan week) {
        var check = new VisitCheck(catalogue, request, week);
        return check.visits.stream()
                .filter(visit -> check.visits.size() > 1 || !check.isAsked(visit) || !check.hasItsTurn(visit))
                .distinct()
                .map(visit -> new Violation(HardRule.H16, visit, null, null))
                .toList();
    }

    /** By name; the first visit is part of any treatment after it. */
    private boolean isAsked(Activity visit) {
        return request.asksForVisit(visit)
                || (visit.is(Trait.FIRST_VISIT)
                        && catalogue.stream()
                                .anyMatch(
                                        other -> other.approach() == visit.approach() && request.asksForVisit(other)));
    }

    private boolean hasItsTurn(Activity visit) {
        int week = request.course().number();
        var all = request.course().visits();
        var same = earlier(other -> isOneCourse(visit, other));
        boolean isSecondKindTooSoon = week < 5
                && !all.isEmpty()
                && earlier(other -> isOneKind(visit, other)).isEmpty();
        boolean isDear = request.answers().budget() == Budget.LOW && !all.isEmpty() && week < all.lastKey() + 4;
        var plan = visit.visits();
        if (isSecondKindTooSoon || isDear || same.size() >= plan.most()) {
            return false;
        }
        if (same.isEmpty()) {
            return true;
        }
        boolean isOnTheList = plan.inWeeks().isEmpty()
                || week - same.firstKey() + 1 >= plan.inWeeks().get(same.size());
        return isOnTheList && week - same.lastKey() >= plan.everyWeeks();
    }

    private static boolean isOneCourse(Activity one, Activity other) {
        boolean isShared = one.visits().shared() && other.visits().shared();
        return one.equals(other) || (isShared && one.approach() == other.approach());
    }

    private static boolean isOneKind(Activity one, Activity other) {
        boolean hasFirst = one.is(Trait.FIRST_VISIT) || other.is(Trait.FIRST_VISIT);
        return isOneCourse(one, other) || (hasFirst && one.approach() == other.approach());
    }

    private SortedMap<Integer, Activity> earlier(Predicate<Activity> which) {
        var earlier = new TreeMap<>(request.course().visits());
        earlier.values().removeIf(which.negate());
        return earlier;
    }
}
