package dev.unknot.plan.keeping;

import dev.unknot.input.FormToken;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** For how long a plan is kept, under which link, and by whose clock. None of them changes the week. */
@Service
public class PlanKeeping {

    private final SealedPlans plans;
    private final Clock clock;

    public PlanKeeping(SealedPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Keeps a plan for other days, counted from now.
     *
     * @param days one of {@link Terms#KEEP_DAYS}
     * @return the plan, or nothing if there is no such plan
     */
    public Optional<Plan> keepFor(PlanKey key, int days) {
        var kept = plans.find(key);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var plan = kept.get().plan();
        var changed = plan.kept(plan.terms().keptFor(days), now());
        return plans.replace(kept.get(), changed) ? Optional.of(changed) : keepFor(key, days);
    }

    /**
     * Gives a plan a new link; from then on the old one opens nothing. A second request with the same token, because
     * the answer was lost, is told the same new link.
     *
     * @return nothing if there is no such plan
     */
    public Optional<KeptPlan> renewLink(PlanKey key, FormToken token) {
        var next = PlanKey.of(token, key.lookup());
        var kept = plans.find(key);
        if (kept.isEmpty()) {
            return plans.find(next);
        }
        var plan = kept.get().plan();
        return plans.move(kept.get(), next, plan.kept(plan.terms(), now()).remembering(Map.of()))
                ? plans.find(next)
                : renewLink(key, token);
    }

    /**
     * Lets the days of a plan begin by the clock of another zone.
     *
     * @return the plan, or nothing if there is no such plan
     */
    public Optional<Plan> goBy(PlanKey key, ZoneId zone) {
        var kept = plans.find(key);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var plan = kept.get().plan();
        var changed = plan.in(zone).kept(plan.terms(), now());
        return plans.replace(kept.get(), changed) ? Optional.of(changed) : goBy(key, zone);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
