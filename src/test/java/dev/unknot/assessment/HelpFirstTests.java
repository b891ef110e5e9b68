package dev.unknot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.testing.WithMovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that sends a sign of danger is told what to do, whatever else it got wrong. */
@WithMovedClock
class HelpFirstTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"redFlags\": [\"RF_CHEST_PRESSURE\"]}",
                "{\"redFlags\": [\"RF_CHEST_PRESSURE\", \"RF_NONSENSE\"], \"age\": \"old\"}",
                "{\"redFlags\": [\"RF_CHEST_PRESSURE\", \"RF_FEVER_ILL\"], \"more\": 1}"
            })
    void tellsHowToGetHelpBeforeWhatIsWrong(String answers) {
        var problem = post("/api/assessments", answers);
        assertThat(problem.path("errors")).isNotEmpty();
        assertThat(problem.path("level").stringValue()).isEqualTo("EMERGENCY");
        assertThat(problem.path("messages")).hasSize(1);
        assertThat(problem.path("messages").get(0).path("code").stringValue()).isEqualTo("RF_CHEST_PRESSURE");
        assertThat(problem.path("messages").get(0).path("text").stringValue()).isNotBlank();
    }

    @Test
    void tellsItToWhoAsksForAPlan() {
        var problem = post("/api/plans", "{\"answers\": {\"redFlags\": [\"RF_FEVER_ILL\"]}, \"startDate\": \"soon\"}");
        assertThat(problem.path("level").stringValue()).isEqualTo("URGENT");
        assertThat(problem.path("messages")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"redFlags\": [\"RF_MOOD\"]}", "{\"redFlags\": \"RF_CHEST_PRESSURE\"}", "{\"redFlags\": [[]]}"
            })
    void saysNothingOfHelpWhereNoSignOfDangerWasSent(String answers) {
        var problem = post("/api/assessments", answers);
        assertThat(problem.has("level")).isFalse();
        assertThat(problem.has("messages")).isFalse();
    }

    private JsonNode post(String path, String body) {
        var answer = mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
