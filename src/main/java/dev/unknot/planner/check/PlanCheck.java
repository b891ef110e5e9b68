package dev.unknot.planner.check;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Timing;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds a finished week against the hard rules. Written apart from the search, which it shares nothing with, so that a
 * mistake in one does not hide in the other.
 */
public final class PlanCheck {

    private final List<Activity> catalogue;
    private final PlanRequest request;
    private final WeekPlan week;
    private final Map<Activity, Set<DayOfWeek>> daysOf = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private PlanCheck(List<Activity> catalogue, PlanRequest request, WeekPlan week) {
        this.catalogue = catalogue;
        this.request = request;
        this.week = week;
        week.days()
                .forEach((day, sessions) -> sessions.forEach(
                        session -> daysOf.computeIfAbsent(session.activity(), activity -> new TreeSet<>())
                                .add(day)));
    }

    /** Every hard rule the week breaks, and what breaks it; none for a good week. */
    public static List<Violation> violations(List<Activity> catalogue, PlanRequest request, WeekPlan week) {
        var check = new PlanCheck(catalogue, request, week);
        check.offeredDaysAndSlots();
        check.minutes();
        check.frequency();
        check.strengthRests();
        check.handsOnKeepsItsDistance();
        check.practitioners();
        check.allowed();
        check.pickedApproaches();
        check.nothingDisappears();
        check.violations.addAll(PinCheck.violations(catalogue, request, week));
        check.violations.addAll(VisitCheck.violations(catalogue, request, week));
        check.violations.addAll(BurdenCheck.violations(request, week));
        return check.violations;
    }

    private void offeredDaysAndSlots() {
        week.days().forEach((day, sessions) -> {
            for (var session : sessions) {
                if (!request.availability().slots(day).contains(session.slot()) || !suits(session)) {
                    violations.add(new Violation(HardRule.H1, session.activity(), day, null));
                }
            }
        });
    }

    /** Morning and evening are only preferred for exercises and walks. */
    private static boolean suits(Session session) {
        var activity = session.activity();
        boolean moves = activity.kind().isExercise() || activity.kind() == Kind.AEROBIC;
        boolean isPartOfDay = activity.when() == Timing.MORNING_ONLY || activity.when() == Timing.EVENING_ONLY;
        return (moves && isPartOfDay) || activity.when().allows(session.slot());
    }

    private void minutes() {
        for (var day : DayOfWeek.values()) {
            int sum = 0;
            for (var session : week.sessions(day)) {
                var dose = session.dose();
                sum += session.activity().isCounted() ? dose.minutes() * dose.timesPerDay() : 0;
            }
            if (sum > request.availability().minutes(day)) {
                violations.add(new Violation(HardRule.H2, null, day, null));
            }
        }
    }

    private void frequency() {
        daysOf.forEach((activity, days) -> {
            var rule = activity.week();
            if (days.size() < fewestDays(activity) || days.size() > rule.max()) {
                violations.add(new Violation(HardRule.H3, activity, null, null));
            }
            for (var day : days) {
                for (int rest = 1; rest <= rule.gapDays(); rest++) {
                    if (days.contains(day.plus(rest)) && days.size() > 1) {
                        violations.add(new Violation(HardRule.H3, activity, day, activity));
                    }
                }
            }
        });
        for (var day : DayOfWeek.values()) {
            var once = new HashSet<Activity>();
            for (var session : week.sessions(day)) {
                if (!once.add(session.activity())) {
                    violations.add(new Violation(HardRule.H3, session.activity(), day, session.activity()));
                }
            }
        }
    }

    private static int fewestDays(Activity activity) {
        return switch (activity.kind()) {
            case HABIT -> Math.max(1, activity.week().min());
            case VISIT, CARD, ONE_OFF, REVIEW -> 1;
            default -> activity.ladder().dailySet() ? 4 : 2;
        };
    }

    private void strengthRests() {
        for (var day : DayOfWeek.values()) {
            for (var today : activities(day, Activity::isLoadedStrength)) {
                for (var tomorrow : activities(day.plus(1), Activity::isLoadedStrength)) {
                    violations.add(new Violation(HardRule.H4, today, day, tomorrow));
                }
            }
        }
        boolean everyDay = true;
        for (var day : DayOfWeek.values()) {
            everyDay &= !activities(day, Activity::isStrength).isEmpty();
        }
        if (everyDay) {
            violations.add(new Violation(HardRule.H4, null, null, null));
        }
    }

    private void handsOnKeepsItsDistance() {
        Predicate<Activity> handsOn = activity -> activity.is(Trait.HANDS_ON);
        for (var day : DayOfWeek.values()) {
            var today = activities(day, handsOn);
            if (today.isEmpty()) {
                continue;
            }
            var near = new ArrayList<>(today.subList(1, today.size()));
            near.addAll(activities(day.plus(1), handsOn));
            near.addAll(activities(day, Activity::isStrength));
            near.forEach(other -> violations.add(new Violation(HardRule.H5, today.get(0), day, other)));
        }
    }

    private void practitioners() {
        for (var day : DayOfWeek.values()) {
            var visits = activities(day, activity -> activity.kind() == Kind.VISIT);
            if (visits.size() > 1) {
                violations.add(new Violation(HardRule.H6, visits.get(0), day, visits.get(1)));
            }
        }
    }

    private void allowed() {
        var answers = request.answers();
        for (var activity : daysOf.keySet()) {
            if (!request.clearance().allows(activity) || request.banned().contains(activity.code())) {
                violations.add(new Violation(HardRule.H7, activity, null, null));
            }
            if (!activity.countries().contains(answers.country()) || activity.isCard()) {
                violations.add(new Violation(HardRule.H7, activity, null, null));
            }
            if (isFlare() && activity.flare() != Flare.KEEP) {
                violations.add(new Violation(HardRule.H7, activity, null, null));
            }
            boolean equipped = activity.needsPractitioner()
                    || activity.equipment().stream()
                            .allMatch(needed -> needed.isAlwaysThere()
                                    || answers.equipment().contains(needed));
            if (!equipped) {
                violations.add(new Violation(HardRule.H7, activity, null, null));
            }
        }
        for (var card : week.cards()) {
            if (!request.clearance().allows(card)
                    || !isFlare()
                    || request.banned().contains(card.code())) {
                violations.add(new Violation(HardRule.H7, card, null, null));
            }
        }
    }

    /** Only the first week of a course that begins in a flare-up is one. */
    private boolean isFlare() {
        return request.answers().flareUp() && request.course().number() == 1;
    }

    /** An approach that is missing must have nothing left that was kept out only in favour of something else. */
    private void pickedApproaches() {
        for (var approach : request.approaches()) {
            boolean present = Stream.concat(daysOf.keySet().stream(), week.toBook().stream())
                    .anyMatch(activity -> activity.approach() == approach);
            boolean couldBe = week.leftOut().stream()
                    .anyMatch(leftOut ->
                            leftOut.activity().approach() == approach && leftOut.why() == WeekPlan.Why.COVERED);
            if (!present && couldBe) {
                violations.add(new Violation(HardRule.H9, null, null, null));
            }
        }
    }

    private void nothingDisappears() {
        var accounted = new ArrayList<>(daysOf.keySet());
        accounted.addAll(week.cards());
        week.toBook().ifPresent(accounted::add);
        week.leftOut().forEach(leftOut -> accounted.add(leftOut.activity()));
        if (accounted.size() != catalogue.size() || !new HashSet<>(accounted).equals(new HashSet<>(catalogue))) {
            violations.add(new Violation(HardRule.COMPLETE, null, null, null));
        }
    }

    private List<Activity> activities(DayOfWeek day, Predicate<Activity> kind) {
        return week.sessions(day).stream().map(Session::activity).filter(kind).toList();
    }
}
