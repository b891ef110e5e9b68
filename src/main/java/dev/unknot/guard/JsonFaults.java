package dev.unknot.guard;

import dev.unknot.guard.InvalidInput.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field that made a JSON body unreadable. */
@Component
final class JsonFaults {

    private final MessageSource messages;

    JsonFaults(MessageSource messages) {
        this.messages = messages;
    }

    List<FieldError> errors(HttpMessageNotReadableException unreadable, Locale locale) {
        if (!(unreadable.getCause() instanceof MismatchedInputException mismatch)
                || mismatch.getPath().isEmpty()) {
            return List.of();
        }
        var key = mismatch instanceof UnrecognizedPropertyException ? "problem.field.unknown" : "problem.field.value";
        var message = messages.getMessage(key, null, locale);
        return List.of(new FieldError(path(mismatch), message, allowed(mismatch.getTargetType())));
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
