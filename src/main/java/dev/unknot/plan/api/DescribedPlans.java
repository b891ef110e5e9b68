package dev.unknot.plan.api;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What operations answer with a plan, for the description of the interface. */
public final class DescribedPlans {

    private static final String TAG = "Names this state of the plan; to change it, send it as If-Match";

    private DescribedPlans() {}

    /** A plan under a key that did not lead to it before. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "201",
            description = "The plan, under a new key",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "The plan's page, which is its secret link",
                        required = true,
                        schema = @Schema(type = "string", format = "uri-reference")),
                @Header(name = HttpHeaders.ETAG, description = TAG, required = true, schema = @Schema(type = "string"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PlanView.class)))
    public @interface New {}

    /** A plan under the key that was asked for. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "The plan",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = TAG,
                            required = true,
                            schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PlanView.class)))
    public @interface Known {}

    /** A change that is only made to the state of the plan that was read. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "412",
            description = "The plan has changed since it was read; nothing is changed by this request",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public @interface Guarded {}

    /** No plan, and nothing has changed. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "422",
            description = "Triage forbids a plan, or a wish cannot be met; nothing is stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public @interface Refused {}
}
