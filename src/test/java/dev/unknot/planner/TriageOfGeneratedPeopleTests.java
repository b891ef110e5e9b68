package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.safety.Answers;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyContent;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.When;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One more danger never lowers the level, and "not sure" never says less than "no". Always the same people. */
class TriageOfGeneratedPeopleTests {

    private static final int PEOPLE = 10_000;
    private static final int NOT_SURE = 2_000;

    private final SafetyContent content = TestCatalogue.get().safety();
    private final SafetyRules rules =
            new SafetyRules(content, TestCatalogue.get().activities());
    private final Random random = new Random(20_261_130);

    @Test
    void oneMoreFlagOrDangerousConditionNeverLowersTheLevel() {
        var people = new People(20_261_130);
        var flags = codes(content.redFlags().stream().filter(flag -> !flag.workedOut()));
        var conditions = dangerous();
        assertThat(conditions).hasSizeGreaterThan(20);
        for (int person = 0; person < PEOPLE; person++) {
            var answers = person % 2 == 0 ? people.withRedFlags() : people.withoutRedFlags();
            var level = rules.triage(answers).level();
            var flag = flags.get(random.nextInt(flags.size()));
            assertThat(rules.triage(with(answers, flag, answers.conditions())).level())
                    .as("%s and %s", answers, flag)
                    .isGreaterThanOrEqualTo(level);
            var condition = conditions.get(random.nextInt(conditions.size()));
            var more = and(answers.conditions(), condition);
            assertThat(rules.triage(answers.answering(
                                    answers.clinicianAssessed(), answers.redFlags(), answers.notSure(), more))
                            .level())
                    .as("%s and %s", answers, condition)
                    .isGreaterThanOrEqualTo(level);
        }
    }

    @Test
    void notSureNeverSaysLessThanNo() {
        var people = new People(20_261_131);
        var unsure = codes(content.redFlags().stream().filter(flag -> flag.notSure() != null));
        for (int person = 0; person < NOT_SURE; person++) {
            var no = person % 2 == 0 ? people.withRedFlags() : people.withoutRedFlags();
            var flag = unsure.get(random.nextInt(unsure.size()));
            if (no.redFlags().contains(flag) || no.notSure().contains(flag)) {
                continue;
            }
            var notSure = no.answering(no.clinicianAssessed(), no.redFlags(), and(no.notSure(), flag), no.conditions());
            var yes = no.answering(no.clinicianAssessed(), and(no.redFlags(), flag), no.notSure(), no.conditions());
            assertThat(rules.triage(notSure).level())
                    .as("%s and perhaps %s", no, flag)
                    .isBetween(rules.triage(no).level(), rules.triage(yes).level());
        }
    }

    /** Conditions that a cross rule counts as danger. */
    private List<String> dangerous() {
        return Stream.concat(
                        content.rules().stream().flatMap(rule -> rule.when().leaves()),
                        content.groups().stream().flatMap(group -> group.when().leaves()))
                .filter(When.Answered.class::isInstance)
                .map(leaf -> ((When.Answered) leaf).condition())
                .distinct()
                .sorted()
                .toList();
    }

    private static Answers with(Answers answers, String flag, Set<String> conditions) {
        var notSure =
                answers.notSure().stream().filter(code -> !code.equals(flag)).collect(Collectors.toSet());
        return answers.answering(answers.clinicianAssessed(), and(answers.redFlags(), flag), notSure, conditions);
    }

    private static List<String> codes(Stream<RedFlag> flags) {
        return flags.map(RedFlag::code).toList();
    }

    private static Set<String> and(Set<String> codes, String more) {
        var all = new LinkedHashSet<>(codes);
        all.add(more);
        return all;
    }
}
