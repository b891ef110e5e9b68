package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.choice.PinRefusals;
import dev.unknot.planner.choice.Prescription;
import dev.unknot.planner.search.DayPattern;
import dev.unknot.planner.search.Item;
import dev.unknot.planner.search.SessionReasons;
import dev.unknot.planner.search.WeekSearch;
import dev.unknot.planner.search.WeekSearch.Result;
import dev.unknot.planner.week.Candidate;
import dev.unknot.planner.week.Fits;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.Outcome.Blocked;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.Phase;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Ring;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Score;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.planner.week.WeekPlan.Why;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes the week: first what to do, then when to do it. The same request gives the same week, to the byte.
 */
public final class Planner {

    /** Branches to look at on each level of the objective. */
    private static final int BRANCHES = 100_000;

    private final List<Activity> catalogue;
    private final Map<String, Activity> byCode;
    private final Fits fits;

    public Planner(List<Activity> catalogue, Fits fits) {
        this.catalogue = List.copyOf(catalogue);
        this.byCode = catalogue.stream().collect(Collectors.toUnmodifiableMap(Activity::code, activity -> activity));
        this.fits = fits;
    }

    /**
     * Plans a week.
     *
     * @return the best possible week, or the wishes that make one impossible
     * @throws IllegalStateException if the week breaks a rule, which would be a bug in the search
     */
    public Outcome plan(PlanRequest request) {
        if (request.availability().days().isEmpty()) {
            return blocked(Wish.AVAILABILITY, "NO_FREE_DAY", "");
        }
        var forbidden = request.approaches().stream()
                .filter(approach -> !request.clearance().allows(approach))
                .map(approach -> new Blocker(
                        Wish.APPROACHES,
                        "EXCLUDED",
                        approach.name(),
                        request.clearance().excluded().getOrDefault(approach, List.of())))
                .toList();
        if (!forbidden.isEmpty() || request.approaches().isEmpty()) {
            return forbidden.isEmpty() ? blocked(Wish.APPROACHES, "NONE_PICKED", "") : new Blocked(forbidden);
        }
        var prescription = Prescription.of(catalogue, fits, request);
        var refused = PinRefusals.of(request, prescription, byCode);
        return refused.isEmpty() ? schedule(request, prescription) : new Blocked(refused);
    }

    /**
     * Whether a week that somebody else made may be shown for a request: it breaks no rule, and has the levels and the cards
     * that a week of ours would have. No search, so it does not say that no better week exists.
     */
    public boolean allows(PlanRequest request, WeekPlan week) {
        if (!week.approaches().equals(request.approaches())
                || !request.approaches().stream()
                        .allMatch(approach -> request.clearance().allows(approach))) {
            return false;
        }
        var prescription = Prescription.of(catalogue, fits, request);
        return week.cards().equals(prescription.cards())
                && week.days().values().stream()
                        .flatMap(List::stream)
                        .allMatch(session -> session.level() == prescription.level(session.activity()))
                && PlanCheck.violations(catalogue, request, week).isEmpty();
    }

    private Outcome schedule(PlanRequest request, Prescription prescription) {
        var found = search(request, prescription);
        if (found.isEmpty()) {
            return new Blocked(List.of(tooMuchTogether(request)));
        }
        var result = found.get();
        var chosen = result.patterns();
        if (isEmpty(request, prescription, chosen)) {
            return new Blocked(Obstacles.of(request, prescription.leftOut().values(), this::hasWeek));
        }
        var objective = result.objective();
        var week = new WeekPlan(
                request.approaches(),
                days(request, items(prescription, request), chosen),
                prescription.cards(),
                leftOut(prescription, chosen),
                new Score(
                        objective.value(),
                        objective.changes() + changesOfOthers(request, chosen),
                        objective.busiestDay(),
                        objective.sumOfSquares(),
                        objective.awkwardness(),
                        result.proven()));
        var violations = PlanCheck.violations(catalogue, request, week);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The week breaks " + violations);
        }
        return week;
    }

    /** Days of the week before whose activities cannot be in this one (O2). */
    private static int changesOfOthers(PlanRequest request, Map<Candidate, DayPattern> chosen) {
        var candidates = chosen.keySet().stream()
                .map(candidate -> candidate.activity().code())
                .collect(Collectors.toSet());
        return request.before().entrySet().stream()
                .filter(entry -> !candidates.contains(entry.getKey()))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /** Searches, and searches again with more to choose from while an approach that was picked is not in the week (H9). */
    private static Optional<Result> search(PlanRequest request, Prescription prescription) {
        var capacity = new int[Ring.DAYS];
        for (var day : DayOfWeek.values()) {
            capacity[day.ordinal()] = request.availability().minutes(day);
        }
        while (true) {
            var found = new WeekSearch(items(prescription, request), capacity, daysAreAlike(request), BRANCHES).run();
            if (found.isEmpty()) {
                return found;
            }
            var chosen = found.get().patterns();
            boolean widened = false;
            for (var approach : request.approaches()) {
                widened |= !isIn(approach, prescription, chosen) && prescription.widen(approach);
            }
            if (!widened) {
                return found;
            }
        }
    }

    private static boolean daysAreAlike(PlanRequest request) {
        var days = request.availability().days();
        return request.pins().stream().allMatch(pin -> pin.day() == null)
                && days.size() == Ring.DAYS
                && new HashSet<>(days.values()).size() == 1;
    }

    private static List<Item> items(Prescription prescription, PlanRequest request) {
        var requirements = prescription.requirements();
        var items = new ArrayList<Item>();
        for (var candidate : prescription.candidates()) {
            var ways = prescription.patterns(candidate);
            var patterns = new ArrayList<>(ways.all());
            if (!request.asksFor(candidate.activity())) {
                patterns.add(ways.none());
            }
            items.add(new Item(candidate, requirementMet(candidate.activity(), requirements), patterns));
        }
        return items;
    }

    /** The bit of the requirement that the activity meets, the more important the higher. */
    private static int requirementMet(Activity activity, List<Predicate<Activity>> requirements) {
        int met = 0;
        for (var requirement : requirements) {
            met = (met << 1) | (requirement.test(activity) ? 1 : 0);
        }
        return met;
    }

    private static boolean isIn(Approach approach, Prescription prescription, Map<Candidate, DayPattern> chosen) {
        return chosen.entrySet().stream()
                .anyMatch(entry -> entry.getValue().days() != 0
                        && prescription.stands(entry.getKey().activity(), approach));
    }

    private boolean hasWeek(PlanRequest request) {
        var prescription = Prescription.of(catalogue, fits, request);
        return PinRefusals.of(request, prescription, byCode).isEmpty()
                && search(request, prescription)
                        .filter(found -> !isEmpty(request, prescription, found.patterns()))
                        .isPresent();
    }

    private static boolean isEmpty(PlanRequest request, Prescription prescription, Map<Candidate, DayPattern> chosen) {
        return request.approaches().stream().noneMatch(approach -> isIn(approach, prescription, chosen));
    }

    /** The activity asked for last without which the others fit, if it is one alone. */
    private Blocker tooMuchTogether(PlanRequest request) {
        var asked = request.pins().stream()
                .filter(pin -> !pin.not())
                .map(Pin::activity)
                .distinct()
                .toList();
        for (int at = asked.size() - 1; at >= 0; at--) {
            var activity = asked.get(at);
            var others = request.pins().stream()
                    .filter(pin -> !pin.activity().equals(activity))
                    .toList();
            if (hasWeek(request.with(others))) {
                return new Blocker(Wish.PINNED, "H8_TOGETHER", activity, List.of());
            }
        }
        return new Blocker(Wish.PINNED, "TOGETHER", "", List.of());
    }

    private static Map<DayOfWeek, List<Session>> days(
            PlanRequest request, List<Item> items, Map<Candidate, DayPattern> chosen) {
        var days = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        var reasons = new SessionReasons(request, items, chosen);
        for (var item : items) {
            var candidate = item.candidate();
            var pattern = chosen.getOrDefault(candidate, DayPattern.NONE);
            var why = pattern.isNone() ? List.<List<Reason>>of() : reasons.of(item);
            for (var day : DayOfWeek.values()) {
                if (Ring.contains(pattern.days(), day.ordinal())) {
                    days.computeIfAbsent(day, d -> new ArrayList<>())
                            .add(new Session(
                                    candidate.activity(),
                                    pattern.slots().get(day.ordinal()),
                                    candidate.level(),
                                    why.get(day.ordinal())));
                }
            }
        }
        days.values().forEach(sessions -> sessions.sort(Phase.IN_A_DAY));
        return days;
    }

    private List<LeftOut> leftOut(Prescription prescription, Map<Candidate, DayPattern> chosen) {
        var dropped = chosen.entrySet().stream()
                .filter(entry -> entry.getValue().days() == 0)
                .map(entry -> entry.getKey().activity())
                .collect(Collectors.toSet());
        var leftOut = new ArrayList<LeftOut>();
        for (var activity : catalogue) {
            var reason = prescription.leftOut().get(activity);
            if (dropped.contains(activity)) {
                leftOut.add(new LeftOut(
                        activity, Why.NO_MINUTES.name(), List.of(Integer.toString(activity.countedMinutes()))));
            } else if (reason != null) {
                leftOut.add(reason);
            }
        }
        return leftOut;
    }

    private static Blocked blocked(Wish wish, String rule, String subject) {
        return new Blocked(List.of(new Blocker(wish, rule, subject, List.of())));
    }
}
