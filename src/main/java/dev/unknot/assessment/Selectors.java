package dev.unknot.assessment;

import dev.unknot.safety.Groups;
import dev.unknot.safety.Question;
import dev.unknot.safety.When;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules as CSS selectors over the questions of the form, so that a style sheet follows them while boxes are ticked. What is not
 * answered yet never counts against anybody: "not" needs an answer.
 */
final class Selectors {

    private static final Map<Question, List<String>> SUMS = Map.of(
            Question.PHQ2, List.of("phqInterest", "phqDown"),
            Question.GAD2, List.of("gadNervous", "gadWorry"));
    private static final int MOST = 10;
    private static final int MOST_OF_A_SUM = 3;

    private final Map<String, When> groups;

    Selectors(List<Groups.Named> groups) {
        this.groups = groups.stream().collect(Collectors.toMap(Groups.Named::name, Groups.Named::when));
    }

    /** A box that is ticked, in one field. */
    static String ticked(String field, String value) {
        return ":has([name=" + field + "][value=\"" + value + "\"]:checked)";
    }

    /** What a form matches whose answers the rule holds for. */
    String of(When when) {
        if (when instanceof When.All all) {
            return all.parts().stream().map(this::of).collect(Collectors.joining());
        }
        if (when instanceof When.Any any) {
            return any(any.parts().stream().map(this::of));
        }
        if (when instanceof When.Not not) {
            return answered(not.part()) + ":not(" + of(not.part()) + ")";
        }
        return when instanceof When.Group group ? of(meaning(group)) : ofAnswer(when);
    }

    private When meaning(When.Group group) {
        return Objects.requireNonNull(groups.get(group.name()), group.name());
    }

    static String any(Stream<String> selectors) {
        return ":is(" + selectors.collect(Collectors.joining(",")) + ")";
    }

    private static String ofAnswer(When when) {
        if (when instanceof When.Flag flag) {
            return ":has([value=" + flag.code() + "]:checked)";
        }
        if (when instanceof When.Answered answered) {
            return ":has([value=" + answered.condition() + "]:checked)";
        }
        if (when instanceof When.Is is) {
            return is.answer().matches("\\d+")
                    ? number(is.question(), n -> n == Integer.parseInt(is.answer()))
                    : ticked(is.question().field(), is.answer());
        }
        if (when instanceof When.Has has) {
            return ticked(has.question().field(), has.answer());
        }
        var number = (When.AtLeast) when;
        return number.question() == Question.AGE
                ? ":has([data-age~=\"" + number.least() + "\"])"
                : number(number.question(), n -> n >= number.least());
    }

    private static String number(Question question, IntPredicate fits) {
        var items = SUMS.get(question);
        if (items == null) {
            return chosen(question.field(), MOST, fits);
        }
        return any(IntStream.rangeClosed(0, MOST_OF_A_SUM)
                .filter(one -> IntStream.rangeClosed(0, MOST_OF_A_SUM).anyMatch(other -> fits.test(one + other)))
                .mapToObj(one -> ticked(items.get(0), Integer.toString(one))
                        + chosen(items.get(1), MOST_OF_A_SUM, other -> fits.test(one + other))));
    }

    private static String chosen(String field, int most, IntPredicate fits) {
        return ":has([name=" + field + "]"
                + any(IntStream.rangeClosed(0, most).filter(fits).mapToObj(n -> "[value=\"" + n + "\"]"))
                + ":checked)";
    }

    private String answered(When when) {
        return leaves(when)
                .map(Selectors::question)
                .filter(field -> !field.isEmpty())
                .distinct()
                .collect(Collectors.joining());
    }

    private Stream<When> leaves(When when) {
        return when.leaves()
                .flatMap(leaf -> leaf instanceof When.Group group ? leaves(meaning(group)) : Stream.of(leaf));
    }

    private static String question(When leaf) {
        if (leaf instanceof When.Is is) {
            return answered(is.question());
        }
        if (leaf instanceof When.Has has) {
            return answered(has.question());
        }
        return leaf instanceof When.AtLeast number ? answered(number.question()) : "";
    }

    private static String answered(Question question) {
        return question == Question.AGE
                ? ":has([data-age])"
                : SUMS.getOrDefault(question, List.of(question.field())).stream()
                        .map(field -> ":has([name=" + field + "]:checked)")
                        .collect(Collectors.joining());
    }
}
