package dev.unknot.plan.api;

import dev.unknot.guard.UnknownKeys;
import dev.unknot.input.PathNumber;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.weeks.PlanCourses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The weeks of plans for programs. */
@RestController
@Tag(name = "Plans")
class WeekApi {

    private final PlanService plans;
    private final PlanCourses courses;
    private final WeekViews views;
    private final UnknownKeys unknownKeys;

    WeekApi(PlanService plans, PlanCourses courses, WeekViews views, UnknownKeys unknownKeys) {
        this.plans = plans;
        this.courses = courses;
        this.views = views;
        this.unknownKeys = unknownKeys;
    }

    @Operation(
            summary = "A week of a plan, and what is different from the week before",
            description = "Week 1 is the plan itself. Missed days that were reported are rescheduled.")
    @ApiResponse(responseCode = "200", description = "The week")
    @ApiResponse(
            responseCode = "404",
            description = "No such plan, or the plan has no such week; a plan for a flare-up has one",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @GetMapping(path = "/api/plans/{key}/weeks/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    WeekView getWeek(
            @PathVariable String key,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "12")) @PathVariable String number,
            HttpServletRequest request) {
        var plan = PlanKey.parse(key).flatMap(plans::open);
        if (plan.isEmpty()) {
            unknownKeys.record(request);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return courses.week(plan.get(), PathNumber.parse(number))
                .map(views::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
