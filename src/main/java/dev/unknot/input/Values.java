package dev.unknot.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a single value that was sent can be read as. */
final class Values {

    static final int LONGEST_TEXT = 200;
    static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");

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

    static @Nullable LocalDate date(@Nullable Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text.strip()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time of day in whole minutes; the hour may have one digit. */
    static @Nullable LocalTime time(@Nullable Object value) {
        var time = TIME.matcher(value instanceof String text ? text : "");
        return time.matches() ? LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))) : null;
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
