package dev.unknot.plan.api;

import dev.unknot.guard.UnknownKeys;
import dev.unknot.input.Inputs;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.making.PlanWishReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a plan was asked for, for programs: read it, change it, send it back. */
@RestController
@Tag(name = "Plans")
class WishApi {

    private final Inputs inputs;
    private final PlanWishReader reader;
    private final PlanService plans;
    private final PlanAnswers answers;
    private final UnknownKeys unknownKeys;

    WishApi(Inputs inputs, PlanWishReader reader, PlanService plans, PlanAnswers answers, UnknownKeys unknownKeys) {
        this.inputs = inputs;
        this.reader = reader;
        this.plans = plans;
        this.answers = answers;
        this.unknownKeys = unknownKeys;
    }

    @Operation(
            summary = "What a plan was asked for, without the answers",
            description = "The ETag names this state of the plan; send it as If-Match to change it.")
    @ApiResponse(
            responseCode = "200",
            description = "What was asked for",
            headers = @Header(name = HttpHeaders.ETAG, required = true, schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(ref = "#/components/schemas/Wish")))
    @GetMapping(path = "/api/plans/{key}/wish", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<WishView> getWish(@PathVariable String key, HttpServletRequest request) {
        var plan = PlanKey.parse(key)
                .flatMap(plans::open)
                .orElseThrow(() -> notFound(request))
                .toChange();
        return ResponseEntity.ok().eTag(plan.tag()).body(WishView.of(plan.wish()));
    }

    @Operation(
            summary = "Ask for something else; the week moves as little as it can",
            description =
                    "Takes the fields of POST /api/plans without the answers, and answers with the plan. What is left"
                            + " out falls back to every day, nothing banned and nothing pinned. Needs If-Match with the ETag of the"
                            + " plan or its wish. Sending the same again changes nothing.")
    @DescribedPlans.Known
    @DescribedPlans.Guarded
    @DescribedPlans.Refused
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/Wish")))
    @PutMapping(
            path = "/api/plans/{key}/wish",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> changeWish(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        var planKey = PlanKey.parse(key);
        var plan = planKey.flatMap(plans::open)
                .orElseThrow(() -> notFound(request))
                .toChange();
        var edit = inputs.json(
                body,
                in -> reader.withoutAnswers(
                        in, plan.wish().startDate(), plan.wish().answers().minutesPerDay()));
        if (ifMatch == null) {
            return answers.withoutTag();
        }
        if (!PlanAnswers.matches(ifMatch, plan) && !edit.on(plan.wish()).equals(plan.wish())) {
            return answers.overtaken();
        }
        return answers.to(planKey.get(), plans.change(planKey.get(), plan.edition(), edit))
                .orElseThrow(() -> notFound(request));
    }

    private ResponseStatusException notFound(HttpServletRequest request) {
        unknownKeys.record(request);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
