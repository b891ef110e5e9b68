package dev.unknot.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.matching.Patients;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** JSON that names a field twice says two things at once, one of which may be a red flag: it is taken for neither. */
@WithMovedClock
class SaidTwiceTests {

    private static final String TWICE = "\"redFlags\":[\"RF_CHEST_PRESSURE\"],\"redFlags\":[]";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private MovedClock clock;

    private String answers;

    @BeforeEach
    void answer() {
        clock.set(MovedClock.WEDNESDAY);
        answers = JsonMapper.shared()
                .writeValueAsString(Patients.all().get(0).answers())
                .replace("\"redFlags\":[]", TWICE);
        assertThat(answers).contains(TWICE);
    }

    @Test
    void isRefusedInEveryBody() {
        var editor = Editor.ofANewPlan(mvc, plans);
        var plan = "/api/plans/" + editor.key().text();
        isRefused(send(HttpMethod.POST, "/api/assessments", answers), "redFlags");
        isRefused(
                send(
                        HttpMethod.POST,
                        "/api/plans",
                        "{\"answers\":" + answers + ",\"approaches\":[\"EXERCISE\"],\"startDate\":\"2026-11-23\"}"),
                "answers.redFlags");
        isRefused(
                send(HttpMethod.PUT, plan + "/wish", "{\"approaches\":[],\"approaches\":[\"EXERCISE\"]}"),
                "approaches");
        isRefused(send(HttpMethod.PUT, plan + "/keeping", "{\"keepDays\":90,\"keepDays\":365}"), "keepDays");
        isRefused(
                send(HttpMethod.POST, "/api/plans/import", "{\"plan\":{\"past\":[{},{\"wish\":{" + TWICE + "}}]}}"),
                "plan.past[1].wish.redFlags");
        var longName = "x".repeat(1_000);
        assertThat(Editor.text(
                        send(HttpMethod.POST, "/api/assessments", "{\"" + longName + "\":1,\"" + longName + "\":2}")))
                .doesNotContain("x".repeat(51))
                .contains("twice");
    }

    /** A body that is broken in another way is at fault as a whole. */
    @Test
    void isNotWhatOtherBrokenBodiesAreToldToBe() {
        for (var body : List.of("{", "{\"a\":1 \"b\":2}", "null", "")) {
            var result = send(HttpMethod.POST, "/api/assessments", body);
            assertThat(result).hasStatus(400);
            assertThat(JsonMapper.shared().readTree(Editor.text(result)).has("errors"))
                    .isFalse();
        }
    }

    private static void isRefused(MvcTestResult result, String field) {
        assertThat(result).hasStatus(400).bodyText().contains("\"field\":\"" + field + "\"", "twice");
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
