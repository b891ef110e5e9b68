package dev.unknot.assessment;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.safety.Question;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.Rule;
import dev.unknot.safety.TriageLevel;
import dev.unknot.safety.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Help the moment a box is ticked. The page holds every text that may end it, hidden, and a style sheet made from the rules shows
 * those that hold: without a script, a request or a wait. What is sent in the end goes through triage all the same.
 */
@Component
class HelpAtOnce {

    /**
     * One text that ends the form.
     *
     * @param id of the sign or rule that it belongs to
     * @param isAboutACrisis whether it gives the numbers of those who listen
     */
    public record Told(String id, TriageLevel level, String text, boolean isAboutACrisis) {}

    private record Ending(Told told, String selector) {}

    private final List<Ending> endings;
    private final String styles;
    private final String ages;

    HelpAtOnce(Catalogue catalogue, SymptomForm form) {
        var selectors = new Selectors(catalogue.safety().groups());
        this.endings = endings(catalogue, selectors);
        this.styles = ofThePage() + "@supports selector(:has(*)) {\n" + openings(form, selectors)
                + endings.stream().map(HelpAtOnce::style).collect(Collectors.joining()) + "}\n";
        this.ages = ages(catalogue);
    }

    /** The texts of a level, in the order in which they are told. */
    List<Told> told(TriageLevel level) {
        return endings.stream()
                .map(Ending::told)
                .filter(told -> told.level() == level)
                .toList();
    }

    /** The style sheet of the page of questions, which shows them and the questions that other answers open. */
    String styles() {
        return styles;
    }

    /** The ages that rules look at, in years, with spaces between. */
    String ages() {
        return ages;
    }

    /** Which of these ages a person of this age has reached, with spaces between; "0" if none; empty if it is no age. */
    Optional<String> reached(String age) {
        var typed = age.strip();
        if (!typed.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        var reached = Stream.of(ages.split(" "))
                .filter(least -> Integer.parseInt(least) <= Integer.parseInt(typed))
                .collect(Collectors.joining(" "));
        return Optional.of(reached.isEmpty() ? "0" : reached);
    }

    private static String ofThePage() {
        try {
            return new ClassPathResource("static/css/form.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Ending> endings(Catalogue catalogue, Selectors selectors) {
        var safety = catalogue.safety();
        var anywhere = safety.numbers().anywhere();
        var endings = new ArrayList<Ending>();
        for (var flag : safety.redFlags()) {
            var told = new Told(flag.code(), flag.level(), anywhere.fill(flag.tell()), flag.isAboutACrisis());
            endings.add(new Ending(told, selector(flag, selectors)));
        }
        for (var flag : safety.redFlags()) {
            var unsure = flag.notSure();
            if (unsure != null) {
                var words = anywhere.fill(safety.texts().notSure(flag, unsure));
                endings.add(new Ending(
                        new Told(flag.code() + "-unsure", unsure.level(), words, flag.isAboutACrisis()),
                        Selectors.ticked(Step.of(flag).notSure().orElseThrow(), flag.code())));
            }
        }
        for (var rule : safety.rules()) {
            var told = new Told(rule.code(), rule.level(), anywhere.fill(rule.tell()), rule.isAboutACrisis());
            endings.add(new Ending(told, selectors.of(rule.when())));
        }
        endings.removeIf(ending -> ending.told().level().allowsPlan());
        return List.copyOf(endings);
    }

    private static String selector(RedFlag flag, Selectors selectors) {
        return flag.followsFrom() == null
                ? Selectors.ticked(Step.of(flag).yes(), flag.code())
                : selectors.of(flag.followsFrom().when());
    }

    private static String openings(SymptomForm form, Selectors selectors) {
        return Stream.of(Step.values())
                .filter(Step::follows)
                .map(step -> String.format(Locale.ROOT, """
                        [data-opened=%1$s]{display:none}
                        body%2$s [data-opened=%1$s]{display:block}
                        """, step.id(), opening(form.signs(step), selectors)))
                .collect(Collectors.joining());
    }

    private static String opening(List<RedFlag> flags, Selectors selectors) {
        return Selectors.any(flags.stream()
                .map(flag -> when(flag.askedWhen()))
                .flatMap(Stream::ofNullable)
                .map(selectors::of)
                .distinct());
    }

    private static String style(Ending ending) {
        var told = ending.told();
        return String.format(
                Locale.ROOT,
                """
                body%1$s{--told-%2$s:block;--ended:none;--at-once:block;--behind:hidden;%3$s%4$s}
                [data-told=%2$s]{display:var(--told-%2$s,none)}
                """,
                ending.selector(),
                told.id(),
                told.level() == TriageLevel.EMERGENCY ? "--emergency:block;--no-urgent:none;" : "--urgent:block;",
                told.isAboutACrisis() ? "--crisis:block;--no-call:none;" : "");
    }

    private static String ages(Catalogue catalogue) {
        var safety = catalogue.safety();
        return Stream.of(
                        safety.groups().stream().map(group -> group.when()),
                        safety.rules().stream().map(rule -> rule.when()),
                        safety.redFlags().stream()
                                .flatMap(flag -> Stream.of(when(flag.askedWhen()), when(flag.followsFrom()))
                                        .flatMap(Stream::ofNullable)))
                .flatMap(whens -> whens)
                .flatMap(When::leaves)
                .filter(leaf -> leaf instanceof When.AtLeast number && number.question() == Question.AGE)
                .map(leaf -> ((When.AtLeast) leaf).least())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable When when(@Nullable Rule rule) {
        return rule == null ? null : rule.when();
    }
}
