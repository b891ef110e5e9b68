package dev.unknot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Vignettes.Vignette;
import dev.unknot.safety.SafetyRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People in stories are told neither less nor more than guidance says. */
class VignettesTests {

    private static final SafetyRules SAFETY =
            new SafetyRules(TestCatalogue.get().safety(), TestCatalogue.get().activities());

    static Stream<Vignette> vignettes() {
        return Vignettes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void isToldWhatGuidanceSays(Vignette vignette) {
        var triage = SAFETY.triage(vignette.answers());

        assertThat(triage.level()).isBetween(vignette.mustBeAtLeast(), vignette.mustNotBeAbove());
        assertThat(vignette.mustHave()).allMatch(triage::has);
        triage.clearance().ifPresent(clearance -> {
            assertThat(vignette.mustExclude()).noneMatch(clearance::allows);
            assertThat(vignette.mustRemove())
                    .allMatch(code -> !clearance.allows(TestCatalogue.get().activity(code)));
            assertThat(vignette.mustKeep()).noneMatch(clearance.removed()::containsKey);
        });
    }
}
