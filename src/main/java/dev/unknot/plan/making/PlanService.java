package dev.unknot.plan.making;

import dev.unknot.assessment.Assessment;
import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.FormToken;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.QuestionsChanged;
import dev.unknot.plan.Terms;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.plan.keeping.SealedPlans;
import dev.unknot.plan.making.Alteration.Done;
import dev.unknot.plan.making.Alteration.Impossible;
import dev.unknot.plan.making.Alteration.Overtaken;
import dev.unknot.plan.making.Creation.Blocked;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Creation.Refused;
import dev.unknot.plan.weeks.EarlierDays;
import dev.unknot.plan.weeks.StillAllowed;
import dev.unknot.plan.weeks.WeekMaker;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.time.TimeZones;
import dev.unknot.time.Today;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes, opens, changes and deletes plans. No connection is held while the planner works. */
@Service
public class PlanService {

    private final Assessor assessor;
    private final WeekMaker weeks;
    private final Replanning replanning;
    private final Catalogue catalogue;
    private final SealedPlans plans;
    private final EarlierDays earlierDays;
    private final StillAllowed stillAllowed;
    private final Clock clock;
    private final Today today;

    public PlanService(
            Assessor assessor,
            WeekMaker weeks,
            Replanning replanning,
            Catalogue catalogue,
            SealedPlans plans,
            EarlierDays earlierDays,
            StillAllowed stillAllowed,
            Clock clock,
            Today today) {
        this.assessor = assessor;
        this.weeks = weeks;
        this.replanning = replanning;
        this.catalogue = catalogue;
        this.plans = plans;
        this.earlierDays = earlierDays;
        this.stillAllowed = stillAllowed;
        this.clock = clock;
        this.today = today;
    }

    /** Makes a plan on the usual terms and keeps it under a new key, or says why there is none. */
    public Creation create(PlanWish wish) {
        return create(Order.of(wish), Optional.empty());
    }

    /**
     * Makes a plan and keeps it, or says why there is none. Sending the same order with the same token again gives the
     * plan of the first time.
     */
    public Creation create(Order order, Optional<FormToken> token) {
        var key = token.map(sent -> plans.keyOf(sent, order.fingerprint()));
        var there = key.flatMap(plans::find);
        if (there.isPresent()) {
            return new Created(there.get().key(), there.get().plan());
        }
        var draft = draft(order.wish(), order.timeZone());
        if (!(draft instanceof Created created)) {
            return draft;
        }
        var plan = created.plan().kept(terms(order), now());
        var kept = plans.add(new KeptPlan(key.orElse(created.key()), plan, 0));
        return new Created(kept.key(), kept.plan());
    }

    private Terms terms(Order order) {
        var text = order.consentText();
        return new Terms(order.keepDays(), text == null ? null : new Consent(now(), text));
    }

    /** The plan that a wish would give. Keeps nothing: the key opens nothing. */
    public Creation draft(PlanWish wish) {
        return draft(wish, null);
    }

    private Creation draft(PlanWish wish, @Nullable ZoneId timeZone) {
        var assessment = assessor.assess(wish.answers());
        var clearance = assessment.triage().clearance();
        if (clearance.isEmpty()) {
            return new Refused(assessment);
        }
        var outcome = weeks.make(wish, clearance.get(), Optional.empty());
        return outcome instanceof Outcome.Blocked blocked
                ? new Blocked(assessment, blocked.blockers())
                : new Created(PlanKey.random(), plan(wish, assessment, (WeekPlan) outcome, Terms.USUAL, timeZone));
    }

    /** The plan behind a link; empty if there never was one, if it has expired and if it was deleted, all alike. */
    public Optional<Plan> open(PlanKey key) {
        return find(key).map(KeptPlan::plan).map(stillAllowed::check);
    }

    /** As {@link #open}, with how often the plan was changed. */
    public Optional<KeptPlan> find(PlanKey key) {
        return plans.find(key);
    }

    /**
     * Changes a plan, and with it as little of the week as possible.
     *
     * @param edition the one the person saw
     * @return nothing if there is no such plan
     */
    public Optional<Alteration> change(PlanKey key, int edition, Edit edit) {
        var kept = plans.find(key);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var plan = kept.get().plan().toChange();
        boolean isAskedAgain = stillAllowed.isAskedAgain(plan);
        if (isAskedAgain && !(edit instanceof Edit.AnswerAgain)) {
            throw new QuestionsChanged();
        }
        boolean staysAsItWas = !isAskedAgain && edit.on(plan.wish()).equals(plan.wish());
        if (staysAsItWas && !(edit instanceof Edit.MoveOver && plan.week().isOfEarlierRules())) {
            return Optional.of(new Done(plan));
        }
        if (plan.edition() != edition) {
            return Optional.of(new Overtaken(plan));
        }
        var draft = redraft(plan, edit);
        if (!(draft instanceof Done done)) {
            return Optional.of(draft);
        }
        var changed = earlierDays.remember(
                plan, plan.changedTo(done.plan(), kept.get().version() + 1));
        return plans.replace(kept.get(), changed) ? Optional.of(new Done(changed)) : change(key, edition, edit);
    }

    /** The plan that an edit would give. Keeps nothing. */
    public Alteration redraft(Plan plan, Edit edit) {
        var wish = replanning.underTodaysRules(plan, edit.on(plan.wish()));
        var assessment = assessor.assess(wish.answers());
        var clearance = assessment.triage().clearance();
        if (clearance.isEmpty()) {
            return new Alteration.Refused(plan, assessment);
        }
        var replanned = edit instanceof Edit.AnswerAgain
                ? replanning.again(plan, wish, assessment, clearance.get())
                : replanning.plan(plan, wish, clearance.get());
        return replanned
                .plan()
                .<Alteration>map(
                        next -> new Done(plan(next.wish(), assessment, next.week(), plan.terms(), plan.timeZone())
                                .asking(next.wish(), next.week(), next.earlier())))
                .orElseGet(() -> new Impossible(plan, replanned.blockers()));
    }

    /**
     * Takes the last change back.
     *
     * @param edition the one the person saw
     * @param to the one to come back to
     * @return nothing if there is no such plan
     */
    public Optional<Alteration> undo(PlanKey key, int edition, int to) {
        var kept = plans.find(key);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var plan = stillAllowed.check(kept.get().plan().toChange());
        var earlier = plan.stepBack(plan.terms().keptUntil(now()));
        if (plan.edition() == to) {
            return Optional.of(new Done(plan));
        }
        if (plan.edition() != edition || earlier.isEmpty() || earlier.get().edition() != to) {
            return Optional.of(new Overtaken(plan));
        }
        var undone = earlierDays.remember(plan, earlier.get());
        return plans.replace(kept.get(), undone) ? Optional.of(new Done(undone)) : undo(key, edition, to);
    }

    /** Whether there is a plan behind a link, even one that this version cannot open. */
    public boolean has(PlanKey key) {
        return plans.has(key);
    }

    /**
     * Deletes a plan for good without opening it.
     *
     * @return false if there is none under this key, perhaps because a new link was faster
     */
    public boolean delete(PlanKey key) {
        return plans.delete(key);
    }

    private Plan plan(PlanWish wish, Assessment assessment, WeekPlan week, Terms terms, @Nullable ZoneId timeZone) {
        var zone = timeZone == null ? TimeZones.usual(wish.answers().country()) : timeZone;
        return new Plan(
                wish,
                catalogue.version(),
                assessment.triage().level(),
                week,
                today.in(zone),
                terms.keptUntil(now()),
                terms,
                timeZone);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
