package dev.unknot.plan;

import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.matching.Matching;
import dev.unknot.matching.Ranked;
import dev.unknot.plan.Creation.Blocked;
import dev.unknot.plan.Creation.Created;
import dev.unknot.plan.Creation.Refused;
import dev.unknot.planner.Outcome;
import dev.unknot.planner.PlanRequest;
import dev.unknot.planner.Planner;
import dev.unknot.planner.WeekPlan;
import dev.unknot.safety.Clearance;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, opens and deletes plans. */
@Service
class PlanService {

    /** How long a plan is kept after its last change. */
    static final Duration KEPT = Duration.ofDays(180);

    private final Assessor assessor;
    private final Matching matching;
    private final Planner planner;
    private final Catalogue catalogue;
    private final PlanRows rows;
    private final Clock clock;

    PlanService(
            Assessor assessor, Matching matching, Planner planner, Catalogue catalogue, PlanRows rows, Clock clock) {
        this.assessor = assessor;
        this.matching = matching;
        this.planner = planner;
        this.catalogue = catalogue;
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes a plan and keeps it, or says why there is none. No connection is held while the planner works. */
    public Creation create(PlanWish wish) {
        var assessment = assessor.assess(wish.answers());
        var clearance = assessment.triage().clearance();
        if (clearance.isEmpty()) {
            return new Refused(assessment);
        }
        var outcome = planner.plan(request(wish, clearance.get()));
        if (outcome instanceof Outcome.Blocked blocked) {
            return new Blocked(assessment, blocked.blockers());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var plan = new Plan(
                wish,
                catalogue.version(),
                assessment.triage().level(),
                (WeekPlan) outcome,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                now.plus(KEPT));
        var key = PlanKey.random();
        rows.save(new PlanRow(key.lookup(), Seal.close(PlanDocument.write(plan), key), plan.expiresAt()));
        return new Created(key, plan);
    }

    /** The plan behind a link; empty if there never was one, if it has expired and if it was deleted, all alike. */
    @Transactional(readOnly = true)
    public Optional<Plan> open(PlanKey key) {
        return rows.find(key.lookup(), clock.instant())
                .map(row -> PlanDocument.read(Seal.open(row.sealed(), key), row.expiresAt(), catalogue));
    }

    /** Deletes a plan for good. Deleting what is not there changes nothing. */
    @Transactional
    public void delete(PlanKey key) {
        rows.delete(key.lookup());
    }

    /**
     * Deletes what has expired.
     *
     * @return how many plans
     */
    @Transactional
    public int purge() {
        return rows.deleteExpired(clock.instant());
    }

    private PlanRequest request(PlanWish wish, Clearance clearance) {
        var ranking = matching.rank(wish.answers(), clearance).stream()
                .map(Ranked::approach)
                .toList();
        var bestFirst = wish.approaches().stream()
                .sorted(Comparator.comparingInt(ranking::indexOf))
                .toList();
        return new PlanRequest(
                clearance, matching.scores(wish.answers()), bestFirst, wish.availability(), wish.banned(), wish.pins());
    }
}
