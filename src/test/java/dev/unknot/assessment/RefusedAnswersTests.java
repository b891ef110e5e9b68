package dev.unknot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What programs may send as answers to the questions of today, and what they may not. */
@SpringBootTest
@AutoConfigureMockMvc
class RefusedAnswersTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"RF_CANCER_PAIN", "RF_FRAGILITY", "RF_NIGHT_CONSTANT"})
    void codesOfEarlierQuestionsAreRefused(String retired) {
        assertThat(send(answers(List.of(retired)))).hasStatus(400).bodyText().contains("redFlags[0]");
    }

    @ParameterizedTest
    @CsvSource({"RF_GCA", "RF_NO_SUCH_SIGN", "RF_SEVERE", "C_PREGNANT"})
    void onlySignsWithSuchAnAnswerMayBeNotSure(String code) {
        assertThat(send(answers(List.of(), List.of(code))))
                .hasStatus(400)
                .bodyText()
                .contains("notSure[0]");
    }

    @Test
    void nobodyIsSureAndNotSureOfTheSameSign() {
        assertThat(send(answers(List.of("RF_FAINTED"), List.of("RF_FAINTED"))))
                .hasStatus(400)
                .bodyText()
                .contains("\"notSure\"");
    }

    @Test
    void notSureMayBeLeftOut() {
        assertThat(send(answers(List.of())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.notSure")
                .asArray()
                .isEmpty();
    }

    @Test
    void notSureIsToldInItsOwnWords() {
        assertThat(send(answers(List.of(), List.of("RF_FAINTED"))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "\"level\":\"URGENT\"",
                        "\"notSure\":true",
                        "Ring NHS 111 now",
                        "I nearly fainted. I am not sure");
    }

    private MvcTestResult send(String answers) {
        return mvc.post()
                .uri("/api/assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .content(answers)
                .exchange();
    }

    private static String answers(List<String> redFlags) {
        return withSigns("\"redFlags\": [" + list(redFlags) + "]");
    }

    private static String answers(List<String> redFlags, List<String> notSure) {
        return withSigns("\"redFlags\": [" + list(redFlags) + "], \"notSure\": [" + list(notSure) + "]");
    }

    private static String withSigns(String signs) {
        return """
                {"country": "UK", "age": 34, "location": ["NECK"], "duration": "M3_TO_12", "onset": "GRADUAL",
                "clinicianAssessed": true, "pattern": ["ACHE"], "aggravators": ["DESK"], "pain": 5, "enjoyment": 4,
                "generalActivity": 4, "flareUp": false, "sleep": 3, "phq2": 0, "gad2": 0, "activityLevel": "LOW",
                "equipment": [], "budget": "LOW", "access": [], "minutesPerDay": 20, "medicineUse": "NEVER",
                "likes": [], "dislikes": [], "conditions": [], %s}
                """.formatted(signs);
    }

    private static String list(List<String> codes) {
        return codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(", "));
    }
}
