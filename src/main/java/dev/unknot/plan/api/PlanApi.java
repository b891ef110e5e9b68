package dev.unknot.plan.api;

import dev.unknot.assessment.HelpFirst;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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
    private final HelpFirst helpFirst;

    PlanApi(
            Inputs inputs,
            PlanWishReader reader,
            PlanService plans,
            PlanViews views,
            PlanProblems problems,
            UnknownKeys unknownKeys,
            HelpFirst helpFirst) {
        this.inputs = inputs;
        this.reader = reader;
        this.plans = plans;
        this.views = views;
        this.problems = problems;
        this.unknownKeys = unknownKeys;
        this.helpFirst = helpFirst;
    }

    @Operation(
            summary = "Make a plan and keep it under a new key",
            description =
                    "The answers are about health and are kept, sealed, with the plan. Ask the person first; with consent:"
                            + " true the plan notes that you did, and when. keepDays says how many days after its last change the"
                            + " plan ceases to exist. With an Idempotency-Key, the same body sent again gives the same plan; make"
                            + " it of 160 random bits and keep it as secret as the link.")
    @DescribedPlans.New
    @DescribedPlans.Refused
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/Order")))
    @PostMapping(
            path = "/api/plans",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> makePlan(
            @RequestBody Map<String, Object> body,
            @Parameter(description = "See above", schema = @Schema(pattern = FormToken.FORM))
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String idempotencyKey) {
        var creation = helpFirst.before(
                body.get("answers"),
                () -> plans.create(inputs.json(body, reader::orderFromJson), IdempotencyKey.parse(idempotencyKey)));
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
    @DescribedPlans.Known
    @GetMapping(path = "/api/plans/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanView> getPlan(@PathVariable String key, HttpServletRequest request) {
        var planKey = PlanKey.parse(key);
        return planKey.flatMap(plans::open)
                .map(plan -> ResponseEntity.ok().eTag(plan.tag()).body(views.of(planKey.get(), plan)))
                .orElseThrow(() -> notFound(request));
    }

    @Operation(
            summary = "Delete a plan for good",
            description = "Its link opens nothing from then on, and nobody can bring it back.")
    @ApiResponse(responseCode = "204", description = "It is gone", content = @Content)
    @DeleteMapping("/api/plans/{key}")
    ResponseEntity<Void> deletePlan(@PathVariable String key, HttpServletRequest request) {
        if (PlanKey.parse(key).filter(plans::delete).isEmpty()) {
            throw notFound(request);
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseStatusException notFound(HttpServletRequest request) {
        unknownKeys.record(request);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
