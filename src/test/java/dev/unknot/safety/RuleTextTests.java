package dev.unknot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tree that the program follows says what the text says that clinicians read. */
class RuleTextTests {

    private static final SafetyContent CONTENT = TestCatalogue.get().safety();

    static Stream<Arguments> rules() {
        return Stream.of(
                        CONTENT.groups().stream().map(group -> rule(group.name(), group.text(), group.when())),
                        CONTENT.rules().stream().map(rule -> rule(rule.code(), rule.text(), rule.when())),
                        CONTENT.redFlags().stream()
                                .flatMap(flag -> Stream.of(flag.askedWhen(), flag.followsFrom())
                                        .filter(rule -> rule != null)
                                        .map(rule -> rule(flag.code(), rule.text(), rule.when()))),
                        CONTENT.conditions().stream()
                                .flatMap(condition -> Stream.ofNullable(condition.followsFrom())
                                        .map(rule -> rule(condition.code(), rule.text(), rule.when()))))
                .flatMap(rules -> rules);
    }

    private static Arguments rule(String name, String text, When when) {
        return Arguments.of(name, text, when);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void textAndTreeAgree(String name, String text, When when) {
        assertThat(RuleText.parse(text)).isEqualTo(when);
    }
}
