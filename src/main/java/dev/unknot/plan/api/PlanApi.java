package dev.unknot.plan.api;

import dev.unknot.activity.Approach;
import dev.unknot.guard.UnknownKeys;
import dev.unknot.input.FormToken;
import dev.unknot.input.Inputs;
import dev.unknot.plan.IdempotencyKey;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.Creation.Blocked;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Creation.Refused;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.making.PlanWishReader;
import dev.unknot.safety.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final PlanProblems problems;
    private final UnknownKeys unknownKeys;

    PlanApi(
            Inputs inputs,
            PlanWishReader reader,
            PlanService plans,
            PlanViews views,
            PlanProblems problems,
            UnknownKeys unknownKeys) {
        this.inputs = inputs;
        this.reader = reader;
        this.plans = plans;
        this.views = views;
        this.problems = problems;
        this.unknownKeys = unknownKeys;
    }

    @Operation(
            summary = "Make a plan and keep it under a new key",
            description =
                    "The answers are about health and are kept, sealed, with the plan. Ask the person first; with consent:"
                            + " true the plan notes that you did, and when. keepDays says how many days after its last change the"
                            + " plan ceases to exist. With an Idempotency-Key, the same body sent again gives the same plan; make"
                            + " it of 160 random bits and keep it as secret as the link.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Triage forbids a plan, or a wish cannot be met; nothing is stored",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PlanOrder.class)))
    @PostMapping(path = "/api/plans", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> create(
            @RequestBody Map<String, Object> body,
            @Parameter(description = "See above", schema = @Schema(pattern = FormToken.FORM))
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String idempotencyKey) {
        var order = inputs.json(body, reader::orderFromJson);
        var creation = plans.create(order, IdempotencyKey.parse(idempotencyKey));
        if (creation instanceof Created created) {
            return ResponseEntity.created(PlanAddress.page(created.key()))
                    .eTag(created.plan().tag())
                    .body(views.of(created.key(), created.plan()));
        }
        return creation instanceof Refused refused
                ? problems.refused(refused.assessment().triage())
                : problems.blocked(((Blocked) creation).blockers());
    }

    @Operation(
            summary = "A plan, as making or changing it gave it",
            description = "The ETag names this state of the plan; PUT …/wish takes it as If-Match.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @GetMapping(path = "/api/plans/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanView> get(@PathVariable String key, HttpServletRequest request) {
        var planKey = PlanKey.parse(key);
        return planKey.flatMap(plans::open)
                .map(plan -> ResponseEntity.ok().eTag(plan.tag()).body(views.of(planKey.get(), plan)))
                .orElseThrow(() -> notFound(request));
    }

    @Operation(summary = "Delete a plan for good")
    @DeleteMapping("/api/plans/{key}")
    ResponseEntity<Void> delete(@PathVariable String key, HttpServletRequest request) {
        if (PlanKey.parse(key).filter(plans::delete).isEmpty()) {
            throw notFound(request);
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseStatusException notFound(HttpServletRequest request) {
        unknownKeys.record(request);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The shape of an order, for the documentation; {@link PlanWishReader} reads it. */
    record PlanOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Answers answers,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Set<Approach> approaches,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate startDate,

            List<WishView.OfferedDay> availability,
            Set<String> banned,
            List<WishView.PinView> pinned,

            @Schema(
                    allowableValues = {"30", "90", "180", "365"},
                    defaultValue = "180")
            Integer keepDays,

            @Schema(allowableValues = "true") Boolean consent,

            @Schema(
                    description = "Whose clock says when the person's days begin; without it, that of the country",
                    example = "America/New_York")
            String timeZone) {}
}
