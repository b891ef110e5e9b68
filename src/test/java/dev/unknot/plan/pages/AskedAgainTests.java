package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.matching.Patients;
import dev.unknot.testing.StartDates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plan of the first version of the questions opens, asks what has changed, and only then goes on. */
@SpringBootTest
@AutoConfigureMockMvc
class AskedAgainTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    private String address = "";

    @BeforeEach
    void keepAPlanOfTheFirstQuestions() {
        address = imported(ofTheFirstQuestions(exported()));
    }

    @Test
    void opensAndSaysWhatHasChangedWhatHelpsAndWhatToLookOutFor() {
        assertThat(ok(address))
                .contains("Our questions about danger signs have changed", "Nothing is lost")
                .contains("What helps until then", "/activities/pos-microbreak", "What to look out for", "/urgent-help")
                .doesNotContain("mini-week", "/sessions/");
    }

    @Test
    void asksOnlyWhatIsNew() {
        assertThat(ok(address))
                .contains("New pain, tightness or pressure in your chest", "You coughed up blood")
                .contains("since it started or last changed?", "Are you on dialysis")
                .doesNotContain("Are you pregnant", "name=\"pain\"", "name=\"age\"", "name=\"location\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/print", ".pdf", ".ics", "/change", "/weeks/1", "/calendar"})
    void nothingElseGoesOnBefore(String page) {
        assertThat(mvc.get().uri(address + page)).hasStatus(303).hasHeader("Location", address);
    }

    @Test
    void programsAreToldToo() {
        assertThat(mvc.get().uri("/api" + address)).hasStatus(409).bodyText().contains("The questions have changed");
        assertThat(mvc.get().uri("/api" + address + "/wish")).hasStatus(409);
    }

    @Test
    void programsAskTheSameAndSendTheAnswers() {
        var asked = mvc.get().uri("/api" + address + "/questions").exchange();
        assertThat(asked).hasStatusOk();
        var questions = JSON.readTree(asked.getResponse().getContentAsByteArray());
        assertThat(codes(questions.path("redFlags"))).contains("RF_COUGH_BLOOD").doesNotContain("RF_ARM_WEAKNESS");
        assertThat(codes(questions.path("conditions"))).contains("C_DIALYSIS").doesNotContain("C_PREGNANT");
        var answers = answersAgain();
        assertThat(put(answers, "")).hasStatus(428);
        assertThat(put(answers, "\"0-2020-01-01\"")).hasStatus(412);
        var tag = Objects.requireNonNull(asked.getResponse().getHeader("ETag"));
        assertThat(put(answers, tag)).hasStatusOk().bodyText().contains("\"level\":");
        assertThat(mvc.get().uri("/api" + address)).hasStatusOk();
        assertThat(held().path("wish").path("questions").intValue()).isEqualTo(2);
        assertThat(mvc.get().uri("/api" + address + "/questions"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"redFlags\":[],\"conditions\":[]}");
    }

    @Test
    void programsAreToldWhatTheAnswersForbid() {
        var answers = answersAgain();
        answers.putArray("redFlags").add("RF_FAINTED");
        assertThat(put(answers, "*")).hasStatus(422).bodyText().contains("\"level\":\"EMERGENCY\"", "Call 999 now");
        assertThat(mvc.get().uri("/api" + address)).hasStatus(409);
        answers.putArray("conditions").add("C_PREGNANT");
        assertThat(put(answers, "*")).hasStatus(400).bodyText().contains("conditions[0]", "\"level\":\"EMERGENCY\"");
    }

    private static List<String> codes(JsonNode entries) {
        return entries.valueStream()
                .map(entry -> entry.path("code").stringValue())
                .toList();
    }

    private static ObjectNode answersAgain() {
        var answers = JSON.createObjectNode().put("clinicianAssessed", true);
        answers.putArray("redFlags");
        answers.putArray("conditions");
        return answers;
    }

    private MvcTestResult put(ObjectNode answers, String tag) {
        var request = mvc.put()
                .uri("/api" + address + "/questions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(answers.toString());
        return (tag.isEmpty() ? request : request.header("If-Match", tag)).exchange();
    }

    @Test
    void whatIsHeldCanBeTakenAwayAndDeleted() {
        assertThat(mvc.get().uri(address + ".json")).hasStatusOk();
        assertThat(mvc.get().uri("/api" + address + "/export")).hasStatusOk();
        assertThat(mvc.post().uri(address + "/delete")).hasStatus(303).hasHeader("Location", "/plans/deleted");
    }

    @Test
    void goesOnOnceAllIsAnswered() {
        assertThat(send(none())).hasStatus(303).hasHeader("Location", address);
        assertThat(ok(address)).doesNotContain("Our questions about danger signs have changed");
        assertThat(mvc.get().uri(address + "/print")).hasStatusOk();
        assertThat(held().path("wish").path("questions").intValue()).isEqualTo(2);
        assertThat(held().path("past").size()).as("the plan before can be seen").isOne();
    }

    @Test
    void saysWhatIsMissing() {
        var typed = none();
        typed.remove("clinicianAssessed");
        typed.remove("soonSigns");
        assertThat(send(typed))
                .hasStatusOk()
                .bodyText()
                .contains("There is a problem", "href=\"#soonSigns-0\"", "href=\"#clinicianAssessed-0\"");
        assertThat(held().path("wish").path("questions").intValue()).isLessThan(2);
    }

    @Test
    void helpsFirstAndKeepsThePlan() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("emergencyNotSure", "RF_FAINTED");
        assertThat(send(typed))
                .hasStatusOk()
                .bodyText()
                .contains("Ring NHS 111 now, within the hour", "Your plan waits until someone has seen you");
        var all = none();
        all.set("emergencySigns", "RF_FAINTED");
        assertThat(send(all)).hasStatusOk().bodyText().contains("Call 999 now");
        assertThat(ok(address)).contains("Our questions about danger signs have changed");
    }

    @Test
    void anAnswerCanOpenAnotherQuestion() {
        var typed = none();
        typed.set("conditions", "C_HEART_RECENT");
        assertThat(send(typed)).hasStatusOk().bodyText().contains("Two questions about your heart");
        typed.add("heartSigns", "NONE");
        assertThat(send(typed)).hasStatus(303);
        assertThat(ok(address + "/care")).contains("your heart or stroke team sets the first steps");
    }

    @Test
    void aFileIsTriagedLikeANewFormWhateverItClaims() {
        var file = ofTheFirstQuestions(exported());
        var answers = (ObjectNode) file.path("plan").path("wish").path("answers");
        answers.put("duration", "LT_6W");
        answers.putArray("conditions").add("C_CANCER_PAST");
        assertThat(send("/api/plans/import", file)).hasStatus(422).bodyText().contains("\"level\":\"URGENT\"", "X01");
        answers.putArray("conditions");
        answers.putArray("redFlags").add("RF_CANCER_PAIN");
        assertThat(send("/api/plans/import", file)).hasStatus(400).bodyText().contains("redFlags[0]");
    }

    private MultiValueMap<String, String> none() {
        var typed = new LinkedMultiValueMap<String, String>();
        for (var field : List.of("emergencySigns", "todaySigns", "soonSigns", "conditions")) {
            typed.add(field, "NONE");
        }
        typed.add("clinicianAssessed", "true");
        return typed;
    }

    private MvcTestResult send(MultiValueMap<String, String> typed) {
        return mvc.post().uri(address + "/questions").params(typed).exchange();
    }

    private MvcTestResult send(String to, Object body) {
        return mvc.post()
                .uri(to)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    private String ok(String page) {
        var answer = mvc.get().uri(page).exchange();
        assertThat(answer).hasStatusOk();
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("??", "{emergency}", "{crisis}").containsOnlyOnce("<h1");
        return text;
    }

    private JsonNode held() {
        return JSON.readTree(mvc.get()
                        .uri("/api" + address + "/export")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .path("plan");
    }

    private ObjectNode exported() {
        var office = Patients.all().get(0);
        var made = send(
                "/api/plans",
                Map.of(
                        "answers",
                        office.answers(),
                        "approaches",
                        List.of("EXERCISE", "POSTURE", "MIND_BODY"),
                        "startDate",
                        StartDates.thisMonday().toString()));
        var plan = Objects.requireNonNull(made.getResponse().getHeader("Location"));
        return (ObjectNode) JSON.readTree(mvc.get()
                .uri("/api" + plan + "/export")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    private String imported(ObjectNode file) {
        return Objects.requireNonNull(
                send("/api/plans/import", file).getResponse().getHeader("Location"));
    }

    private static ObjectNode ofTheFirstQuestions(ObjectNode file) {
        var wish = (ObjectNode) file.path("plan").path("wish");
        wish.remove("questions");
        ((ObjectNode) wish.path("answers")).remove("notSure");
        return file;
    }
}
