package dev.unknot.plan.weeks;

import dev.unknot.matching.Matching;
import dev.unknot.matching.Ranked;
import dev.unknot.plan.PlanWish;
import dev.unknot.planner.Planner;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.Outcome.Blocked;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Clearance;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a wish to the planner, and counts how often the best week was not proven. */
@Component
public class WeekMaker {

    private final Matching matching;
    private final Planner planner;
    private final Counter proven;
    private final Counter notProven;

    public WeekMaker(Matching matching, Planner planner, MeterRegistry meters) {
        this.matching = matching;
        this.planner = planner;
        this.proven = meters.counter("unknot.weeks", "proven", "true");
        this.notProven = meters.counter("unknot.weeks", "proven", "false");
    }

    /** The first week for a wish, as much like the week before as can be. */
    public Outcome make(PlanWish wish, Clearance clearance, Optional<WeekPlan> before) {
        return make(wish, request(wish, clearance, before));
    }

    /**
     * A week for a wish.
     *
     * @param request what the wish comes to in that week
     */
    public Outcome make(PlanWish wish, PlanRequest request) {
        if (wish.asksForTooMuch()) {
            return new Blocked(List.of(
                    new Blocker(Wish.PINNED, "TOO_MANY", "", List.of(Integer.toString(PlanWish.MOST_ASKED_FOR)))));
        }
        var outcome = planner.plan(request);
        if (outcome instanceof WeekPlan week) {
            (week.score().proven() ? proven : notProven).increment();
        }
        return outcome;
    }

    /** Everything the week depends on. */
    public PlanRequest request(PlanWish wish, Clearance clearance, Optional<WeekPlan> before) {
        var ranking = matching.rank(wish.answers(), clearance).stream()
                .map(Ranked::approach)
                .toList();
        var bestFirst = wish.approaches().stream()
                .sorted(Comparator.comparingInt(ranking::indexOf))
                .toList();
        return new PlanRequest(
                        clearance,
                        matching.scores(wish.answers()),
                        bestFirst,
                        wish.availability(),
                        wish.banned(),
                        wish.pins(),
                        before.map(WeekPlan::slots).orElse(Map.of()))
                .wanting(wish.others());
    }
}
