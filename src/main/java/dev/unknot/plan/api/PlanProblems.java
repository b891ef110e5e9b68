package dev.unknot.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.plan.NewerVersion;
import dev.unknot.plan.words.PlanWords;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.safety.Triage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says to programs why there is no plan, or no other one, as problem details (RFC 9457). */
@Component
public class PlanProblems {

    private final PlanWords words;

    public PlanProblems(PlanWords words) {
        this.words = words;
    }

    /** Triage forbids it. */
    public ResponseEntity<ProblemDetail> refused(Triage triage) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.refused");
        problem.setProperty("level", triage.level());
        problem.setProperty("messages", triage.messages());
        return answer(problem);
    }

    /** Its wishes cannot all be met. */
    public ResponseEntity<ProblemDetail> blocked(List<Blocker> blockers) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.blocked");
        problem.setProperty(
                "errors",
                blockers.stream()
                        .map(blocker -> new Obstacle(
                                field(blocker.wish()),
                                words.blocker(blocker),
                                blocker.rule(),
                                Optional.of(blocker.subject()).filter(subject -> !subject.isEmpty())))
                        .toList());
        return answer(problem);
    }

    /** It is not said which state of the plan the change is for. */
    ResponseEntity<ProblemDetail> withoutTag() {
        return answer(problem(HttpStatus.PRECONDITION_REQUIRED, "api.withoutTag"));
    }

    /** The plan has changed since it was read. */
    ResponseEntity<ProblemDetail> overtaken() {
        return answer(problem(HttpStatus.PRECONDITION_FAILED, "api.overtaken"));
    }

    /** A newer version of Unknot knows more about the plan. */
    ResponseEntity<ProblemDetail> newer(NewerVersion newer) {
        return answer(problem(HttpStatus.CONFLICT, newer.isShown() ? "api.newer.kept" : "api.newer.closed"));
    }

    /** Questions about danger have changed since the plan was made. */
    ResponseEntity<ProblemDetail> questionsChanged() {
        return answer(problem(HttpStatus.CONFLICT, "api.questions"));
    }

    private static String field(Wish wish) {
        return wish.name().toLowerCase(Locale.ROOT);
    }

    private ProblemDetail problem(HttpStatus status, String key) {
        var problem = ProblemDetail.forStatusAndDetail(status, words.say(key + ".detail"));
        problem.setTitle(words.say(key + ".title"));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A wish that cannot be met, and the rule that forbids it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Obstacle(String field, String message, String rule, Optional<String> subject) {}
}
