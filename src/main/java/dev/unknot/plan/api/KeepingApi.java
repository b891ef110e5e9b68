package dev.unknot.plan.api;

import dev.unknot.guard.UnknownKeys;
import dev.unknot.input.FormToken;
import dev.unknot.input.Input;
import dev.unknot.input.Inputs;
import dev.unknot.plan.IdempotencyKey;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.Terms;
import dev.unknot.plan.keeping.PlanKeeping;
import dev.unknot.time.TimeZones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** For how long plans are kept, under which link, and by whose clock, for programs. */
@RestController
@Tag(name = "Plans")
class KeepingApi {

    private final Inputs inputs;
    private final PlanKeeping keeping;
    private final PlanViews views;
    private final TimeZones zones;
    private final UnknownKeys unknownKeys;

    KeepingApi(Inputs inputs, PlanKeeping keeping, PlanViews views, TimeZones zones, UnknownKeys unknownKeys) {
        this.inputs = inputs;
        this.keeping = keeping;
        this.views = views;
        this.zones = zones;
        this.unknownKeys = unknownKeys;
    }

    @Operation(
            summary = "Give a plan a new link; the old one opens nothing from then on",
            description =
                    "With an Idempotency-Key, asking again gives the same new link, if the first answer was lost.")
    @DescribedPlans.New
    @PostMapping(path = "/api/plans/{key}/new-link", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanView> renewLink(
            @PathVariable String key,
            @Parameter(schema = @Schema(pattern = FormToken.FORM))
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            HttpServletRequest request) {
        var token = IdempotencyKey.parse(idempotencyKey).orElseGet(FormToken::random);
        var kept = PlanKey.parse(key)
                .flatMap(known -> keeping.renewLink(known, token))
                .orElseThrow(() -> notFound(request));
        return ResponseEntity.created(PlanAddress.page(kept.key()))
                .eTag(kept.plan().tag())
                .body(views.of(kept.key(), kept.plan()));
    }

    @Operation(
            summary = "Keep a plan for other days, counted from now",
            description = "After them it ceases to exist, unless it is changed before.")
    @DescribedPlans.Known
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/Keeping")))
    @PutMapping(
            path = "/api/plans/{key}/keeping",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanView> keepPlan(
            @PathVariable String key, @RequestBody Map<String, Object> body, HttpServletRequest request) {
        var planKey = PlanKey.parse(key).orElseThrow(() -> notFound(request));
        int days = inputs.json(body, KeepingApi::keepDays);
        var plan = keeping.keepFor(planKey, days).orElseThrow(() -> notFound(request));
        return ResponseEntity.ok().eTag(plan.tag()).body(views.of(planKey, plan));
    }

    @Operation(
            summary = "Let the days of a plan begin by the clock of another time zone",
            description = "The zone is a name such as Europe/London.")
    @DescribedPlans.Known
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/InZone")))
    @PutMapping(
            path = "/api/plans/{key}/time-zone",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanView> setTimeZone(
            @PathVariable String key, @RequestBody Map<String, Object> body, HttpServletRequest request) {
        var planKey = PlanKey.parse(key).orElseThrow(() -> notFound(request));
        var zone = inputs.json(body, in -> zones.read(in, TimeZones.FIELD));
        var plan = keeping.goBy(planKey, zone).orElseThrow(() -> notFound(request));
        return ResponseEntity.ok().eTag(plan.tag()).body(views.of(planKey, plan));
    }

    private ResponseStatusException notFound(HttpServletRequest request) {
        unknownKeys.record(request);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static int keepDays(Input in) {
        return in.oneOf("keepDays", Terms.KEEP_DAYS);
    }
}
