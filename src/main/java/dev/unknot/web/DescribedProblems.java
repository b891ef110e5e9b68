package dev.unknot.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Adds to every operation what it answers where something is wrong: what the guards say is the same for all. */
@Component
class DescribedProblems implements OpenApiCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final List<HttpStatus> ALWAYS = List.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_ACCEPTABLE,
            HttpStatus.TOO_MANY_REQUESTS,
            HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.SERVICE_UNAVAILABLE);

    @Override
    public void customise(OpenAPI description) {
        description.setSecurity(List.of()); // Nobody signs in.
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(description.getComponents()::addSchemas);
        description
                .getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    ALWAYS.forEach(status -> add(status, operation));
                    if (operation.getRequestBody() != null) {
                        operation.getRequestBody().setRequired(true);
                        add(HttpStatus.CONTENT_TOO_LARGE, operation);
                        add(HttpStatus.UNSUPPORTED_MEDIA_TYPE, operation);
                    }
                    if (path.contains("{key}")) {
                        add(HttpStatus.NOT_FOUND, operation);
                        add(HttpStatus.CONFLICT, operation);
                    }
                }));
    }

    /** What an operation says itself counts more. */
    private static void add(HttpStatus status, Operation operation) {
        operation
                .getResponses()
                .computeIfAbsent(String.valueOf(status.value()), unused -> answer(status))
                .setContent(problem());
    }

    private static ApiResponse answer(HttpStatus status) {
        var answer = new ApiResponse().description(words(status)).content(problem());
        return status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE
                ? answer.addHeaderObject(HttpHeaders.RETRY_AFTER, seconds())
                : answer;
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new JsonSchema().$ref(PROBLEM)));
    }

    private static Header seconds() {
        return new Header()
                .description("Seconds to wait")
                .schema(new JsonSchema().typesItem("integer").minimum(BigDecimal.ONE));
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Something was sent that cannot be used; errors names each field";
            case FORBIDDEN -> "Sent by a page of another site";
            case NOT_FOUND -> "No such plan: its link has run out, was replaced, or never was";
            case CONFLICT -> "A newer version of Unknot made this plan, and this one cannot do that with it";
            case TOO_MANY_REQUESTS -> "Too many requests from this network";
            case SERVICE_UNAVAILABLE -> "Busy, or the database does not answer";
            default -> status.getReasonPhrase();
        };
    }
}
