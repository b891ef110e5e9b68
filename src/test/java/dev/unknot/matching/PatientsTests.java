package dev.unknot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients.Exclusion;
import dev.unknot.matching.Patients.Patient;
import dev.unknot.matching.Patients.Rank;
import dev.unknot.matching.Patients.Removal;
import dev.unknot.safety.Condition;
import dev.unknot.safety.CrossRule;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.TriageLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Triage and ranking agree with the 200 worked people. */
class PatientsTests {

    private final Catalogue catalogue = TestCatalogue.get();
    private final SafetyRules safety = new SafetyRules(catalogue.safety(), catalogue.activities());
    private final Matching matching = new Matching(catalogue.points(), catalogue.activities());

    static Stream<Patient> patients() {
        return Patients.all().stream();
    }

    @ParameterizedTest
    @MethodSource("patients")
    void agreesWithTheWorkedPatient(Patient patient) {
        var expected = patient.expected();
        var triage = safety.triage(patient.answers());
        var clearance = triage.clearance();

        assertThat(triage.level()).isEqualTo(expected.level());
        assertThat(triage.redFlags().stream().map(RedFlag::code))
                .containsExactlyInAnyOrderElementsOf(expected.redFlags());
        assertThat(triage.notSure().stream().map(RedFlag::code))
                .containsExactlyInAnyOrderElementsOf(expected.notSure());
        assertThat(triage.rules().stream().map(CrossRule::code)).containsExactlyElementsOf(expected.rules());
        assertThat(triage.conditions().stream().map(Condition::code))
                .containsExactlyInAnyOrderElementsOf(expected.conditions());
        assertThat(clearance.map(cleared -> matching.rank(patient.answers(), cleared)).orElse(List.of()).stream()
                        .map(ranked -> new Rank(
                                ranked.approach(), ranked.score(), ranked.band(), ranked.limited() ? "LIMITED" : "OK")))
                .containsExactlyElementsOf(expected.ranking());
        clearance.ifPresent(cleared -> {
            assertThat(sets(cleared.excluded()))
                    .isEqualTo(expected.excluded().stream()
                            .collect(Collectors.toMap(Exclusion::approach, e -> Set.copyOf(e.reasons()))));
            assertThat(triage.level() == TriageLevel.SEE_CLINICIAN_SOON ? Map.of() : sets(cleared.removed()))
                    .isEqualTo(expected.removed().stream()
                            .collect(Collectors.toMap(Removal::activity, r -> Set.copyOf(r.reasons()))));
            assertThat(triage.level() == TriageLevel.SEE_CLINICIAN_SOON ? Map.of() : sets(cleared.askFirst()))
                    .isEqualTo(expected.askFirst().stream()
                            .collect(Collectors.toMap(Removal::activity, r -> Set.copyOf(r.reasons()))));
        });
    }

    private static <K> Map<K, Set<String>> sets(Map<K, List<String>> reasons) {
        return reasons.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }
}
