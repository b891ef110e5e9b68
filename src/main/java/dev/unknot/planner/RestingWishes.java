package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.planner.choice.Composition;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.Outcome.Blocked;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plans a later week of a course. What was asked for an earlier week holds in it as far as it can: an activity that has no
 * turn is not asked for, and a wish that the week before makes impossible rests until it can hold again.
 */
final class RestingWishes {

    private RestingWishes() {}

    /** The request without the wishes that rest, and what planning it came to. */
    record Planned(PlanRequest request, Outcome outcome) {}

    static Planned plan(Planner planner, List<Activity> catalogue, PlanRequest request) {
        var now = request.with(havingTheirTurn(catalogue, request));
        var outcome = planner.plan(now);
        while (outcome instanceof Blocked blocked) {
            var fewer = without(blocked, now.pins());
            if (fewer.size() == now.pins().size()) {
                break;
            }
            now = now.with(fewer);
            outcome = planner.plan(now);
        }
        return new Planned(now, outcome);
    }

    static List<Pin> havingTheirTurn(List<Activity> catalogue, PlanRequest request) {
        var composition = Composition.of(catalogue, request);
        var withoutTurn = catalogue.stream()
                .filter(activity -> hasNoTurn(activity, request, composition))
                .map(Activity::code)
                .collect(Collectors.toSet());
        return request.pins().stream()
                .filter(pin -> pin.not() || !withoutTurn.contains(pin.activity()))
                .toList();
    }

    /** A visit in a week without it, and what is done once and was done. */
    private static boolean hasNoTurn(Activity activity, PlanRequest request, Composition composition) {
        if (activity.kind() == Kind.VISIT) {
            return composition.visit().filter(activity::equals).isEmpty();
        }
        return activity.kind().isOneOff() && request.course().done(activity.code()) > 0;
    }

    /** Without the wishes that are refused; where none is named, without the one that was asked for last. */
    private static List<Pin> without(Blocked blocked, List<Pin> pins) {
        var refused = new HashSet<String>();
        blocked.blockers().stream()
                .filter(blocker -> blocker.wish() == Wish.PINNED)
                .map(Blocker::subject)
                .forEach(refused::add);
        if (refused.isEmpty()) {
            return pins;
        }
        var kept =
                pins.stream().filter(pin -> !refused.contains(pin.activity())).toList();
        if (kept.size() < pins.size()) {
            return kept;
        }
        var fewer = new ArrayList<>(pins);
        for (int at = fewer.size() - 1; at >= 0; at--) {
            if (!fewer.get(at).not()) {
                fewer.remove(at);
                return fewer;
            }
        }
        return pins;
    }
}
