package dev.unknot.planner;

import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which part of a wish keeps everything that was picked out of the week: the one without which there is a week. Each part is
 * tried by itself, then bans and times together; if neither helps, it is what was picked.
 */
final class Obstacles {

    /** What a person without the practitioners, the money or the things for an approach should hear, the first that is true. */
    private static final List<String> OF_AN_APPROACH =
            List.of(Why.ACCESS.name(), Why.BUDGET.name(), Why.ASK_BY_NAME.name(), Why.EQUIPMENT.name());

    private static final int MOST_MINUTES = 120;

    private final PlanRequest request;
    private final Predicate<PlanRequest> hasWeek;

    private Obstacles(PlanRequest request, Predicate<PlanRequest> hasWeek) {
        this.request = request;
        this.hasWeek = hasWeek;
    }

    /**
     * At least one.
     *
     * @param leftOut what is left out of the week that is none, with the rules
     * @param hasWeek whether there is a week for another request
     */
    static List<Blocker> of(PlanRequest request, Collection<LeftOut> leftOut, Predicate<PlanRequest> hasWeek) {
        var obstacles = new Obstacles(request, hasWeek);
        var ofWishes = obstacles.ofWishes();
        return ofWishes.isEmpty() ? obstacles.ofApproaches(leftOut) : ofWishes;
    }

    private List<Blocker> ofWishes() {
        var times = Availability.everyDay(MOST_MINUTES);
        if (hasWeek.test(request.banning(Set.of()))) {
            return List.of(blocker(Wish.BANNED, Why.BANNED));
        }
        if (hasWeek.test(request.offering(request.availability().withMinutes(MOST_MINUTES)))) {
            return List.of(blocker(Wish.AVAILABILITY, Why.NO_MINUTES));
        }
        if (hasWeek.test(request.offering(times))) {
            return List.of(blocker(Wish.AVAILABILITY, Why.NO_SLOT));
        }
        return hasWeek.test(request.offering(times).banning(Set.of()))
                ? List.of(blocker(Wish.BANNED, Why.BANNED), blocker(Wish.AVAILABILITY, Why.NO_MINUTES))
                : List.of();
    }

    private List<Blocker> ofApproaches(Collection<LeftOut> leftOut) {
        var blockers = new ArrayList<Blocker>();
        for (var approach : request.approaches()) {
            var rules = new HashSet<String>();
            leftOut.stream()
                    .filter(entry -> entry.activity().approach() == approach)
                    .forEach(entry -> rules.add(entry.rule()));
            OF_AN_APPROACH.stream()
                    .filter(rules::contains)
                    .findFirst()
                    .ifPresent(rule -> blockers.add(new Blocker(Wish.APPROACHES, rule, approach.name(), List.of())));
        }
        return blockers.isEmpty() ? List.of(new Blocker(Wish.APPROACHES, "NOTHING_LEFT", "", List.of())) : blockers;
    }

    /** Names the approach if there is only one. */
    private Blocker blocker(Wish wish, Why rule) {
        var approaches = request.approaches();
        return new Blocker(
                wish, rule.name(), approaches.size() == 1 ? approaches.get(0).name() : "", List.of());
    }
}
