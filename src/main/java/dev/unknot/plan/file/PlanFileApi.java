package dev.unknot.plan.file;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.guard.UnknownKeys;
import dev.unknot.input.FormToken;
import dev.unknot.input.Inputs;
import dev.unknot.plan.IdempotencyKey;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.api.DescribedPlans;
import dev.unknot.plan.api.PlanAddress;
import dev.unknot.plan.api.PlanProblems;
import dev.unknot.plan.api.PlanViews;
import dev.unknot.plan.keeping.PlanDocument;
import dev.unknot.plan.keeping.SealedPlans;
import dev.unknot.plan.making.Creation.Blocked;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Creation.Refused;
import dev.unknot.plan.words.PlanWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Whole plans as files, for programs. */
@RestController
@Tag(name = "Plans")
class PlanFileApi {

    private final Inputs inputs;
    private final PlanFileReader reader;
    private final PlanImport imports;
    private final SealedPlans plans;
    private final PlanViews views;
    private final PlanProblems problems;
    private final UnknownKeys unknownKeys;
    private final PlanWords words;
    private final Catalogue catalogue;
    private final Clock clock;

    PlanFileApi(
            Inputs inputs,
            PlanFileReader reader,
            PlanImport imports,
            SealedPlans plans,
            PlanViews views,
            PlanProblems problems,
            UnknownKeys unknownKeys,
            PlanWords words,
            Catalogue catalogue,
            Clock clock) {
        this.inputs = inputs;
        this.reader = reader;
        this.imports = imports;
        this.plans = plans;
        this.views = views;
        this.problems = problems;
        this.unknownKeys = unknownKeys;
        this.words = words;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Operation(
            summary = "Everything that is held about a plan",
            description = "As a file for its owner. It does not hold the key. POST /api/plans/import takes it.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(implementation = PlanFile.class)))
    @GetMapping(path = "/api/plans/{key}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> exportPlan(@PathVariable String key, HttpServletRequest request) {
        return PlanKey.parse(key)
                .flatMap(plans::find)
                .map(kept -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(PlanDocument.pretty(PlanFile.of(kept, catalogue, words, clock.instant()))))
                .orElseThrow(() -> {
                    unknownKeys.record(request);
                    return new ResponseStatusException(HttpStatus.NOT_FOUND);
                });
    }

    @Operation(
            summary = "Keep a plan from a file, under a new key",
            description =
                    "Takes what GET …/export gave, here or elsewhere. Triage is done again. A week that today's planner would"
                            + " leave as it is stays; any other is planned again. Ask the person first: the answers in"
                            + " it are about health, and are kept. Idempotency-Key: as for POST /api/plans.")
    @DescribedPlans.New
    @DescribedPlans.Refused
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PlanFile.class)))
    @PostMapping(
            path = "/api/plans/import",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> importPlan(
            @RequestBody Map<String, Object> file,
            @Parameter(schema = @Schema(pattern = FormToken.FORM))
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String idempotencyKey) {
        var content = inputs.json(file, reader::read);
        var creation = imports.add(content, null, IdempotencyKey.parse(idempotencyKey));
        if (creation instanceof Created created) {
            return ResponseEntity.created(PlanAddress.page(created.key()))
                    .eTag(created.plan().tag())
                    .body(views.of(created.key(), created.plan()));
        }
        return creation instanceof Refused refused
                ? problems.refused(refused.assessment().triage())
                : problems.blocked(((Blocked) creation).blockers());
    }
}
