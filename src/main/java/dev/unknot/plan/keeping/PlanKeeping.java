package dev.unknot.plan.keeping;

import dev.unknot.input.FormToken;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.Notes;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** For how long a plan is kept, under which link, by whose clock, and with what notes. None of them changes the week. */
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
        var fresh = plan.kept(plan.terms(), now())
                .remembering(Map.of())
                .noting(plan.notes().withLinkSaved(false));
        return plans.move(kept.get(), next, fresh) ? plans.find(next) : renewLink(key, token);
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

    /**
     * Notes what a person told. Unlike a change of the week it overtakes nobody: what others told meanwhile stays told.
     *
     * @return the plan, or nothing if there is no such plan
     * @throws dev.unknot.plan.NewerVersion if it would be lost among what is not known here
     */
    public Optional<Plan> note(PlanKey key, UnaryOperator<Notes> told) {
        var kept = plans.find(key);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var plan = kept.get().plan().toChange();
        var notes = told.apply(plan.notes());
        if (notes.equals(plan.notes())) {
            return Optional.of(plan);
        }
        var changed = plan.noting(notes).kept(plan.terms(), now());
        return plans.replace(kept.get(), changed) ? Optional.of(changed) : note(key, told);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
