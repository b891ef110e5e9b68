package dev.unknot.assessment;

import dev.unknot.input.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The assessment for programs. */
@RestController
@Tag(name = "Assessments")
class AssessmentApi {

    private final Inputs inputs;
    private final AnswersReader reader;
    private final Assessor assessor;
    private final HelpFirst helpFirst;

    AssessmentApi(Inputs inputs, AnswersReader reader, Assessor assessor, HelpFirst helpFirst) {
        this.inputs = inputs;
        this.reader = reader;
        this.assessor = assessor;
        this.helpFirst = helpFirst;
    }

    @Operation(
            summary = "Triage answers and rank the approaches; stores nothing",
            description = "Answers are about health: ask the person before you ask for them or send them.")
    @ApiResponse(responseCode = "200", description = "What triage says, and the approaches in their order")
    @PostMapping(
            path = "/api/assessments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(ref = "#/components/schemas/Answers")))
    AssessmentView assess(@RequestBody Map<String, Object> answers) {
        return AssessmentView.of(assessor.assess(helpFirst.before(answers, () -> inputs.json(answers, reader::read))));
    }
}
