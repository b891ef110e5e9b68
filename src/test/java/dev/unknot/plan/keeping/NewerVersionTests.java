package dev.unknot.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unknot.input.FormToken;
import dev.unknot.plan.NewerVersion;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.plan.pages.TypedLink;
import dev.unknot.testing.WithMovedClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an older version of Unknot does with a plan that a newer one changed: while a new version is rolled out, and after it
 * was taken back.
 */
@WithMovedClock
class NewerVersionTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NEW = "EX_OF_A_NEWER_VERSION";
    private static final String NOTICE = "A newer version of Unknot saved this plan.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private SealedPlans sealedPlans;

    @Autowired
    private JdbcTemplate jdbc;

    private Editor editor;

    /** Something that a newer version may write into a document, and this one can do without. */
    record Novelty(String name, Consumer<ObjectNode> write) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Novelty> novelties() {
        return Stream.of(
                new Novelty(
                        "field", plan -> plan.putArray("checkIns").addObject().put("week", 1)),
                new Novelty("field of the wish", plan -> plan.withObject("wish").put("useAllMinutes", true)),
                new Novelty("field of an answer", plan -> answers(plan).put("handedness", "LEFT")),
                new Novelty("field of a session", plan -> session(plan).put("pace", "SLOW")),
                new Novelty(
                        "field of the past",
                        plan -> ((ObjectNode) plan.path("past").path(0)).put("pace", "SLOW")),
                new Novelty(
                        "field of the terms", plan -> plan.withObject("terms").put("sharedUntil", "2026-12-24")),
                new Novelty("activity", plan -> session(plan).put("activity", NEW)),
                new Novelty(
                        "activity that is banned",
                        plan -> plan.withObject("wish").withArray("banned").add(NEW)),
                new Novelty(
                        "activity that is asked for",
                        plan -> plan.withObject("wish")
                                .withArray("pins")
                                .addObject()
                                .put("activity", NEW)),
                new Novelty("activity that is left out", plan -> leftOut(plan).put("activity", NEW)),
                new Novelty("card", plan -> plan.withArray("cards").add("MED_PLASTER")),
                new Novelty("rule", plan -> leftOut(plan).put("rule", "OUT_OF_SEASON")),
                new Novelty(
                        "detail of a rule",
                        plan -> leftOut(plan)
                                .put("rule", "EQUIPMENT")
                                .putArray("details")
                                .add("TOWEL")),
                new Novelty(
                        "condition",
                        plan -> answers(plan).withArray("conditions").add("C_OF_A_NEWER_VERSION")),
                new Novelty(
                        "warning sign",
                        plan -> answers(plan).withArray("redFlags").add("RF_OF_A_NEWER_VERSION")),
                new Novelty(
                        "answer to choose",
                        plan -> answers(plan).withArray("aggravators").add("COLD")),
                new Novelty(
                        "approach",
                        plan -> plan.withObject("wish").withArray("approaches").add("HEAT")),
                new Novelty("level", plan -> session(plan).put("level", "GENTLEST")),
                new Novelty("part of the day", plan -> session(plan).put("slot", "NIGHT")),
                new Novelty(
                        "reason",
                        plan -> session(plan)
                                .withArray("reasons")
                                .addObject()
                                .put("kind", "WEATHER")
                                .putArray("details")),
                new Novelty(
                        "detail of a reason",
                        plan -> session(plan)
                                .withArray("reasons")
                                .addObject()
                                .put("kind", "NEAR_STRENGTH")
                                .putArray("details")
                                .add(NEW)),
                new Novelty(
                        "reason to stay missed",
                        plan -> plan.withArray("madeUp")
                                .addObject()
                                .put("week", 1)
                                .put("activity", Editor.ROW)
                                .put("from", "TUESDAY")
                                .putArray("why")
                                .add("SNOW")));
    }

    /** What this version cannot do without. */
    static Stream<Novelty> needed() {
        return Stream.of(
                new Novelty("level of triage", plan -> plan.put("level", "WATCH")),
                new Novelty(
                        "place that hurts",
                        plan -> answers(plan).putArray("location").add("LOW_BACK")),
                new Novelty(
                        "shape of a field", plan -> plan.put("rulesVersion", 2).put("days", "see weeks")),
                new Novelty("days to keep", plan -> plan.withObject("terms").put("keepDays", 14)));
    }

    @BeforeEach
    void makeAPlanWithAPast() {
        editor = Editor.ofANewPlan(mvc, plans);
        editor.seesLastChange(editor.change("edit", "BAN", "activity", "EX_PLANK"));
    }

    @ParameterizedTest
    @MethodSource("novelties")
    void isShownAsFarAsItIsKnown(Novelty novelty) {
        newer(novelty);
        for (var page : List.of(
                "",
                "/weeks/1",
                "/calendar",
                "/print",
                "/print?edition=SHORT&text=LARGE",
                "/print?edition=PRACTITIONER")) {
            assertThat(get(page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("newer version")
                    .doesNotContain("??");
        }
        for (var page : List.of("/delete", "/new-link", ".ics", ".ics?title=NAMES")) {
            assertThat(get(page)).as(page).hasStatusOk();
        }
        assertThat(get("")).bodyText().contains(NOTICE);
        assertThat(get(".ics")).bodyText().contains("X-WR-CALDESC:A newer version");
        assertThat(json("").path("notice").asString()).startsWith(NOTICE);
        json("/weeks/1");
    }

    @Test
    void anUnknownActivityIsNamedByItsCodeWhereItStands() {
        newer(new Novelty("activity", plan -> session(plan).put("activity", NEW)));
        var words = "An activity that this version of Unknot does not know yet (" + NEW + ")";
        for (var page : List.of("/days/2026-11-24", "/weeks/1", "/print?edition=SHORT&text=LARGE")) {
            assertThat(get(page)).as(page).bodyText().contains(words);
        }
        assertThat(get("/week")).bodyText().contains("Not known yet");
        assertThat(get("/print")).bodyText().contains("Not known yet");
        var tuesday = json("").path("days").path(1);
        assertThat(tuesday.path("day").asString()).isEqualTo("TUESDAY");
        assertThat(tuesday.path("rest").asBoolean()).isFalse();
        assertThat(tuesday.path("unknown").path(0).path("activity").asString()).isEqualTo(NEW);
        assertThat(tuesday.path("unknown").path(0).path("text").asString()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("novelties")
    void isTakenAwayWhole(Novelty novelty) {
        var document = newer(novelty);
        assertThat(json("/export").path("plan")).isEqualTo(document);
        assertThat(json("/export").path("notice").asString()).startsWith(NOTICE);
        assertThat(editor.get(".json")).contains("\"notice\"");
    }

    @ParameterizedTest
    @MethodSource("novelties")
    void isKeptAsItIsUnderOtherTermsAndAnotherLink(Novelty novelty) {
        var document = newer(novelty);
        assertThat(editor.post("/keep", "keepDays", "30")).hasStatus(303);
        document.withObject("terms").put("keepDays", 30);
        assertThat(stored(editor.key())).isEqualTo(document);

        var renewed = editor.post("/new-link", "token", FormToken.random().text());
        assertThat(renewed).hasStatus(303);
        assertThat(stored(TypedLink.keyIn(Editor.location(renewed)).orElseThrow()))
                .isEqualTo(document);
        assertThat(get("")).hasStatus(404);
    }

    @ParameterizedTest
    @MethodSource("novelties")
    void isNotChangedWhereThatWouldLoseSomething(Novelty novelty) {
        int edition = editor.plan().edition();
        var document = newer(novelty);
        var key = editor.key().text();
        for (var answer : List.of(
                editor.change(edition, "edit", "BAN", "activity", Editor.ROW),
                editor.undo(edition, 0),
                editor.post("/preview", "part", "preview", "approaches", "EXERCISE", "minutesMONDAY", "20"),
                editor.post("/weeks/1/missed", "day", "TUESDAY", "version", "1"),
                get("/change"))) {
            assertThat(answer)
                    .hasStatus(409)
                    .bodyText()
                    .contains(
                            "Nothing was changed", "href=\"/plans/" + key + "\"", "href=\"/plans/" + key + "/delete\"")
                    .doesNotContain("??");
        }
        assertThat(mvc.get().uri("/api/plans/" + key + "/wish"))
                .as("a wish with gaps, sent back to the newer version")
                .hasStatus(409);
        assertThat(put(key)).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(stored(editor.key())).isEqualTo(document);
    }

    @Test
    void nothingIsOfferedThatWouldBeRefused() {
        newer(new Novelty("field", plan -> plan.put("checkIns", 3)));
        assertThat(get("")).bodyText().doesNotContain("/change\"", "/undo\"", "/weeks/2");
        assertThat(get("/weeks/1")).bodyText().doesNotContain("/missed\"");
        assertThat(get("/weeks/2")).hasStatus(404);
    }

    /** A field that is there and says nothing must not make every plan of a newer version unchangeable. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}"})
    void aNewFieldThatIsEmptyIsNoObstacle(String nothing) {
        newer(new Novelty("field", plan -> plan.set("checkIns", JSON.readTree(nothing))));
        assertThat(get("")).hasStatusOk().bodyText().doesNotContain(NOTICE);
        editor.seesLastChange(editor.change("edit", "BAN", "activity", Editor.ROW));
    }

    @Test
    void noOtherWayLeadsToALoss() {
        var before = editor.plan();
        newer(new Novelty("field", plan -> plan.put("checkIns", 3)));
        var kept = plans.find(editor.key()).orElseThrow();
        assertThatExceptionOfType(NewerVersion.class).isThrownBy(() -> sealedPlans.replace(kept, before));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void isSaidNotToOpenWhereTooMuchIsUnknown(Novelty novelty) {
        newer(novelty);
        doesNotOpen();
    }

    @ParameterizedTest
    @ValueSource(bytes = {3, 127, -128, -1})
    void isSaidNotToOpenWhereTheSealIsUnknown(byte version) {
        var sealed = sealed(editor.key());
        sealed[0] = version;
        store(sealed);
        doesNotOpen();
    }

    @Test
    void isSaidNotToOpenWhereThePackingIsUnknown() {
        store(Seal.close(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 1, 2, 3}, editor.key()));
        doesNotOpen();
    }

    private void doesNotOpen() {
        var key = editor.key().text();
        for (var page :
                List.of("", "/print", ".pdf", ".ics", ".json", "/calendar", "/weeks/1", "/change", "/new-link")) {
            assertThat(get(page)).as(page).hasStatus(409);
        }
        assertThat(get(""))
                .hasStatus(409)
                .bodyText()
                .contains("Your plan is safe", "href=\"/plans/" + key + "/delete\"")
                .doesNotContain("??", "href=\"/plans/" + key + "\"");
        for (var page : List.of("", "/wish", "/export", "/weeks/1")) {
            assertThat(mvc.get().uri("/api/plans/" + key + page))
                    .as(page)
                    .hasStatus(409)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(editor.post("/keep", "keepDays", "30")).hasStatus(409);
        assertThat(editor.change(0, "edit", "BAN", "activity", Editor.ROW)).hasStatus(409);
        assertThat(mvc.delete().uri("/api/plans/" + key)).hasStatus(204);
        assertThat(get("")).hasStatus(404);
    }

    private MvcTestResult put(String key) {
        return mvc.put()
                .uri("/api/plans/" + key + "/wish")
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(Map.of("approaches", List.of("EXERCISE"), "startDate", "2026-11-23")))
                .exchange();
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri("/plans/" + editor.key().text() + page).exchange();
    }

    private JsonNode json(String page) {
        var answer = mvc.get().uri("/api/plans/" + editor.key().text() + page).exchange();
        assertThat(answer).as(page).hasStatusOk();
        return JSON.readTree(Editor.text(answer));
    }

    /** Puts the plan into the database as a newer version would. */
    private ObjectNode newer(Novelty novelty) {
        var document = stored(editor.key());
        novelty.write.accept(document);
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new DeflaterOutputStream(bytes)) {
            JSON.writeValue(compressed, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store(Seal.close(bytes.toByteArray(), editor.key()));
        return document;
    }

    private ObjectNode stored(PlanKey key) {
        var plain = Seal.open(sealed(key), key);
        return (ObjectNode) JSON.readTree(new InflaterInputStream(new ByteArrayInputStream(plain)));
    }

    private byte[] sealed(PlanKey key) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select sealed from plan where lookup = ?", byte[].class, (Object) key.lookup()));
    }

    private void store(byte[] sealed) {
        jdbc.update(
                "update plan set sealed = ? where lookup = ?",
                sealed,
                editor.key().lookup());
    }

    private static ObjectNode answers(ObjectNode plan) {
        return plan.withObject("wish").withObject("answers");
    }

    /** The first of Tuesday. */
    private static ObjectNode session(ObjectNode plan) {
        return (ObjectNode) plan.path("days").path("TUESDAY").path(0);
    }

    private static ObjectNode leftOut(ObjectNode plan) {
        return (ObjectNode) plan.path("leftOut").path(0);
    }
}
