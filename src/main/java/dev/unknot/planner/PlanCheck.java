package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Trait;
import dev.unknot.planner.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Holds a finished week against the hard rules. Written apart from the search, which it shares nothing with, so that a
 * mistake in one does not hide in the other.
 */
public final class PlanCheck {

    /** The rules that every week is held against. */
    public static final List<String> RULES = List.of("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "COMPLETE");

    private final List<Activity> catalogue;
    private final PlanRequest request;
    private final WeekPlan week;
    private final Map<Activity, Set<DayOfWeek>> daysOf = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    private PlanCheck(List<Activity> catalogue, PlanRequest request, WeekPlan week) {
        this.catalogue = catalogue;
        this.request = request;
        this.week = week;
        week.days()
                .forEach((day, sessions) -> sessions.forEach(
                        session -> daysOf.computeIfAbsent(session.activity(), activity -> new TreeSet<>())
                                .add(day)));
    }

    /** Every hard rule the week breaks, as the code of the rule and what breaks it; none for a good week. */
    public static List<String> violations(List<Activity> catalogue, PlanRequest request, WeekPlan week) {
        var check = new PlanCheck(catalogue, request, week);
        check.offeredDaysAndSlots();
        check.minutes();
        check.frequency();
        check.strengthRests();
        check.handsOnKeepsItsDistance();
        check.practitioners();
        check.allowed();
        check.pins();
        check.pickedApproaches();
        check.nothingDisappears();
        return check.violations;
    }

    private void offeredDaysAndSlots() {
        week.days().forEach((day, sessions) -> {
            for (var session : sessions) {
                if (!request.availability().slots(day).contains(session.slot())
                        || !session.activity().when().allows(session.slot())) {
                    violation("H1", session.activity(), day);
                }
            }
        });
    }

    private void minutes() {
        for (var day : DayOfWeek.values()) {
            int sum = 0;
            for (var session : week.sessions(day)) {
                var dose = session.activity().dose();
                sum += session.activity().isCounted() ? dose.minutes() * dose.timesPerDay() : 0;
            }
            if (sum > request.availability().minutes(day)) {
                violations.add("H2 " + day + " holds " + sum + " minutes");
            }
        }
    }

    private void frequency() {
        daysOf.forEach((activity, days) -> {
            var rule = activity.week();
            if (days.size() < rule.min() || days.size() > rule.max()) {
                violation("H3", activity, days);
            }
            for (var day : days) {
                for (int rest = 1; rest <= rule.gapDays(); rest++) {
                    if (days.contains(day.plus(rest)) && days.size() > 1) {
                        violation("H3 gap", activity, days);
                    }
                }
            }
        });
        for (var day : DayOfWeek.values()) {
            var once = new HashSet<Activity>();
            for (var session : week.sessions(day)) {
                if (!once.add(session.activity())) {
                    violation("H3 twice", session.activity(), day);
                }
            }
        }
    }

    private void strengthRests() {
        for (var day : DayOfWeek.values()) {
            for (var today : activities(day, Activity::isLoadedStrength)) {
                for (var tomorrow : activities(day.plus(1), Activity::isLoadedStrength)) {
                    violations.add("H4 " + today.code() + " on " + day + ", " + tomorrow.code() + " the day after");
                }
            }
        }
        boolean everyDay = true;
        for (var day : DayOfWeek.values()) {
            everyDay &= !activities(day, Activity::isStrength).isEmpty();
        }
        if (everyDay) {
            violations.add("H4 no day without strength");
        }
    }

    private void handsOnKeepsItsDistance() {
        Predicate<Activity> handsOn = activity -> activity.is(Trait.HANDS_ON);
        for (var day : DayOfWeek.values()) {
            var today = activities(day, handsOn);
            if (today.size() > 1
                    || (!today.isEmpty() && !activities(day.plus(1), handsOn).isEmpty())) {
                violations.add("H5 two hands-on treatments on or next to " + day);
            }
            if (!today.isEmpty() && !activities(day, Activity::isStrength).isEmpty()) {
                violations.add("H5 strength on the day of a hands-on treatment, " + day);
            }
        }
    }

    private void practitioners() {
        var kinds = new HashSet<String>();
        for (var activity : daysOf.keySet()) {
            if (activity.needsPractitioner()
                    && !activity.code().equals("EX_PHYSIO_SESSION")
                    && !activity.code().startsWith("MED_")) {
                kinds.add(String.valueOf(activity.access()));
            }
        }
        if (kinds.size() > 1) {
            violations.add("H6 practitioners " + kinds);
        }
        for (var day : DayOfWeek.values()) {
            if (activities(day, Activity::needsPractitioner).size() > 1) {
                violations.add("H6 two visits on " + day);
            }
        }
    }

    private void allowed() {
        var answers = request.answers();
        for (var activity : daysOf.keySet()) {
            if (!request.clearance().allows(activity) || request.banned().contains(activity.code())) {
                violation("H7", activity, "not allowed or banned");
            }
            if (!activity.countries().contains(answers.country()) || activity.isCard()) {
                violation("H7", activity, "country or card");
            }
            if (answers.flareUp() && activity.flare() != Flare.KEEP) {
                violation("H7", activity, "flare-up");
            }
            boolean equipped = activity.needsPractitioner()
                    || activity.equipment().stream()
                            .allMatch(needed -> needed.isAlwaysThere()
                                    || answers.equipment().contains(needed));
            if (!equipped) {
                violation("H7", activity, "equipment");
            }
        }
        for (var card : week.cards()) {
            if (!request.clearance().allows(card)
                    || !answers.flareUp()
                    || request.banned().contains(card.code())) {
                violation("H7", card, "card");
            }
        }
    }

    private void pins() {
        for (var pin : request.pins()) {
            var slots = slotsOf(pin);
            boolean holds = pin.not()
                    ? slots.isEmpty()
                    : !slots.isEmpty() && (pin.slot() == null || slots.equals(Set.of(pin.slot())));
            if (!holds) {
                violations.add("H8 " + pin);
            }
        }
    }

    /** The parts of the days the pin is about in which its activity is. */
    private Set<Slot> slotsOf(Pin pin) {
        var slots = EnumSet.noneOf(Slot.class);
        week.days().forEach((day, sessions) -> {
            for (var session : sessions) {
                if ((pin.day() == null || pin.day() == day)
                        && session.activity().code().equals(pin.activity())) {
                    slots.add(session.slot());
                }
            }
        });
        return slots;
    }

    /** An approach that is missing must have nothing left that was kept out only in favour of something else. */
    private void pickedApproaches() {
        for (var approach : request.approaches()) {
            boolean present = daysOf.keySet().stream().anyMatch(activity -> activity.approach() == approach);
            boolean couldBe = week.leftOut().stream()
                    .anyMatch(leftOut -> leftOut.activity().approach() == approach
                            && leftOut.rule().equals(WeekPlan.Why.COVERED.name()));
            if (!present && couldBe) {
                violations.add("H9 " + approach);
            }
        }
    }

    private void nothingDisappears() {
        var accounted = new ArrayList<>(daysOf.keySet());
        accounted.addAll(week.cards());
        week.leftOut().forEach(leftOut -> accounted.add(leftOut.activity()));
        if (accounted.size() != catalogue.size() || !new HashSet<>(accounted).equals(new HashSet<>(catalogue))) {
            violations.add("COMPLETE " + accounted.size() + " of " + catalogue.size() + " activities accounted for");
        }
    }

    private List<Activity> activities(DayOfWeek day, Predicate<Activity> kind) {
        return week.sessions(day).stream().map(Session::activity).filter(kind).toList();
    }

    private void violation(String rule, Activity activity, Object where) {
        violations.add(rule + " " + activity.code() + " " + where);
    }
}
