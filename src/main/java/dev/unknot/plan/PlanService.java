package dev.unknot.plan;

import dev.unknot.assessment.Assessment;
import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Alteration.Done;
import dev.unknot.plan.Alteration.Impossible;
import dev.unknot.plan.Alteration.Overtaken;
import dev.unknot.plan.Creation.Blocked;
import dev.unknot.plan.Creation.Created;
import dev.unknot.plan.Creation.Refused;
import dev.unknot.planner.Outcome;
import dev.unknot.planner.WeekPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes, opens, changes and deletes plans. No connection is held while the planner works. */
@Service
class PlanService {

    /** How long a plan is kept after its last change. */
    static final Duration KEPT = Duration.ofDays(180);

    private final Assessor assessor;
    private final WeekMaker weeks;
    private final Catalogue catalogue;
    private final PlanRows rows;
    private final TransactionOperations transactions;
    private final Clock clock;

    PlanService(
            Assessor assessor,
            WeekMaker weeks,
            Catalogue catalogue,
            PlanRows rows,
            TransactionOperations transactions,
            Clock clock) {
        this.assessor = assessor;
        this.weeks = weeks;
        this.catalogue = catalogue;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a plan and keeps it, or says why there is none. */
    Creation create(PlanWish wish) {
        var draft = draft(wish);
        if (draft instanceof Created created) {
            var plan = created.plan();
            rows.save(new PlanRow(
                    created.key().lookup(), Seal.close(PlanDocument.write(plan), created.key()), plan.expiresAt()));
        }
        return draft;
    }

    /** The plan that a wish would give. Keeps nothing: the key opens nothing. */
    Creation draft(PlanWish wish) {
        var assessment = assessor.assess(wish.answers());
        var clearance = assessment.triage().clearance();
        if (clearance.isEmpty()) {
            return new Refused(assessment);
        }
        var outcome = weeks.make(wish, clearance.get(), Optional.empty());
        return outcome instanceof Outcome.Blocked blocked
                ? new Blocked(assessment, blocked.blockers())
                : new Created(PlanKey.random(), plan(wish, assessment, (WeekPlan) outcome));
    }

    /** The plan behind a link; empty if there never was one, if it has expired and if it was deleted, all alike. */
    Optional<Plan> open(PlanKey key) {
        return find(key).map(KeptPlan::plan);
    }

    /** As {@link #open}, with how often the plan was changed. */
    Optional<KeptPlan> find(PlanKey key) {
        return row(key).map(row -> new KeptPlan(key, plan(row, key), row.version()));
    }

    /**
     * Changes a plan, and with it as little of the week as possible.
     *
     * @param edition the one the person saw
     * @return nothing if there is no such plan
     */
    Optional<Alteration> change(PlanKey key, int edition, Edit edit) {
        var row = row(key);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var plan = plan(row.get(), key);
        if (edit.on(plan.wish()).equals(plan.wish())) {
            return Optional.of(new Done(plan));
        }
        if (plan.edition() != edition) {
            return Optional.of(new Overtaken(plan));
        }
        var draft = redraft(plan, edit);
        if (!(draft instanceof Done done)) {
            return Optional.of(draft);
        }
        var changed = plan.changedTo(done.plan(), row.get().version() + 1);
        return replace(row.get(), key, changed) ? Optional.of(new Done(changed)) : change(key, edition, edit);
    }

    /** The plan that an edit would give. Keeps nothing. */
    Alteration redraft(Plan plan, Edit edit) {
        var wish = edit.on(plan.wish());
        var assessment = assessor.assess(wish.answers());
        var clearance = assessment.triage().clearance();
        if (clearance.isEmpty()) {
            return new Alteration.Refused(plan, assessment);
        }
        var outcome = weeks.make(wish, clearance.get(), Optional.of(plan.week()));
        return outcome instanceof Outcome.Blocked blocked
                ? new Impossible(plan, blocked.blockers())
                : new Done(plan(wish, assessment, (WeekPlan) outcome));
    }

    /**
     * Takes the last change back.
     *
     * @param edition the one the person saw
     * @param to the one to come back to
     * @return nothing if there is no such plan
     */
    Optional<Alteration> undo(PlanKey key, int edition, int to) {
        var row = row(key);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var plan = plan(row.get(), key);
        var earlier = plan.stepBack(keptUntil(now()));
        if (plan.edition() == to) {
            return Optional.of(new Done(plan));
        }
        if (plan.edition() != edition || earlier.isEmpty() || earlier.get().edition() != to) {
            return Optional.of(new Overtaken(plan));
        }
        return replace(row.get(), key, earlier.get()) ? earlier.map(Done::new) : undo(key, edition, to);
    }

    /** Deletes a plan for good. Deleting what is not there changes nothing. */
    void delete(PlanKey key) {
        transactions.executeWithoutResult(status -> rows.delete(key.lookup()));
    }

    /**
     * Deletes what has expired.
     *
     * @return how many plans
     */
    int purge() {
        return transactions.execute(status -> rows.deleteExpired(clock.instant()));
    }

    private Optional<PlanRow> row(PlanKey key) {
        return transactions.execute(status -> rows.find(key.lookup(), clock.instant()));
    }

    private Plan plan(PlanRow row, PlanKey key) {
        return PlanDocument.read(Seal.open(row.sealed(), key), row.expiresAt(), catalogue);
    }

    private Plan plan(PlanWish wish, Assessment assessment, WeekPlan week) {
        var now = now();
        return new Plan(
                wish,
                catalogue.version(),
                assessment.triage().level(),
                week,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                keptUntil(now));
    }

    /** Whether the plan is now this one; not if somebody was faster. */
    private boolean replace(PlanRow row, PlanKey key, Plan plan) {
        var sealed = Seal.close(PlanDocument.write(plan), key);
        return transactions.execute(status -> rows.replace(key.lookup(), row.version(), sealed, plan.expiresAt())) == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant keptUntil(Instant now) {
        return now.plus(KEPT);
    }
}
