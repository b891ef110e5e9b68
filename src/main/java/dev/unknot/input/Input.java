package dev.unknot.input;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object that was sent. Each method reads one field; where the field is wrong it notes the problem and
 * returns a stand-in, which goes no further, because the caller of {@link Inputs} gets the problems instead.
 */
public sealed class Input permits Outline {

    static final int LONGEST_LIST = 200;
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int MOST_UNKNOWN = 20;
    private static final int MOST_NAMES = 50;
    private static final int LONGEST_NAME = 50;

    private final String path;
    private final Map<String, ?> values;
    private final boolean form;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    Input(String path, Map<String, ?> values, boolean form, Problems problems) {
        this.path = path;
        this.values = values;
        this.form = form;
        this.problems = problems;
    }

    /** A whole number from {@code min} to {@code max}. */
    public int whole(String field, int min, int max) {
        var value = required(field);
        Integer number = value == null ? null : Values.whole(value, form);
        if (value != null && (number == null || number < min || number > max)) {
            problem(field, "range", List.of(min, max), List.of(min + "–" + max));
        }
        return number == null ? min : Math.max(min, Math.min(max, number));
    }

    /** A whole number, or nothing. */
    public @Nullable Integer wholeOrNone(String field, int min, int max) {
        return single(field) == null ? null : (Integer) whole(field, min, max);
    }

    /** Yes or no. */
    public boolean yesNo(String field) {
        var value = required(field);
        if (value instanceof Boolean truth && !form) {
            return truth;
        }
        if (value != null && !(form && Set.of("true", "false").contains(value))) {
            problem(field, "yesNo", List.of(), List.of("true", "false"));
        }
        return "true".equals(value);
    }

    /** A yes, because without one nothing may be done. */
    public void agreed(String field) {
        if (!yesNo(field)) {
            refuse(field, "consent");
        }
    }

    /** The field names of a map-like object, at most {@code most}. */
    public List<String> names(int most) {
        return values.keySet().stream().sorted().limit(most).toList();
    }

    /** One constant, by its name. */
    public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        var value = required(field);
        var constant = value == null ? null : Values.constant(type, value);
        if (value != null && constant == null) {
            problem(field, "choice", List.of(), Values.names(type));
        }
        return constant == null ? type.getEnumConstants()[0] : constant;
    }

    /** One of a few whole numbers. */
    public int oneOf(String field, List<Integer> known) {
        var value = required(field);
        var number = value == null ? null : Values.whole(value, form);
        if (number != null && known.contains(number)) {
            return number;
        }
        if (value != null) {
            problem(
                    field,
                    "choice",
                    List.of(),
                    known.stream().map(String::valueOf).toList());
        }
        return known.get(0);
    }

    /** One constant, or nothing. */
    public <E extends Enum<E>> @Nullable E oneOfOrNone(String field, Class<E> type) {
        return single(field) == null ? null : oneOf(field, type);
    }

    /** Any constants, in the order given. JSON must hold the list, if only an empty one. */
    public <E extends Enum<E>> Set<E> anyOf(String field, Class<E> type) {
        var chosen = new LinkedHashSet<E>();
        int at = 0;
        for (var value : list(field)) {
            var constant = value == null ? null : Values.constant(type, value);
            if (constant == null) {
                problem(form ? field : field + "[" + at + "]", "choice", List.of(), Values.names(type));
            } else {
                chosen.add(constant);
            }
            at++;
        }
        return chosen;
    }

    /** As {@link #anyOf}, at least one. */
    public <E extends Enum<E>> Set<E> someOf(String field, Class<E> type) {
        var chosen = anyOf(field, type);
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (hasNoProblem(field)) {
            problem(field, "missing", List.of(), Values.names(type));
        }
        return Set.of(type.getEnumConstants()[0]);
    }

    /** Any of the known codes, in the order given. */
    public Set<String> codes(String field, Collection<String> known) {
        var chosen = new LinkedHashSet<String>();
        int at = 0;
        for (var value : list(field)) {
            if (value instanceof String code && known.contains(code)) {
                chosen.add(code);
            } else {
                problem(form ? field : field + "[" + at + "]", "choice", List.of(), List.copyOf(known));
            }
            at++;
        }
        return chosen;
    }

    /** One of the known codes. */
    public String code(String field, Collection<String> known) {
        var value = required(field);
        if (value instanceof String code && known.contains(code)) {
            return code;
        }
        if (value != null) {
            problem(field, "choice", List.of(), List.copyOf(known));
        }
        return "";
    }

    /** Text of the pattern, at most 200 characters. */
    public String text(String field, Pattern pattern) {
        var value = required(field);
        var text = Values.text(value, pattern);
        if (value != null && text == null) {
            problem(field, "text", List.of(), List.of());
        }
        return text == null ? "" : text;
    }

    /** Texts of the pattern, in the order given. */
    public List<String> texts(String field, Pattern pattern) {
        var read = new ArrayList<String>();
        for (var value : list(field)) {
            var text = Values.text(value, pattern);
            if (text == null) {
                problem(field + "[" + read.size() + "]", "text", List.of(), List.of());
                return List.of();
            }
            read.add(text);
        }
        return read;
    }

    /** A date such as 2026-11-23, within the limits. */
    public LocalDate date(String field, LocalDate from, LocalDate to) {
        return date(field, from, to, from);
    }

    /** A date within the limits, or one other date that may be as well. */
    public LocalDate date(String field, LocalDate from, LocalDate to, LocalDate other) {
        var value = required(field);
        var date = Values.date(value);
        if (date != null && (date.equals(other) || (!date.isBefore(from) && !date.isAfter(to)))) {
            return date;
        }
        if (value != null) {
            problem(
                    field,
                    "date",
                    List.of(IN_WORDS.format(from), IN_WORDS.format(to), to.toString()),
                    List.of(from + "–" + to));
        }
        return from;
    }

    /** A time of day such as 08:00, in whole minutes. */
    public LocalTime time(String field) {
        var value = required(field);
        var time = Values.time(value);
        if (value != null && time == null) {
            problem(field, "time", List.of(), List.of("00:00–23:59"));
        }
        return time == null ? LocalTime.MIDNIGHT : time;
    }

    /** An object. */
    public <T> @Nullable T object(String field, Function<Input, T> shape) {
        var value = required(field);
        if (value instanceof Map<?, ?> map) {
            return within(field, map, shape);
        }
        if (value != null) {
            problem(field, "object", List.of(), List.of());
        }
        return null;
    }

    /** A list of objects. */
    public <T> List<T> objects(String field, Function<Input, T> shape) {
        return objects(field, LONGEST_LIST, shape);
    }

    /** A list of at most {@code most} objects. */
    public <T> List<T> objects(String field, int most, Function<Input, T> shape) {
        var read = new ArrayList<T>();
        int at = 0;
        for (var value : list(field, most)) {
            var name = field + "[" + at++ + "]";
            if (value instanceof Map<?, ?> map) {
                read.add(within(name, map, shape));
            } else {
                problem(name, "object", List.of(), List.of());
            }
        }
        return read;
    }

    /** Whether the field was sent. In JSON an empty list was sent too; in a form nothing ticked is nothing sent. */
    public boolean has(String field) {
        asked.add(field);
        return values.get(field) != null;
    }

    /** Whether something was wrong with the field so far. */
    public boolean isRefused(String field) {
        return !hasNoProblem(field);
    }

    /**
     * Notes that a field is wrong in a way only the caller knows.
     *
     * @param kind names its words in the messages
     * @param details for these words
     */
    public void refuse(String field, String kind, Object... details) {
        problem(field, kind, List.of(details), List.of());
    }

    void refuseTheRest() {
        values.keySet().stream()
                .filter(field -> !asked.contains(field))
                .limit(MOST_UNKNOWN)
                .forEach(field -> problem(shortened(field), "unknown", List.of(), known()));
    }

    /** Where names are values themselves, those asked for came from the sender, as long and as many as there were. */
    private List<String> known() {
        return asked.stream().sorted().limit(MOST_NAMES).map(Input::shortened).toList();
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private <T> T within(String field, Map<?, ?> map, Function<Input, T> shape) {
        @SuppressWarnings("unchecked") // JSON objects have text for keys
        var inner = new Input(path + field + ".", (Map<String, ?>) map, form, problems);
        var value = shape.apply(inner);
        inner.refuseTheRest();
        return value;
    }

    private @Nullable Object required(String field) {
        var value = single(field);
        if (value == null) {
            problem(field, "missing", List.of(), List.of());
        }
        return value;
    }

    /** The only value sent; more than one for a single answer is none. */
    private @Nullable Object single(String field) {
        asked.add(field);
        var value = values.get(field);
        if (!form) {
            return value;
        }
        var text = value instanceof List<?> list && list.size() == 1 ? Values.text(list.get(0)) : null;
        return text == null || text.isBlank() ? null : text.strip();
    }

    private List<?> list(String field) {
        return list(field, LONGEST_LIST);
    }

    private List<?> list(String field, int most) {
        asked.add(field);
        var value = values.get(field);
        if (value == null && form) {
            return List.of();
        }
        if (value instanceof List<?> list && list.size() <= most) {
            return list;
        }
        problem(field, value == null ? "missing" : "list", List.of(most), List.of());
        return List.of();
    }

    private boolean hasNoProblem(String field) {
        return !problems.isNotedFor(path + field);
    }

    private void problem(String field, String kind, List<Object> details, List<String> allowed) {
        problems.add(path + field, kind, details, allowed);
    }
}
