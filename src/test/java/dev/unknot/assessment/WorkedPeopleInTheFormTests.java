package dev.unknot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.matching.Patients;
import dev.unknot.matching.Patients.Patient;
import dev.unknot.safety.Answers;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.Triage.Message;
import dev.unknot.safety.TriageLevel;
import dev.unknot.web.PageTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** The 200 worked people are told by the pages what the interface tells them. */
@PageTest
class WorkedPeopleInTheFormTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SymptomForm form;

    @Autowired
    private SafetyRules safety;

    static Stream<Patient> patients() {
        return Patients.all().stream();
    }

    @ParameterizedTest
    @MethodSource("patients")
    void areToldTheSame(Patient patient) {
        var typed = typed(patient.answers());
        var page = page(typed);
        var triage = safety.triage(patient.answers());

        assertThat(triage.messages())
                .extracting(Message::text)
                .allSatisfy(text -> assertThat(page).contains(text.split("(?<=[.!?])\\s+(?=\\p{Lu})")));
        assertThat(page.contains("Make my plan")).isEqualTo(triage.clearance().isPresent());
        assertThat(page.contains("Call for help now") || page.contains("Help is there for you now"))
                .isEqualTo(triage.level() == TriageLevel.EMERGENCY || isACrisisToday(patient.answers()));
    }

    /** Nothing is opened that nobody asked about, and nothing asked is lost on the way. */
    @ParameterizedTest
    @MethodSource("patients")
    void answerTheSameOnPages(Patient patient) {
        var typed = new Typed(typed(patient.answers()));
        var read = form.soFar(typed);
        assertThat(read.redFlags())
                .containsExactlyInAnyOrderElementsOf(patient.answers().redFlags());
        assertThat(read.notSure())
                .containsExactlyInAnyOrderElementsOf(patient.answers().notSure());
        assertThat(read.conditions())
                .containsExactlyInAnyOrderElementsOf(patient.answers().conditions());
        assertThat(read.phq2()).isEqualTo(patient.answers().phq2());
    }

    /** Who must be seen today may answer on, and is told at once when that makes it an emergency. */
    @Test
    void answeringOnCanShowThatItIsAnEmergency() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("consent", "1");
        typed.add("emergencySigns", "NONE");
        typed.add("todaySigns", "RF_BREATH_PAIN");
        assertThat(page(typed))
                .contains(
                        "New pain on breathing in must be checked today",
                        "name=\"go\" value=\"again\">Show the questions");

        typed.add("clotSigns", "RF_CLOT_RISK");
        assertThat(page(typed))
                .contains("Call for help now", "New pain on breathing in needs help now")
                .doesNotContain("value=\"again\">Show the questions");
    }

    @Test
    void opensQuestionsOnlyWhereAnotherAnswerDoes() {
        var older = new LinkedMultiValueMap<>(SymptomFormTests.complete());
        older.set("age", "50");
        assertThat(page(older)).contains("There is a problem", "href=\"#agedSigns-0\"");
        var low = new LinkedMultiValueMap<>(SymptomFormTests.complete());
        low.set("phqDown", "2");
        assertThat(page(low)).contains("There is a problem", "href=\"#safeSigns-0\"");
        low.set("safeNotSure", "RF_SELF_HARM");
        assertThat(page(low)).contains("It is all right not to be sure", "116 123");
    }

    @Test
    void givesTheNumbersOfAPlaceThatIsChosenAndKeepsItNowhere() {
        var typed = new LinkedMultiValueMap<>(SymptomFormTests.complete());
        typed.set("emergencySigns", "RF_FAINTED");
        typed.set("country", "OTHER");
        assertThat(page(typed)).contains("your local emergency number (112", "<option value=\"FR\">France");
        typed.set("place", "NZ");
        assertThat(page(typed))
                .contains("Call 111 now", "href=\"tel:111\"", "<option value=\"NZ\" selected")
                .doesNotContain("type=\"hidden\" name=\"place\"");
    }

    private static boolean isACrisisToday(Answers answers) {
        return Stream.of("RF_SUICIDAL", "RF_SELF_HARM").anyMatch(answers.notSure()::contains);
    }

    private String page(MultiValueMap<String, String> typed) {
        var result = mvc.post().uri("/assessment").params(typed).exchange();
        assertThat(result).hasStatusOk();
        var page = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("??", "{emergency}", "{healthline}", "{crisis}", "{say}");
        return HtmlUtils.htmlUnescape(page);
    }

    /** As the pages send it: signs where they are asked, sums as their two questions. */
    private MultiValueMap<String, String> typed(Answers answers) {
        var typed = new LinkedMultiValueMap<>(SymptomFormTests.complete());
        typed.set("country", answers.country().name());
        typed.set("age", Integer.toString(answers.age()));
        typed.put("location", names(answers.location()));
        typed.set("duration", answers.duration().name());
        typed.set("onset", answers.onset().name());
        typed.set("clinicianAssessed", Boolean.toString(answers.clinicianAssessed()));
        typed.put("pattern", names(answers.pattern()));
        typed.put("aggravators", names(answers.aggravators()));
        typed.set("pain", Integer.toString(answers.pain()));
        typed.set("enjoyment", Integer.toString(answers.enjoyment()));
        typed.set("generalActivity", Integer.toString(answers.generalActivity()));
        typed.set("flareUp", Boolean.toString(answers.flareUp()));
        typed.set("sleep", Integer.toString(answers.sleep()));
        typed.set("phqInterest", Integer.toString(answers.phq2() / 2));
        typed.set("phqDown", Integer.toString(answers.phq2() - answers.phq2() / 2));
        typed.set("gadNervous", Integer.toString(answers.gad2() / 2));
        typed.set("gadWorry", Integer.toString(answers.gad2() - answers.gad2() / 2));
        typed.set("medicineUse", answers.medicineUse().name());
        typed.put("conditions", orNone(answers.conditions()));
        for (var step : Step.SIGNS) {
            var codes = form.signs(step).stream().map(flag -> flag.code()).toList();
            var yes = answers.redFlags().stream().filter(codes::contains).toList();
            var unsure = answers.notSure().stream().filter(codes::contains).toList();
            typed.put(step.yes(), yes.isEmpty() && !unsure.isEmpty() ? List.of() : orNone(yes));
            step.notSure().ifPresent(field -> typed.put(field, new ArrayList<>(unsure)));
        }
        return typed;
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static List<String> orNone(Collection<String> codes) {
        return codes.isEmpty() ? List.of("NONE") : List.copyOf(codes);
    }
}
