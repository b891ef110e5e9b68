package dev.unknot.input;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a single value that was sent can be read as. */
final class Values {

    private static final int LONGEST_TEXT = 200;

    private Values() {}

    /** A whole number; in a form it is written as text. */
    static @Nullable Integer whole(Object value, boolean form) {
        if (value instanceof Integer number) {
            return number;
        }
        return form && value instanceof String text && text.matches("-?\\d{1,9}")
                ? (Integer) Integer.parseInt(text)
                : null;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, Object name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** Text that is not too long. */
    static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && text.length() <= LONGEST_TEXT ? text : null;
    }

    static @Nullable String text(@Nullable Object value, Pattern pattern) {
        var text = text(value);
        return text != null && pattern.matcher(text).matches() ? text : null;
    }
}
