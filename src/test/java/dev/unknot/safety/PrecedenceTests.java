package dev.unknot.safety;

import static dev.unknot.safety.TriageLevel.CAUTION;
import static dev.unknot.safety.TriageLevel.EMERGENCY;
import static dev.unknot.safety.TriageLevel.NONE;
import static dev.unknot.safety.TriageLevel.SEE_CLINICIAN_SOON;
import static dev.unknot.safety.TriageLevel.URGENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.safety.Triage.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts more, and in which order it is told. */
class PrecedenceTests {

    private static final SafetyRules RULES =
            new SafetyRules(TestCatalogue.get().safety(), TestCatalogue.get().activities());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "age=40                                        | NONE",
                "C_ASTHMA                                      | CAUTION",
                "C_ASTHMA RF_LUNG                              | SEE_CLINICIAN_SOON",
                "C_ASTHMA RF_LUNG RF_GALLBLADDER               | URGENT",
                "C_ASTHMA RF_LUNG RF_GALLBLADDER RF_FAINTED    | EMERGENCY",
                "age=17                                        | SEE_CLINICIAN_SOON",
                "age=17 RF_GALLBLADDER                         | URGENT",
                "pain=9                                        | CAUTION",
                "pain=9 flareUp=true                           | URGENT",
                "phq2=3                                        | CAUTION",
                "?RF_FAINTED                                   | URGENT",
                "?RF_CHEST_PRESSURE                            | EMERGENCY"
            })
    void theMostSevereAnswerSaysHowSevereItIs(String person, TriageLevel level) {
        assertThat(triage(person).level()).isEqualTo(level);
    }

    @Test
    void notSureCountsAsYesInsideACrossRule() {
        assertThat(triage("?RF_MAJOR_TRAUMA").level()).isEqualTo(URGENT);
        var rule = new When.Flag("RF_MAJOR_TRAUMA");
        assertThat(rule.holds(TestPerson.with("?RF_MAJOR_TRAUMA"), new Groups(List.of())))
                .isTrue();
    }

    @Test
    void onlyAnsweredConditionsCountInsideACrossRule() {
        assertThat(triage("pattern=RADIATING").conditions())
                .extracting(Condition::code)
                .contains("C_RADICULOPATHY");
        var rule = new When.Answered("C_RADICULOPATHY");
        assertThat(rule.holds(TestPerson.with("pattern=RADIATING"), new Groups(List.of())))
                .isFalse();
    }

    @Test
    void tellsTheTopLevelOnlyFlagsThenNotSureThenRulesThenConditions() {
        assertThat(triage("RF_GALLBLADDER ?RF_FAINTED C_CANCER_PAST duration=LT_6W C_ASTHMA")
                        .messages())
                .extracting(Message::code)
                .containsExactly("RF_GALLBLADDER", "RF_FAINTED", "X01");
        assertThat(triage("C_SEDATIVES C_ALCOHOL RF_NOT_IMPROVING").messages())
                .extracting(Message::code)
                .containsExactly("RF_NOT_IMPROVING", "X34", "C_ALCOHOL", "C_SEDATIVES");
    }

    @Test
    void milderThingsAreToldBesideAPlanOnly() {
        assertThat(triage("RF_LUNG C_ASTHMA").alsoToMind())
                .extracting(Message::code)
                .containsExactly("C_ASTHMA");
        assertThat(triage("RF_GALLBLADDER C_ASTHMA").alsoToMind()).isEmpty();
    }

    @Test
    void aConditionIsABetterReasonThanTheWaiting() {
        var excluded = triage("C_HEART_RECENT").clearance().orElseThrow().excluded();
        assertThat(excluded.get(Approach.EXERCISE)).containsExactly("C_HEART_RECENT");
        assertThat(excluded.get(Approach.MASSAGE)).containsExactly(Clearance.WAIT_FOR_CLINICIAN);
    }

    @Test
    void aCardThatIsRemovedIsNotAskedAbout() {
        var clearance = triage("C_PREGNANT C_LIVER flareUp=true").clearance().orElseThrow();
        assertThat(clearance.removed()).containsKey("MED_PARACETAMOL_SHORT");
        assertThat(clearance.askFirst()).doesNotContainKey("MED_PARACETAMOL_SHORT");
        assertThat(triage("C_PREGNANT flareUp=true").clearance().orElseThrow().askFirst())
                .containsEntry("MED_PARACETAMOL_SHORT", List.of("C_PREGNANT"));
    }

    @Test
    void nobodyUnder18GetsAPlan() {
        assertThat(triage("age=17").clearance()).isEmpty();
        assertThat(triage("age=18").clearance()).isPresent();
    }

    @Test
    void levelsAreInOrder() {
        assertThat(TriageLevel.values()).containsExactly(NONE, CAUTION, SEE_CLINICIAN_SOON, URGENT, EMERGENCY);
    }

    private static Triage triage(String person) {
        return RULES.triage(TestPerson.with(person));
    }
}
