package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.choice.Composition;
import dev.unknot.planner.choice.Pieces.Group;
import dev.unknot.planner.choice.PinRefusals;
import dev.unknot.planner.choice.WeekWriter;
import dev.unknot.planner.search.BestWeek;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.Outcome.Blocked;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the week: first what to do, then when to do it. The same request gives the same week, to the byte.
 */
public final class Planner {

    private final List<Activity> catalogue;
    private final Map<String, Activity> byCode;

    public Planner(List<Activity> catalogue) {
        this.catalogue = List.copyOf(catalogue);
        this.byCode = catalogue.stream().collect(Collectors.toUnmodifiableMap(Activity::code, activity -> activity));
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
        var composition = Composition.of(catalogue, request);
        var refused = PinRefusals.of(request, composition, byCode);
        return refused.isEmpty() ? schedule(request, composition) : new Blocked(refused);
    }

    /**
     * Whether a week that somebody else made may be shown for a request: it breaks no rule, and has the levels and the cards
     * that a week of ours would have. No search for the best, so it does not say that no better week exists.
     */
    public boolean allows(PlanRequest request, WeekPlan week) {
        if (!week.approaches().equals(request.approaches())
                || !request.approaches().stream()
                        .allMatch(approach -> request.clearance().allows(approach))) {
            return false;
        }
        return week.cards().equals(Composition.of(catalogue, request).cards())
                && PlanCheck.violations(catalogue, request, week).isEmpty();
    }

    private Outcome schedule(PlanRequest request, Composition composition) {
        if (isEmpty(request, composition)) {
            return new Blocked(Obstacles.of(request, composition.leftOut().values(), this::hasWeek));
        }
        var groups = composition
                .pieces()
                .counted(composition.things(), composition.room().strengthDays());
        var pieces = groups.stream().map(Group::piece).toList();
        var search = new BestWeek(pieces, composition.pieces().frame());
        var found = search.find();
        if (found.isEmpty()) {
            return new Blocked(List.of(tooMuchTogether(request)));
        }
        var week =
                new WeekWriter(request, composition, groups, found.get()).week(search.isProven(), leftOut(composition));
        var violations = PlanCheck.violations(catalogue, request, week);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The week breaks " + violations);
        }
        return week;
    }

    private boolean hasWeek(PlanRequest request) {
        var composition = Composition.of(catalogue, request);
        return PinRefusals.of(request, composition, byCode).isEmpty()
                && !isEmpty(request, composition)
                && composition.room().isPossible();
    }

    private static boolean isEmpty(PlanRequest request, Composition composition) {
        return request.approaches().stream()
                .noneMatch(approach -> composition.stands(approach) || composition.hasVisitsInOtherWeeks(approach));
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

    private List<LeftOut> leftOut(Composition composition) {
        return catalogue.stream()
                .map(activity -> Optional.ofNullable(composition.leftOut().get(activity)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Blocked blocked(Wish wish, String rule, String subject) {
        return new Blocked(List.of(new Blocker(wish, rule, subject, List.of())));
    }
}
