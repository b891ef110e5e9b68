package dev.unknot.matching;

import dev.unknot.safety.Answers;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a row of the points table applies, as the table writes it: {@code DESK}, {@code 4-6}, {@code >=3},
 * {@code BAND or DUMBBELL}, {@code no ACUPUNCTURE}.
 */
@FunctionalInterface
public interface Criterion extends Predicate<Answers> {

    /** The answers that are choices, by the name the table gives them. */
    Map<String, Function<Answers, Collection<?>>> CHOICES = Map.ofEntries(
            choice("LOCATION", Answers::location),
            choice("DURATION", a -> Set.of(a.duration())),
            choice("ONSET", a -> Set.of(a.onset())),
            choice("AGGRAVATOR", Answers::aggravators),
            choice("PATTERN", Answers::pattern),
            choice("ACTIVITY_LEVEL", a -> Set.of(a.activityLevel())),
            choice("EQUIPMENT", Answers::equipment),
            choice("BUDGET", a -> Set.of(a.budget())),
            choice("ACCESS", Answers::access),
            choice("MEDS_USE", a -> Set.of(a.medicineUse())),
            choice("FLARE_UP", a -> Set.of(a.flareUp() ? "YES" : "NO")));

    private static Map.Entry<String, Function<Answers, Collection<?>>> choice(
            String name, Function<Answers, Collection<?>> answer) {
        return Map.entry(name, answer);
    }

    /** The answers that are numbers, by the name the table gives them. */
    Map<String, ToIntFunction<Answers>> NUMBERS = Map.of(
            "NRS", Answers::pain,
            "SLEEP_0_10", Answers::sleep,
            "PHQ2", Answers::phq2,
            "GAD2", Answers::gad2,
            "MINUTES_PER_DAY", Answers::minutesPerDay);

    /**
     * Reads a criterion.
     *
     * @throws IllegalArgumentException if the field or the form of the value is unknown
     */
    static Criterion parse(String field, String value) {
        var number = NUMBERS.get(field);
        if (number != null) {
            return range(number, value);
        }
        var choices = CHOICES.get(field);
        if (choices == null) {
            throw new IllegalArgumentException("No answer is called " + field);
        }
        if (value.startsWith("no ")) {
            return contains(choices, List.of(value.substring(3))).negate()::test;
        }
        return contains(choices, List.of(value.split(", | or ")));
    }

    private static Criterion range(ToIntFunction<Answers> number, String value) {
        var matcher = Pattern.compile(">=(\\d+)|(\\d+)-(\\d+)").matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a range of numbers: " + value);
        }
        if (matcher.group(1) != null) {
            var from = Integer.parseInt(matcher.group(1));
            return answers -> number.applyAsInt(answers) >= from;
        }
        var from = Integer.parseInt(matcher.group(2));
        var to = Integer.parseInt(matcher.group(3));
        return answers -> number.applyAsInt(answers) >= from && number.applyAsInt(answers) <= to;
    }

    private static Criterion contains(Function<Answers, Collection<?>> choices, List<String> wanted) {
        return answers -> !Collections.disjoint(
                choices.apply(answers).stream().map(Object::toString).collect(Collectors.toSet()), wanted);
    }
}
