package dev.unknot.plan;

import dev.unknot.activity.Level;
import dev.unknot.assessment.Assessment;
import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.FormToken;
import dev.unknot.plan.Creation.Blocked;
import dev.unknot.plan.Creation.Created;
import dev.unknot.plan.Creation.Refused;
import dev.unknot.plan.PlanFileReader.Content;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.planner.Outcome;
import dev.unknot.planner.PlanCheck;
import dev.unknot.planner.WeekPlan;
import dev.unknot.safety.Clearance;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes a plan from a file. The answers go through triage as if they were new. A week that keeps today's rules stays as it
 * is; any other is planned again, and steps back to such a week are forgotten.
 */
@Service
class PlanImport {

    private final Assessor assessor;
    private final WeekMaker weeks;
    private final Catalogue catalogue;
    private final SealedPlans plans;
    private final Clock clock;

    PlanImport(Assessor assessor, WeekMaker weeks, Catalogue catalogue, SealedPlans plans, Clock clock) {
        this.assessor = assessor;
        this.weeks = weeks;
        this.catalogue = catalogue;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Keeps the plan of a file under a new key, as long from now on as it says.
     *
     * @param asked the version of the words of ours that were agreed to; nothing leaves the yes of the file
     */
    Creation add(Content content, @Nullable Integer asked, Optional<FormToken> token) {
        var document = content.plan();
        var assessment = assessor.assess(document.wish().answers());
        var clearance = assessment.triage().clearance();
        if (clearance.isEmpty()) {
            return new Refused(assessment);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var told = document.terms() == null ? Terms.USUAL : document.terms();
        var terms = asked == null ? told : new Terms(told.keepDays(), new Consent(now, asked));
        var there = document.plan(catalogue, now).kept(terms, now);
        var checked = checked(there, assessment, clearance.get());
        if (checked instanceof Blocked) {
            return checked;
        }
        var key = token.map(sent -> PlanKey.of(sent, PlanDocument.fingerprint(content)))
                .orElseGet(PlanKey::random);
        var kept = plans.add(new KeptPlan(key, ((Created) checked).plan(), content.changes()));
        return new Created(kept.key(), kept.plan());
    }

    private Creation checked(Plan plan, Assessment assessment, Clearance clearance) {
        var again = weeks.make(plan.wish(), clearance, Optional.of(plan.week()));
        if (again instanceof Outcome.Blocked blocked) {
            return new Blocked(assessment, blocked.blockers());
        }
        var planned = (WeekPlan) again;
        boolean isSound = isSound(plan, planned, clearance);
        return new Created(
                PlanKey.random(),
                new Plan(
                        plan.wish(),
                        isSound ? plan.rulesVersion() : catalogue.version(),
                        assessment.triage().level(),
                        isSound ? plan.week() : planned,
                        plan.madeOn(),
                        plan.expiresAt(),
                        plan.madeUp(),
                        plan.edition(),
                        soundPast(plan, assessment, clearance),
                        Optional.ofNullable(plan.takenBack())
                                .filter(wish -> isOfTheSamePerson(wish, plan))
                                .orElse(null),
                        plan.terms(),
                        plan.earlierDays()));
    }

    /** The steps back as far as each leads to a week that may be. */
    private List<Plan> soundPast(Plan plan, Assessment assessment, Clearance clearance) {
        var sound = new ArrayList<Plan>();
        var latestFirst = new ArrayList<>(plan.past());
        Collections.reverse(latestFirst);
        for (var earlier : latestFirst) {
            if (!isOfTheSamePerson(earlier.wish(), plan)
                    || earlier.level() != assessment.triage().level()
                    || !(weeks.make(earlier.wish(), clearance, Optional.of(earlier.week())) instanceof WeekPlan again)
                    || !isSound(earlier, again, clearance)) {
                break;
            }
            sound.add(0, earlier);
        }
        return sound;
    }

    private static boolean isOfTheSamePerson(PlanWish wish, Plan plan) {
        return wish.answers().equals(plan.wish().answers());
    }

    /** Whether the week breaks no rule, and asks for nothing harder and shows no other card than today's planner would. */
    private boolean isSound(Plan plan, WeekPlan again, Clearance clearance) {
        var request = weeks.request(plan.wish(), clearance, Optional.empty());
        var week = plan.week();
        return week.approaches().equals(again.approaches())
                && week.cards().equals(again.cards())
                && PlanCheck.violations(catalogue.activities(), request, week).isEmpty()
                && isNoHarder(week, again);
    }

    private static boolean isNoHarder(WeekPlan week, WeekPlan again) {
        var levels = new HashMap<String, Level>();
        again.days()
                .values()
                .forEach(sessions -> sessions.forEach(
                        session -> levels.put(session.activity().code(), session.level())));
        return week.days().values().stream().flatMap(List::stream).allMatch(session -> {
            var level = levels.get(session.activity().code());
            return level != null && session.level().compareTo(level) <= 0;
        });
    }
}
