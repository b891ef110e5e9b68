package dev.unknot.plan.keeping;

import static dev.unknot.plan.pages.Editor.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.input.FormToken;
import dev.unknot.matching.Patients;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.Terms;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Order;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.plan.weeks.MissedDays;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** For how long a plan is kept, under which link, and that somebody said yes. */
@WithMovedClock
class KeepingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private SealedPlans sealed;

    @Autowired
    private MissedDays missedDays;

    @Autowired
    private MovedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Editor editor;

    @BeforeEach
    void makeAPlan() {
        var order = new Order(Editor.wish(), 30, 1, null);
        editor = new Editor(mvc, plans, ((Created) plans.create(order, Optional.empty())).key());
    }

    @Test
    void ceasesToExistAtTheSecondAndIsErasedByTheNextPurge() {
        clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(mvc.get().uri("/plans/" + editor.key().text())).hasStatusOk();
        clock.pass(Duration.ofSeconds(1));
        assertThat(mvc.get().uri("/plans/" + editor.key().text())).hasStatus(404);
        assertThat(row()).hasSize(1);
        sealed.purge();
        assertThat(row()).isEmpty();
    }

    @Test
    void everyChangeStartsTheCountAgainAndKeepsTheTerms() {
        var terms = new Terms(30, new Consent(MovedClock.WEDNESDAY, 1));
        clock.pass(Duration.ofDays(1));
        editor.seesLastChange(editor.change("edit", "BAN", "activity", ROW));
        keeps(terms);
        clock.pass(Duration.ofDays(1));
        var version = plans.find(editor.key()).orElseThrow().version();
        var day =
                editor.plan().week().sessions(DayOfWeek.WEDNESDAY).isEmpty() ? DayOfWeek.TUESDAY : DayOfWeek.WEDNESDAY;
        assertThat(missedDays.miss(editor.key(), version, 1, day)).isEqualTo(MissedDays.Answer.DONE);
        assertThat(editor.plan().madeUp()).isNotEmpty();
        keeps(terms);
        clock.pass(Duration.ofDays(1));
        var plan = editor.plan();
        editor.seesLastChange(
                editor.undo(plan.edition(), plan.before().orElseThrow().edition()));
        keeps(terms);
    }

    @Test
    void isKeptForOtherDaysFromNowOnWhenSomebodyChoosesSo() {
        assertThat(editor.page())
                .contains("id=\"data\"", "name=\"keepDays\"", "Friday 25 December 2026")
                .containsPattern("value=\"30\"[^>]* checked|checked[^>]*value=\"30\"");
        clock.pass(Duration.ofDays(2));
        assertThat(editor.post("/keep", "keepDays", "365"))
                .hasStatus(303)
                .hasHeader("Location", "/plans/" + editor.key().text() + "/data");
        keeps(new Terms(365, new Consent(MovedClock.WEDNESDAY, 1)));
        assertThat(editor.page()).containsPattern("value=\"365\"[^>]* checked|checked[^>]*value=\"365\"");

        assertThat(put("{\"keepDays\": 90}")).hasStatusOk().bodyText().contains("\"keepDays\":90");
        keeps(new Terms(90, new Consent(MovedClock.WEDNESDAY, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "31", "366", "-30", "ninety"})
    void isNotKeptForDaysThatAreNoChoice(String days) {
        assertThat(editor.post("/keep", "keepDays", days)).hasStatus(400);
        assertThat(put("{\"keepDays\": \"" + days + "\"}")).hasStatus(400);
        assertThat(put("{\"keepDays\": 31}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"allowed\":[\"30\",\"90\",\"180\",\"365\"]");
        assertThat(editor.plan().terms().keepDays()).isEqualTo(30);
    }

    @Test
    void programsSayForHowLongAndThatTheyAsked() {
        assertThat(create(Map.of())).isEqualTo(new Terms(180, null));
        assertThat(create(Map.of("keepDays", 90, "consent", true)))
                .isEqualTo(new Terms(90, new Consent(MovedClock.WEDNESDAY, 0)));
        for (var wrong : List.of(Map.of("keepDays", 31), Map.of("keepDays", "90"), Map.of("consent", false))) {
            assertThat(post(wrong)).hasStatus(400);
        }
    }

    @Test
    void aNewLinkRetiresTheOldOneAtOnce() throws Exception {
        var old = editor.key();
        var before = editor.plan();
        assertThat(editor.get("/new-link"))
                .contains("name=\"token\"", "method=\"post\"")
                .doesNotContain("??");
        var token = FormToken.random().text();

        var location = Editor.location(editor.post("/new-link", "token", token));

        var renewed = Editor.at(location, mvc, plans);
        assertThat(renewed.key()).isNotEqualTo(old);
        assertThat(renewed.plan().equals(before)).isTrue();
        assertThat(location).isEqualTo("/plans/" + renewed.key().text() + "#link");
        assertThat(plans.open(old)).isEmpty();
        var gone = mvc.get().uri("/plans/" + old.text()).exchange();
        var never = mvc.get().uri("/plans/" + PlanKey.random().text()).exchange();
        assertThat(gone).hasStatus(404);
        assertThat(gone.getResponse().getContentAsByteArray())
                .isEqualTo(never.getResponse().getContentAsByteArray());

        assertThat(editor.post("/new-link", "token", token))
                .as("pressed twice")
                .hasStatus(303)
                .hasHeader("Location", location);
        assertThat(editor.post("/new-link", "token", FormToken.random().text())).hasStatus(404);
        assertThat(editor.post("/new-link")).hasStatus(404);

        renewed.seesLastChange(renewed.change("edit", "BAN", "activity", ROW));
        renewed.seesLastChange(renewed.undo(renewed.plan().edition(), before.edition()));
    }

    @Test
    void programsMakeANewLinkToo() {
        var address = "/api/plans/" + editor.key().text() + "/new-link";
        var token = FormToken.random().text();
        assertThat(mvc.post().uri(address).header("Idempotency-Key", "short")).hasStatus(400);
        var first = mvc.post().uri(address).header("Idempotency-Key", token).exchange();
        assertThat(first).hasStatus(201);
        assertThat(mvc.post().uri(address).header("Idempotency-Key", token))
                .hasStatus(201)
                .hasHeader("Location", Editor.location(first));
        assertThat(mvc.post().uri(address)).hasStatus(404);
        assertThat(mvc.get().uri("/api" + Editor.location(first))).hasStatusOk();
    }

    @Test
    void aPlanOfTheFirstVersionIsSealedAnewWithItsNextChange() {
        var first = Seal.close(PlanDocument.write(editor.plan()), editor.key(), (byte) 1);
        jdbc.update(
                "update plan set sealed = ? where lookup = ?",
                first,
                editor.key().lookup());
        var before = editor.plan();

        editor.seesLastChange(editor.change("edit", "BAN", "activity", ROW));

        assertThat(row().get(0)).startsWith(Seal.NEWEST);
        assertThat(editor.plan().past().get(0).week().equals(before.week())).isTrue();
    }

    private void keeps(Terms terms) {
        assertThat(editor.plan().terms()).isEqualTo(terms);
        assertThat(editor.plan().expiresAt()).isEqualTo(terms.keptUntil(clock.instant()));
    }

    private List<byte[]> row() {
        return jdbc.query("select sealed from plan where lookup = ?", (row, number) -> row.getBytes(1), (Object)
                editor.key().lookup());
    }

    private MvcTestResult put(String body) {
        return mvc.put()
                .uri("/api/plans/" + editor.key().text() + "/keeping")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private Terms create(Map<String, Object> more) {
        var result = post(more);
        assertThat(result).hasStatus(201);
        return Editor.at(Editor.location(result), mvc, plans).plan().terms();
    }

    private MvcTestResult post(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "answers",
                Patients.all().get(0).answers(),
                "approaches",
                List.of("EXERCISE"),
                "startDate",
                "2026-11-23"));
        body.putAll(more);
        return mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
    }
}
