package dev.unknot.plan.file;

import dev.unknot.assessment.Assessment;
import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.FormToken;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.Terms;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.plan.file.PlanFileReader.Content;
import dev.unknot.plan.keeping.PlanDocument;
import dev.unknot.plan.keeping.SealedPlans;
import dev.unknot.plan.making.Creation;
import dev.unknot.plan.making.Creation.Blocked;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Creation.Refused;
import dev.unknot.plan.weeks.PlanCourses;
import dev.unknot.plan.weeks.WeekMaker;
import dev.unknot.planner.Course;
import dev.unknot.planner.Planner;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Clearance;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes a plan from a file. The answers go through triage as if they were new. A week that today's planner would leave as it
 * is stays; any other is planned again. Steps back are kept as far as each leads to a week that today's rules allow, which
 * costs little to find out.
 */
@Service
public class PlanImport {

    private final Assessor assessor;
    private final WeekMaker weeks;
    private final Planner planner;
    private final PlanCourses courses;
    private final Catalogue catalogue;
    private final SealedPlans plans;
    private final Clock clock;

    public PlanImport(
            Assessor assessor,
            WeekMaker weeks,
            Planner planner,
            PlanCourses courses,
            Catalogue catalogue,
            SealedPlans plans,
            Clock clock) {
        this.assessor = assessor;
        this.weeks = weeks;
        this.planner = planner;
        this.courses = courses;
        this.catalogue = catalogue;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Keeps the plan of a file under a new key, as long from now on as it says.
     *
     * @param asked the version of the words of ours that were agreed to; nothing leaves the yes of the file
     */
    public Creation add(Content content, @Nullable Integer asked, Optional<FormToken> token) {
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
        var key = token.map(sent -> plans.keyOf(sent, PlanDocument.fingerprint(content)))
                .orElseGet(PlanKey::random);
        var kept = plans.add(new KeptPlan(key, ((Created) checked).plan(), content.changes()));
        return new Created(kept.key(), kept.plan());
    }

    private Creation checked(Plan plan, Assessment assessment, Clearance clearance) {
        return hasAllowedEarlierWeeks(plan, clearance)
                ? checked(plan, request(plan, clearance).orElseThrow(), assessment, clearance)
                : checked(
                        plan.asking(plan.wish(), plan.week(), List.of()),
                        Course.withoutWishesAtRest(
                                catalogue.activities(), weeks.request(plan.wish(), clearance, Optional.empty())),
                        assessment,
                        clearance);
    }

    private Creation checked(Plan plan, PlanRequest request, Assessment assessment, Clearance clearance) {
        var again = weeks.make(plan.wish(), request.changing(plan.week()));
        if (again instanceof Outcome.Blocked blocked) {
            return new Blocked(assessment, blocked.blockers());
        }
        var planned = (WeekPlan) again;
        boolean isAsPlanned = planner.allows(request, plan.week()) && isTheSame(plan.week(), planned);
        return new Created(
                PlanKey.random(),
                new Plan(
                        plan.wish(),
                        isAsPlanned ? plan.rulesVersion() : catalogue.version(),
                        assessment.triage().level(),
                        isAsPlanned ? plan.week() : planned,
                        plan.madeOn(),
                        plan.expiresAt(),
                        plan.madeUp(),
                        plan.edition(),
                        allowedPast(plan, assessment, clearance),
                        Optional.ofNullable(plan.takenBack())
                                .filter(wish -> isOfTheSamePerson(wish, plan))
                                .orElse(null),
                        plan.terms(),
                        Map.of(), // its calendar entries are known by another name, and no file has had them
                        plan.timeZone(),
                        null,
                        plan.earlier(),
                        plan.notes().withLinkSaved(false))); // it has another link now
    }

    /** Whether each change was made in a week that may be, so that the weeks before it can stay as they are. */
    private boolean hasAllowedEarlierWeeks(Plan plan, Clearance clearance) {
        for (int at = 0; at < plan.earlier().size(); at++) {
            var weeks = plan.earlier().get(at);
            var then = plan.asking(weeks.wish(), weeks.week(), plan.earlier().subList(0, at));
            if (!isOfTheSamePerson(weeks.wish(), plan)
                    || !weeks.wish().startDate().equals(plan.startDate())
                    || weeks.last() < then.from()
                    || !isAllowed(then, clearance)) {
                return false;
            }
        }
        return request(plan, clearance).isPresent();
    }

    /** What the week of a plan was made for, in its place; empty if there is no such week. */
    private Optional<PlanRequest> request(Plan plan, Clearance clearance) {
        if (plan.from() == 1) {
            return Optional.of(weeks.request(plan.wish(), clearance, Optional.empty()));
        }
        return courses.course(plan).stream()
                .filter(week -> week.number() == plan.from())
                .map(Course.Week::request)
                .findFirst();
    }

    /** The steps back as far as each leads to a week that may be. */
    private List<Plan> allowedPast(Plan plan, Assessment assessment, Clearance clearance) {
        var allowed = new ArrayList<Plan>();
        var latestFirst = new ArrayList<>(plan.past());
        Collections.reverse(latestFirst);
        for (var earlier : latestFirst) {
            if (!isOfTheSamePerson(earlier.wish(), plan)
                    || earlier.level() != assessment.triage().level()
                    || !isAStepTo(plan, earlier)
                    || !isAllowed(earlier, clearance)) {
                break;
            }
            allowed.add(0, earlier);
        }
        return allowed;
    }

    private static boolean isOfTheSamePerson(PlanWish wish, Plan plan) {
        return wish.answers().equals(plan.wish().answers());
    }

    /** Whether the weeks before that change are among those before the last one, which are known to be allowed. */
    private static boolean isAStepTo(Plan plan, Plan earlier) {
        int size = earlier.earlier().size();
        return size <= plan.earlier().size()
                && earlier.earlier().equals(plan.earlier().subList(0, size));
    }

    private boolean isAllowed(Plan plan, Clearance clearance) {
        return request(plan, clearance)
                .filter(request -> planner.allows(request, plan.week()))
                .isPresent();
    }

    /** Whether today's planner, asked to change as little as it must, changes nothing. */
    private static boolean isTheSame(WeekPlan week, WeekPlan planned) {
        return week.slots().equals(planned.slots()) && week.leftOut().equals(planned.leftOut());
    }
}
