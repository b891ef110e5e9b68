package dev.unknot.plan.api;

import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.Alteration;
import dev.unknot.plan.making.Alteration.Impossible;
import dev.unknot.plan.making.Alteration.Overtaken;
import dev.unknot.plan.making.Alteration.Refused;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells programs what became of a change they asked for. */
@Component
class PlanAnswers {

    private final PlanViews views;
    private final PlanProblems problems;

    PlanAnswers(PlanViews views, PlanProblems problems) {
        this.views = views;
        this.problems = problems;
    }

    /** The plan as it is now, or why nothing has changed; empty if there is no such plan. */
    Optional<ResponseEntity<?>> to(PlanKey key, Optional<Alteration> alteration) {
        return alteration.map(answer -> to(key, answer));
    }

    private ResponseEntity<?> to(PlanKey key, Alteration answer) {
        if (answer instanceof Overtaken) {
            return overtaken();
        }
        if (answer instanceof Impossible impossible) {
            return problems.blocked(impossible.blockers());
        }
        if (answer instanceof Refused refused) {
            return problems.refused(refused.assessment().triage());
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LOCATION, PlanAddress.api(key).toString())
                .eTag(answer.plan().tag())
                .body(views.of(key, answer.plan()));
    }

    /** It is not said which state of the plan the change is for. */
    ResponseEntity<ProblemDetail> withoutTag() {
        return problems.withoutTag();
    }

    /** The plan has changed since it was read. */
    ResponseEntity<ProblemDetail> overtaken() {
        return problems.overtaken();
    }

    /** As HTTP says (RFC 9110, 13.1.1): any state, or one of those listed; weak tags never match. */
    static boolean matches(String ifMatch, Plan plan) {
        return Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(plan.tag()));
    }
}
