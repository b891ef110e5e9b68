package dev.unknot.plan.api;

import dev.unknot.assessment.ChangedQuestions;
import dev.unknot.assessment.HelpFirst;
import dev.unknot.guard.UnknownKeys;
import dev.unknot.input.Inputs;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Edit;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.weeks.StillAllowed;
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

/** Questions about danger that must be answered before a plan goes on, for programs. */
@RestController
@Tag(name = "Plans")
class QuestionsApi {

    private final Inputs inputs;
    private final ChangedQuestions questions;
    private final StillAllowed stillAllowed;
    private final HelpFirst helpFirst;
    private final PlanService plans;
    private final PlanAnswers answers;
    private final UnknownKeys unknownKeys;

    QuestionsApi(
            Inputs inputs,
            ChangedQuestions questions,
            StillAllowed stillAllowed,
            HelpFirst helpFirst,
            PlanService plans,
            PlanAnswers answers,
            UnknownKeys unknownKeys) {
        this.inputs = inputs;
        this.questions = questions;
        this.stillAllowed = stillAllowed;
        this.helpFirst = helpFirst;
        this.plans = plans;
        this.answers = answers;
        this.unknownKeys = unknownKeys;
    }

    @Operation(
            summary = "The questions about danger to ask again before a plan goes on",
            description =
                    "Where other addresses of a plan answer 409 because questions or rules have changed, ask the person"
                            + " these. Ask what stands under askedWhen only if that holds. The ETag names this state of the"
                            + " plan; send it as If-Match with the answers.")
    @ApiResponse(
            responseCode = "200",
            description = "What to ask; nothing if the plan can go on as it is",
            headers = @Header(name = HttpHeaders.ETAG, required = true, schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = QuestionsView.class)))
    @GetMapping(path = "/api/plans/{key}/questions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<QuestionsView> getQuestions(@PathVariable String key, HttpServletRequest request) {
        var plan = find(key, request);
        var view = stillAllowed.isAskedAgain(plan) ? QuestionsView.of(asked(plan.wish())) : QuestionsView.NONE;
        return ResponseEntity.ok().eTag(plan.tag()).body(view);
    }

    @Operation(
            summary = "Answer what is asked again; the plan goes on as far as the answers allow",
            description =
                    "All other answers stay as they were. Where the answers allow no plan, it is kept as it was and waits."
                            + " Needs If-Match with the ETag of the questions.")
    @DescribedPlans.Known
    @DescribedPlans.Guarded
    @DescribedPlans.Refused
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/AnswersAgain")))
    @PutMapping(
            path = "/api/plans/{key}/questions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> answerQuestions(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        var plan = find(key, request);
        var asked = asked(plan.wish());
        var given = helpFirst.before(body, () -> inputs.json(body, asked::read));
        if (ifMatch == null) {
            return answers.withoutTag();
        }
        if (!PlanAnswers.matches(ifMatch, plan)) {
            return answers.overtaken();
        }
        var edit = new Edit.AnswerAgain(asked.answers(plan.wish().answers(), given));
        var planKey = PlanKey.parse(key).orElseThrow();
        return answers.to(planKey, plans.change(planKey, plan.edition(), edit)).orElseThrow(() -> notFound(request));
    }

    private ChangedQuestions.Asked asked(PlanWish wish) {
        return questions.askedOf(wish.answers(), wish.questions());
    }

    private Plan find(String key, HttpServletRequest request) {
        return PlanKey.parse(key)
                .flatMap(plans::find)
                .map(kept -> kept.plan().toChange())
                .orElseThrow(() -> notFound(request));
    }

    private ResponseStatusException notFound(HttpServletRequest request) {
        unknownKeys.record(request);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
