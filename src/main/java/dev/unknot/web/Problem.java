package dev.unknot.web;

import dev.unknot.safety.Triage;
import dev.unknot.safety.TriageLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of everything that programs get instead of what they asked for, for the description of the interface.
 *
 * @param level what triage says where it forbids a plan, or where answers hold a sign of danger
 * @param messages what to tell the person then, before anything else
 */
@Schema(description = "What went wrong, as RFC 9457 has it. Where it has messages, tell the person these first.")
record Problem(
        @Nullable String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable TriageLevel level,
        @Nullable List<Triage.Message> messages,
        @Nullable List<FieldProblem> errors) {

    /**
     * What is wrong with one field, or why a wish cannot be met.
     *
     * @param field where it is, such as {@code availability[0].day}
     * @param allowed the values it may have
     * @param rule the rule that a wish breaks
     * @param subject the code of what the rule is about
     */
    record FieldProblem(
            String field,
            String message,
            @Nullable List<String> allowed,
            @Nullable String rule,
            @Nullable String subject) {}
}
