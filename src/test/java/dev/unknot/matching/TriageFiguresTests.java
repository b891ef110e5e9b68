package dev.unknot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Vignettes.Vignette;
import dev.unknot.safety.Answers;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.TriageLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures of docs/triage.md are those of the stories. */
class TriageFiguresTests {

    private static final double NORMAL_95 = 1.96;

    private final SafetyRules safety =
            new SafetyRules(TestCatalogue.get().safety(), TestCatalogue.get().activities());

    @Test
    void theDocumentTellsSensitivityAndOverTriageWithTheirIntervals() throws IOException {
        var lines = Stream.of(TriageLevel.EMERGENCY, TriageLevel.URGENT, TriageLevel.SEE_CLINICIAN_SOON)
                .map(this::line)
                .toList();
        lines.forEach(System.out::println);
        assertThat(Files.readString(Path.of("docs/triage.md"))).contains(String.join("\n", lines));
    }

    @Test
    void theDocumentTellsWhatHappensWhenASignIsMissed() throws IOException {
        int all = 0;
        int less = 0;
        int lessThanEmergency = 0;
        for (var vignette : Vignettes.all()) {
            for (var missed : missingOne(vignette.answers())) {
                boolean saysLess = safety.triage(missed).level().compareTo(vignette.mustBeAtLeast()) < 0;
                all++;
                less += saysLess ? 1 : 0;
                lessThanEmergency += saysLess && vignette.mustBeAtLeast() == TriageLevel.EMERGENCY ? 1 : 0;
            }
        }
        assertThat(Files.readString(Path.of("docs/triage.md")).replace('\n', ' '))
                .contains("in %d of %d cases triage then says less than it must, in %d of them less than"
                        .formatted(less, all, lessThanEmergency));
    }

    private String line(TriageLevel level) {
        return "| %s | %s | %s |"
                .formatted(
                        level,
                        share(level, vignette -> vignette.mustBeAtLeast().compareTo(level) >= 0),
                        share(level, vignette -> vignette.mustNotBeAbove().compareTo(level) < 0));
    }

    private String share(TriageLevel level, Predicate<Vignette> which) {
        var some = Vignettes.all().stream().filter(which).toList();
        long told = some.stream()
                .filter(vignette -> safety.triage(vignette.answers()).level().compareTo(level) >= 0)
                .count();
        return "%d of %d (%s)".formatted(told, some.size(), interval(told, some.size()));
    }

    /** Wilson's interval, in whole percent. */
    private static String interval(long part, int all) {
        double share = (double) part / all;
        double z2 = NORMAL_95 * NORMAL_95;
        double middle = share + z2 / (2 * all);
        double half = NORMAL_95 * Math.sqrt(share * (1 - share) / all + z2 / (4.0 * all * all));
        double whole = 1 + z2 / all;
        return "%d–%d %%"
                .formatted(
                        Math.round(100 * Math.max(0, (middle - half) / whole)),
                        Math.round(100 * Math.min(1, (middle + half) / whole)));
    }

    private static List<Answers> missingOne(Answers answers) {
        return Stream.concat(
                        answers.redFlags().stream()
                                .map(code -> answers.answering(
                                        answers.clinicianAssessed(),
                                        without(answers.redFlags(), code),
                                        answers.notSure(),
                                        answers.conditions())),
                        answers.notSure().stream()
                                .map(code -> answers.answering(
                                        answers.clinicianAssessed(),
                                        answers.redFlags(),
                                        without(answers.notSure(), code),
                                        answers.conditions())))
                .toList();
    }

    private static Set<String> without(Set<String> codes, String code) {
        var others = new LinkedHashSet<>(codes);
        others.remove(code);
        return others;
    }
}
