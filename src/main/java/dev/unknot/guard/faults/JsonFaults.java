package dev.unknot.guard.faults;

import dev.unknot.guard.InvalidInput.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field that made a JSON body unreadable. */
@Component
final class JsonFaults {

    /** How the parser begins to say it. */
    private static final String TWICE = "Duplicate Object property";

    private static final int LONGEST_NAME = 50;

    private final MessageSource messages;

    JsonFaults(MessageSource messages) {
        this.messages = messages;
    }

    List<FieldError> errors(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof StreamReadException broken) {
            return twice(broken);
        }
        if (!(unreadable.getCause() instanceof MismatchedInputException mismatch)
                || mismatch.getPath().isEmpty()) {
            return List.of();
        }
        var key = mismatch instanceof UnrecognizedPropertyException ? "problem.field.unknown" : "problem.field.value";
        var message = messages.getMessage(key, null, Locale.UK);
        return List.of(new FieldError(path(mismatch), message, allowed(mismatch.getTargetType())));
    }

    /** A name that comes twice in one object: nobody knows which value was meant. Other breaks are at no field. */
    private List<FieldError> twice(StreamReadException broken) {
        var parser = broken.processor();
        if (parser == null || !broken.getOriginalMessage().startsWith(TWICE)) {
            return List.of();
        }
        var message = messages.getMessage("problem.field.twice", null, Locale.UK);
        return List.of(new FieldError(path(parser.streamReadContext()), message, List.of()));
    }

    private static String path(TokenStreamContext context) {
        var outer = context.getParent();
        var before = outer == null ? "" : path(outer);
        if (context.inArray()) {
            return before + "[" + context.getCurrentIndex() + "]";
        }
        var name = context.currentName();
        if (name == null) {
            return before;
        }
        return (before.isEmpty() ? "" : before + ".") + name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String path(MismatchedInputException mismatch) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : mismatch.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static List<String> allowed(@Nullable Class<?> type) {
        var values = type == null ? null : type.getEnumConstants();
        return values == null
                ? List.of()
                : Arrays.stream(values).map(value -> ((Enum<?>) value).name()).toList();
    }
}
