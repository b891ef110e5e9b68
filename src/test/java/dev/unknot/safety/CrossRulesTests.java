package dev.unknot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each cross rule holds for somebody who just fits it, and not for somebody who just does not. */
class CrossRulesTests {

    private static final SafetyContent CONTENT = TestCatalogue.get().safety();
    private static final SafetyRules RULES = rules(CONTENT.rules());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "X01 | C_CANCER_PAST duration=LT_6W | duration=LT_6W",
                "X02 | C_CANCER_PAST clinicianAssessed=false | clinicianAssessed=false",
                "X03 | C_CANCER_PAST RF_CORD_SLOW | RF_CORD_SLOW",
                "X04 | RF_FALL_UNSEEN | age=40",
                "X05 | RF_FALL_UNSEEN age=65 | RF_FALL_UNSEEN age=64",
                "X06 | C_INFLAM_ARTHRITIS RF_FALL_UNSEEN | RF_FALL_UNSEEN",
                "X07 | C_INFLAM_ARTHRITIS duration=LT_6W onset=AFTER_INJURY pain=7 | C_INFLAM_ARTHRITIS duration=LT_6W onset=AFTER_INJURY pain=6",
                "X08 | C_OSTEOPOROSIS duration=LT_6W onset=AFTER_STRAIN pain=6 | C_OSTEOPOROSIS duration=LT_6W onset=AFTER_STRAIN pain=5",
                "X09 | clinicianAssessed=false duration=LT_6W onset=AFTER_STRAIN age=70 pain=6 | clinicianAssessed=false duration=LT_6W onset=AFTER_STRAIN pain=6 age=69",
                "X10 | C_OSTEOPOROSIS duration=LT_6W pain=6 | C_OSTEOPOROSIS duration=LT_6W pain=5",
                "X11 | C_DVT RF_BREATH_PAIN | RF_BREATH_PAIN",
                "X12 | C_DVT duration=LT_6W location=INTERSCAPULAR onset=NO_REASON | duration=LT_6W location=INTERSCAPULAR onset=NO_REASON",
                "X13 | RF_FEVER_ILL RF_INFECTION_RISK | RF_INFECTION_RISK",
                "X14 | RF_INFECTION_RISK duration=LT_6W pain=7 | RF_INFECTION_RISK duration=LT_6W pain=6",
                "X15 | RF_INFECTION_RISK duration=LT_6W | duration=LT_6W",
                "X16 | C_DIABETES_LOWS duration=LT_6W onset=NO_REASON pain=7 | C_DIABETES_LOWS duration=LT_6W onset=NO_REASON pain=6",
                "X17 | C_ANTICOAG duration=LT_6W onset=AFTER_STRAIN pain=7 | C_ANTICOAG duration=LT_6W onset=AFTER_STRAIN pain=6",
                "X18 | C_ANTICOAG RF_BAND duration=LT_6W | RF_BAND duration=LT_6W",
                "X19 | C_AORTA duration=LT_6W location=INTERSCAPULAR onset=NO_REASON pain=7 | C_AORTA duration=LT_6W location=INTERSCAPULAR onset=NO_REASON pain=6",
                "X20 | C_AORTA duration=LT_6W location=INTERSCAPULAR pain=5 | C_AORTA duration=LT_6W location=INTERSCAPULAR pain=4",
                "X21 | RF_BP_CRISIS duration=LT_6W onset=AFTER_STRAIN pain=7 | RF_BP_CRISIS duration=LT_6W onset=AFTER_STRAIN pain=6",
                "X22 | C_HEART_RECENT | age=40",
                "X23 | C_CVD clinicianAssessed=false duration=LT_6W location=INTERSCAPULAR onset=NO_REASON | clinicianAssessed=false duration=LT_6W location=INTERSCAPULAR onset=NO_REASON",
                "X24 | RF_FALL_UNSEEN RF_NECK_DIZZY | RF_NECK_DIZZY",
                "X25 | RF_BAND RF_CORD_SLOW | RF_CORD_SLOW",
                "X26 | C_SICKLE RF_FEVER_ILL | RF_FEVER_ILL",
                "X27 | C_SICKLE duration=LT_6W pain=7 | C_SICKLE duration=LT_6W pain=6",
                "X28 | phq2=6 | phq2=5",
                "X29 | clinicianAssessed=false duration=LT_6W location=INTERSCAPULAR onset=NO_REASON pain=8 | clinicianAssessed=false duration=LT_6W location=INTERSCAPULAR onset=NO_REASON pain=7",
                "X30 | clinicianAssessed=false pattern=RADIATING | pattern=RADIATING",
                "X31 | RF_NIGHT_REST clinicianAssessed=false | clinicianAssessed=false",
                "X32 | RF_GETTING_WORSE RF_NIGHT_REST | RF_NIGHT_REST",
                "X33 | RF_NIGHT_REST duration=LT_6W onset=NO_REASON age=50 | RF_NIGHT_REST duration=LT_6W onset=NO_REASON age=49",
                "X34 | C_LUNG C_SEDATIVES | C_SEDATIVES",
                "X35 | C_VERT_FRACTURE duration=LT_6W | duration=LT_6W",
                "X36 | RF_ARM_WEAKNESS RF_FALL_UNSEEN | RF_FALL_UNSEEN",
                "X37 | RF_FALL_UNSEEN pattern=RADIATING | pattern=RADIATING",
                "X38 | C_HEART_RECENT RF_EXERTION | RF_EXERTION",
                "X39 | C_HTN_UNCONTROLLED duration=LT_6W location=INTERSCAPULAR onset=NO_REASON pain=7 | C_HTN_UNCONTROLLED duration=LT_6W location=INTERSCAPULAR onset=NO_REASON pain=6"
            })
    void holdsForWhoFitsIt(String code, String fits, String doesNot) {
        var person = TestPerson.with(fits);
        assertThat(held(RULES, person)).contains(code);
        assertThat(RULES.triage(person).level())
                .isGreaterThanOrEqualTo(rule(code).level());
        assertThat(held(RULES, TestPerson.with(doesNot))).doesNotContain(code);

        assertThat(held(emptied(code), person)).as("an emptied rule is missed").doesNotContain(code);
    }

    @Test
    void eachHasItsTest() {
        assertThat(CONTENT.rules()).hasSize(39);
    }

    private static SafetyRules rules(List<CrossRule> rules) {
        return new SafetyRules(
                new SafetyContent(
                        CONTENT.redFlags(),
                        CONTENT.conditions(),
                        CONTENT.groups(),
                        rules,
                        CONTENT.texts(),
                        CONTENT.numbers(),
                        CONTENT.retired()),
                TestCatalogue.get().activities());
    }

    private static SafetyRules emptied(String code) {
        return rules(CONTENT.rules().stream()
                .map(rule -> rule.code().equals(code)
                        ? new CrossRule(
                                code,
                                rule.level(),
                                rule.text(),
                                new When.Any(List.of()),
                                rule.tell(),
                                rule.why(),
                                rule.sources(),
                                rule.reviewBy())
                        : rule)
                .toList());
    }

    private static List<String> held(SafetyRules rules, Answers answers) {
        return rules.triage(answers).rules().stream().map(CrossRule::code).toList();
    }

    private static CrossRule rule(String code) {
        return CONTENT.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
