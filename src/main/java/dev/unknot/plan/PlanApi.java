package dev.unknot.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.guard.UnknownKeys;
import dev.unknot.input.Inputs;
import dev.unknot.plan.Creation.Blocked;
import dev.unknot.plan.Creation.Created;
import dev.unknot.plan.Creation.Refused;
import dev.unknot.planner.Pin;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Triage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Plans for programs. */
@RestController
@Tag(name = "Plans")
class PlanApi {

    private final Inputs inputs;
    private final PlanWishReader reader;
    private final PlanService plans;
    private final PlanViews views;
    private final PlanWords words;
    private final UnknownKeys unknownKeys;

    PlanApi(
            Inputs inputs,
            PlanWishReader reader,
            PlanService plans,
            PlanViews views,
            PlanWords words,
            UnknownKeys unknownKeys) {
        this.inputs = inputs;
        this.reader = reader;
        this.plans = plans;
        this.views = views;
        this.words = words;
        this.unknownKeys = unknownKeys;
    }

    @Operation(summary = "Make a plan and keep it under a new key")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Triage forbids a plan, or a wish cannot be met; nothing is stored",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PlanOrder.class)))
    @PostMapping(path = "/api/plans", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> create(@RequestBody Map<String, Object> body) {
        var creation = plans.create(inputs.json(body, reader::fromJson));
        if (creation instanceof Created created) {
            return ResponseEntity.created(URI.create("/plans/" + created.key().text()))
                    .body(views.of(created.key(), created.plan()));
        }
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        creation instanceof Refused refused
                                ? refusal(refused.assessment().triage())
                                : blocked((Blocked) creation));
    }

    @Operation(summary = "A plan, as making it gave it")
    @GetMapping(path = "/api/plans/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    PlanView get(@PathVariable String key, HttpServletRequest request) {
        var planKey = PlanKey.parse(key);
        return planKey.flatMap(plans::open)
                .map(plan -> views.of(planKey.get(), plan))
                .orElseThrow(() -> notFound(request));
    }

    @Operation(summary = "Delete a plan for good")
    @DeleteMapping("/api/plans/{key}")
    ResponseEntity<Void> delete(@PathVariable String key, HttpServletRequest request) {
        var planKey = PlanKey.parse(key).filter(known -> plans.open(known).isPresent());
        plans.delete(planKey.orElseThrow(() -> notFound(request)));
        return ResponseEntity.noContent().build();
    }

    private ResponseStatusException notFound(HttpServletRequest request) {
        unknownKeys.record(request);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ProblemDetail refusal(Triage triage) {
        var problem = problem("api.refused");
        problem.setProperty("level", triage.level());
        problem.setProperty("messages", triage.messages());
        return problem;
    }

    private ProblemDetail blocked(Blocked blocked) {
        var problem = problem("api.blocked");
        problem.setProperty(
                "errors",
                blocked.blockers().stream()
                        .map(blocker -> new Obstacle(
                                blocker.wish().name().toLowerCase(Locale.ROOT),
                                words.blocker(blocker),
                                blocker.rule(),
                                Optional.of(blocker.subject()).filter(subject -> !subject.isEmpty())))
                        .toList());
        return problem;
    }

    private ProblemDetail problem(String key) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words.say(key + ".detail"));
        problem.setTitle(words.say(key + ".title"));
        return problem;
    }

    /** A wish that cannot be met, and the rule that forbids it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Obstacle(String field, String message, String rule, Optional<String> subject) {}

    /** The shape of an order, for the documentation; {@link PlanWishReader} reads it. */
    record PlanOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Answers answers,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Set<Approach> approaches,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate startDate,

            List<OfferedDay> availability,
            Set<String> banned,
            List<Pin> pinned) {}

    /** A weekday with its minutes, 5–120, and the parts of the day that suit. */
    record OfferedDay(DayOfWeek day, Set<Slot> slots, int minutes) {}
}
