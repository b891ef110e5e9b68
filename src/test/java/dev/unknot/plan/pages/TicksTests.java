package dev.unknot.plan.pages;

import static dev.unknot.plan.pages.Editor.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.Told;
import dev.unknot.plan.making.PlanService;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A person tells what became of a day. The band row is on Tuesday, and today is Wednesday. */
@WithMovedClock
class TicksTests {

    private static final LocalDate TODAY = LocalDate.ofInstant(MovedClock.WEDNESDAY, ZoneOffset.UTC);
    private static final LocalDate TUESDAY = TODAY.minusDays(1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private MovedClock clock;

    private Editor editor;

    @BeforeEach
    void makeAPlan() {
        editor = Editor.ofANewPlan(mvc, plans);
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfYesterdayInOneTapAndTakesItBackInAnother(Told told) {
        var address = "/plans/" + editor.key().text() + "/days/" + TUESDAY;
        assertThat(editor.post(
                        "/ticks", "day", TUESDAY.toString(), "activity", ROW, "told", told.name(), "place", "evening"))
                .hasStatus(303)
                .hasHeader("Location", address + "#evening");
        assertThat(editor.plan().notes().told(TUESDAY, ROW, 1)).contains(told);
        assertThat(editor.get("/days/" + TUESDAY))
                .contains("Seated band row: ", "formaction=")
                .doesNotContain("??");

        assertThat(editor.post("/ticks/back", "day", TUESDAY.toString(), "activity", ROW, "box", "1"))
                .hasStatus(303)
                .hasHeader("Location", address);
        assertThat(editor.plan().notes().ticks()).isEmpty();
    }

    @Test
    void aTickIsNoChangeOfTheWeek() {
        var before = editor.plan();
        tell(TUESDAY, Told.DONE);
        var after = editor.plan();
        assertThat(after.edition()).isEqualTo(before.edition());
        assertThat(after.week().equals(before.week())).isTrue();
        editor.seesLastChange(editor.change(before.edition(), "edit", "BAN", "activity", ROW));
        assertThat(editor.plan().notes().told(TUESDAY, ROW, 1)).contains(Told.DONE);
        editor.seesLastChange(editor.undo(editor.plan().edition(), before.edition()));
        assertThat(editor.plan().notes().told(TUESDAY, ROW, 1)).contains(Told.DONE);
    }

    @ParameterizedTest
    @CsvSource({"1", "-2", "-8"})
    void nothingIsToldOfDaysToComeOrBeforeThePlanOrLongAgo(int days) {
        assertThat(tell(TODAY.plusDays(days), Told.DONE)).isEqualTo(days == -2 ? 303 : 404);
        assertThat(editor.plan().notes().ticks()).isEmpty();
    }

    @Test
    void whatWasNotPlannedThatDayIsNotKept() {
        assertThat(editor.post("/ticks", "day", TODAY.toString(), "activity", ROW, "told", "DONE"))
                .hasStatus(303);
        assertThat(editor.plan().notes().ticks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"told, GREAT", "activity, EX_NOTHING", "day, tomorrow", "box, 4", "place, //example.org"})
    void whatNoPageSendsIsRefused(String field, String value) {
        var answer = editor.post(
                "/ticks",
                "day",
                field.equals("day") ? value : TUESDAY.toString(),
                "activity",
                field.equals("activity") ? value : ROW,
                "told",
                field.equals("told") ? value : "DONE",
                "box",
                field.equals("box") ? value : "1",
                "place",
                field.equals("place") ? value : "evening");
        assertThat(answer).hasStatus(400);
        assertThat(editor.plan().notes().ticks()).isEmpty();
    }

    @Test
    void tellingKeepsThePlanLonger() {
        var until = editor.plan().expiresAt();
        clock.pass(Duration.ofHours(2));
        tell(TUESDAY, Told.SHORTER);
        assertThat(editor.plan().expiresAt()).isEqualTo(until.plus(Duration.ofHours(2)));
    }

    @Test
    void theLinkIsSavedUntilThereIsAnotherOne() {
        assertThat(editor.get("")).contains("I have saved it");
        assertThat(editor.post("/saved")).hasStatus(303);
        assertThat(editor.get("")).doesNotContain("I have saved it").contains("Your link and your data");
        var renewed = Editor.at(Editor.location(editor.post("/new-link")), mvc, plans);
        assertThat(renewed.get("")).contains("I have saved it");
    }

    @Test
    void aPlanThatIsGoneIsToldNothing() {
        editor.post("/delete");
        for (var path : new String[] {"/ticks", "/ticks/back", "/read", "/saved"}) {
            assertThat(editor.post(path, "day", TUESDAY.toString(), "activity", ROW, "told", "DONE"))
                    .hasStatus(404);
        }
    }

    private int tell(LocalDate day, Told told) {
        return editor.post("/ticks", "day", day.toString(), "activity", ROW, "told", told.name())
                .getResponse()
                .getStatus();
    }
}
