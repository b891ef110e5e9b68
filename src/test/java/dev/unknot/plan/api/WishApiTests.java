package dev.unknot.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.testing.WithMovedClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Programs change plans, each knowing which state it changes. */
@WithMovedClock
class WishApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    private String address = "";
    private PlanKey key = PlanKey.random();

    @BeforeEach
    void makeAPlan() {
        key = Editor.ofANewPlan(mvc, plans).key();
        address = "/api/plans/" + key.text();
    }

    @Test
    void whatIsReadCanBeSentBackAndChangesNothing() {
        var read = mvc.get().uri(address + "/wish").exchange();
        assertThat(read).hasStatusOk().hasHeader("ETag", tag());
        assertThat(json(read).has("answers")).isFalse();

        assertThat(put(json(read), tag())).hasStatusOk().hasHeader("ETag", tag());
        assertThat(plans.open(key).orElseThrow().edition()).isZero();
    }

    @Test
    void changesAPlanThatIsStillAsItWasRead() {
        var tag = tag();
        var wish = wish("pinned", List.of(Map.of("activity", Editor.ROW, "day", "THURSDAY"), notOn("TUESDAY")));

        var answer = put(wish, tag);
        assertThat(answer).hasStatusOk().hasHeader("Content-Location", address).hasHeader("ETag", tag());
        assertThat(tag()).isNotEqualTo(tag);
        assertThat(json(answer)).isEqualTo(json(mvc.get().uri(address).exchange()));
        assertThat(json(answer).path("days").get(3).toString()).contains(Editor.ROW);
        assertThat(json(answer).path("days").get(1).toString()).doesNotContain(Editor.ROW);
        assertThat(json(mvc.get().uri(address + "/wish").exchange())
                        .path("pinned")
                        .toString())
                .contains("\"not\":true")
                .doesNotContain("null", "false");
    }

    @Test
    void keepsTwoProgramsApart() {
        var tag = tag();
        put(wish("banned", List.of("EX_WALL_ANGEL")), tag);
        var late = put(wish("banned", List.of("EX_PLANK")), tag);
        assertThat(late).hasStatus(412).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(plans.open(key).orElseThrow().wish().banned()).containsExactly("EX_WALL_ANGEL");

        assertThat(put(wish("banned", List.of("EX_WALL_ANGEL")), tag))
                .as("what is so already")
                .hasStatusOk();
        assertThat(put(wish("banned", List.of()), "W/" + tag()))
                .as("a weak tag")
                .hasStatus(412);
        assertThat(put(wish("banned", List.of("EX_PLANK")), "\"x\", " + tag())).hasStatusOk();
        assertThat(put(wish("banned", List.of()), "*")).hasStatusOk();
    }

    @Test
    void asksForTheTag() {
        var answer = mvc.put()
                .uri(address + "/wish")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(wish("banned", List.of())))
                .exchange();
        assertThat(answer).hasStatus(428).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aWishThatCannotBeMetChangesNothing() {
        var before = json(mvc.get().uri(address).exchange());
        var answer = put(wish("pinned", List.of(Map.of("activity", "EX_DB_ROW"))), tag());
        assertThat(answer).hasStatus(422);
        assertThat(json(answer).path("errors").get(0).path("rule").stringValue())
                .isEqualTo("EQUIPMENT");
        assertThat(json(mvc.get().uri(address).exchange())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"activity\": \"EX_PLANK\", \"not\": true} | pinned[0].day",
                "{\"activity\": \"EX_PLANK\", \"not\": true, \"day\": \"MONDAY\", \"slot\": \"MORNING\"} | pinned[0].slot",
                "{\"activity\": \"EX_NOTHING\"} | pinned[0].activity",
                "{\"activity\": \"EX_PLANK\", \"day\": \"MOONDAY\"} | pinned[0].day",
                "{\"activity\": \"EX_PLANK\", \"not\": \"no\"} | pinned[0].not",
                "{\"activity\": \"EX_PLANK\", \"when\": 1} | pinned[0].when",
            })
    void namesWhatIsWrongWithAPin(String pin, String field) {
        var answer = put(wish("pinned", List.of(JSON.readTree(pin))), tag());
        assertThat(answer).hasStatus(400);
        assertThat(json(answer)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").stringValue()))
                .contains(field);
    }

    @Test
    void isDescribed() {
        var description = json(mvc.get().uri("/api/docs").exchange());
        var put = description.path("paths").path("/api/plans/{key}/wish").path("put");
        assertThat(put.path("responses").propertyNames()).contains("200", "412", "422", "428");
        assertThat(put.path("parameters").toString()).contains("If-Match");
        assertThat(description.path("components").path("schemas").path("Pin").toString())
                .contains("\"not\"", "\"slot\"", "DayOfWeek");
    }

    @Test
    void knowsNoWishWithoutAPlan() {
        address = "/api/plans/" + PlanKey.random().text();
        assertThat(mvc.get().uri(address + "/wish")).hasStatus(404);
        assertThat(put(JSON.createObjectNode(), "*")).hasStatus(404);
    }

    private String tag() {
        return Objects.requireNonNull(
                mvc.get().uri(address).exchange().getResponse().getHeader("ETag"));
    }

    private static Map<String, Object> notOn(String day) {
        return Map.of("activity", Editor.ROW, "day", day, "not", true);
    }

    private ObjectNode wish(String field, Object value) {
        var wish = (ObjectNode) json(mvc.get().uri(address + "/wish").exchange());
        wish.set(field, JSON.valueToTree(value));
        return wish;
    }

    private MvcTestResult put(JsonNode wish, String tag) {
        return mvc.put()
                .uri(address + "/wish")
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", tag)
                .content(JSON.writeValueAsString(wish))
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
