package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.planner.week.Match;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Why;
import dev.unknot.safety.Answers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What could be done in place of something: it does the same job (C8, C14). Nothing is swapped unless somebody says so. */
public final class Swaps {

    /** More to choose from would be a burden. */
    private static final int MOST = 5;

    private static final Set<Integer> WEEKS = Set.of(5, Pace.LIGHTER_WEEK);
    private static final Set<Why> SAME_JOB =
            EnumSet.of(Why.COVERED, Why.NO_MINUTES, Why.NO_ROOM, Why.NO_ROOM_YET, Why.NOT_PICKED);

    private Swaps() {}

    /**
     * A swap that a week offers, for variety.
     *
     * @param activity an exercise that has been there for long
     * @param with the next of its kind, which the week has room for
     * @param weeks whole weeks that the first has been there
     */
    public record Offer(Activity activity, Activity with, int weeks) {}

    /** Those that do the same job and could be in the week instead, the best for the person first. */
    public static List<Activity> insteadOf(Activity activity, WeekPlan week, Answers answers) {
        var others = week.leftOut().stream()
                .filter(entry -> SAME_JOB.contains(entry.why()))
                .map(LeftOut::activity)
                .filter(other -> job(other.kind()) == job(activity.kind()))
                .toList();
        return Match.of(answers).inOrder(others).stream().limit(MOST).toList();
    }

    /** A week asks for one thing that moves or stretches, so either may stand in for the other (C6). */
    private static Kind job(Kind kind) {
        return kind == Kind.STRETCH ? Kind.MOBILITY : kind;
    }

    /** In weeks 5 and 9: of the exercises that nobody asked for the one that has been there longest. Balance grows by itself. */
    public static Optional<Offer> offered(Planner planner, Course.Week week) {
        var request = week.request();
        if (!WEEKS.contains(Pace.of(request).phase()) || week.plan().isOfEarlierRules()) {
            return Optional.empty();
        }
        return week.plan().days().values().stream()
                .flatMap(List::stream)
                .map(WeekPlan.Session::activity)
                .distinct()
                .filter(activity -> activity.kind().isExercise() && activity.kind() != Kind.BALANCE)
                .filter(activity -> !request.asksFor(activity)
                        && request.course().standing(activity).isPresent())
                .sorted(Comparator.comparingInt((Activity activity) -> since(activity, request))
                        .thenComparing(Activity::kind)
                        .thenComparing(activity -> activity.ladder().order()))
                .flatMap(activity -> insteadOf(activity, week.plan(), request.answers()).stream()
                        .filter(with -> with.kind() == activity.kind())
                        .limit(1)
                        .map(with -> new Offer(activity, with, week.number() - since(activity, request))))
                .filter(offer -> hasRoom(planner, week, offer))
                .findFirst();
    }

    private static int since(Activity activity, PlanRequest request) {
        return request.course().standing(activity).orElseThrow().since();
    }

    private static boolean hasRoom(Planner planner, Course.Week week, Offer offer) {
        var request = week.request();
        var banned = new LinkedHashSet<>(request.banned());
        banned.add(offer.activity().code());
        banned.remove(offer.with().code());
        var pins = new ArrayList<>(request.pins());
        pins.removeIf(pin -> pin.activity().equals(offer.activity().code()));
        pins.add(Pin.wanted(offer.with().code()));
        return planner.plan(request.banning(banned).with(pins).changing(week.plan())) instanceof WeekPlan;
    }
}
