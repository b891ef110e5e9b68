package dev.unknot.plan.pages;

import static dev.unknot.plan.pages.Editor.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.plan.making.Edit;
import dev.unknot.plan.making.PlanService;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.Wants;
import dev.unknot.testing.WithMovedClock;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A person changes their plan on its page. */
@WithMovedClock
class PlanEditTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    private Editor editor;

    @BeforeEach
    void makeAPlan() {
        editor = Editor.ofANewPlan(mvc, plans);
    }

    @Test
    void movesASessionAndSaysSo() {
        editor.seesLastChange(
                editor.change("edit", "MOVE", "activity", ROW, "from", "TUESDAY", "to", "THURSDAY", "slot", ""));

        assertThat(editor.days(ROW)).contains(DayOfWeek.THURSDAY).doesNotContain(DayOfWeek.TUESDAY);
        assertThat(editor.page())
                .contains("id=\"last-change\"", "Your last change", "Move Seated band row from Tuesday to Thursday.")
                .contains("What moved", "You asked for this.", "Undo this change")
                .contains("Do Seated band row on Thursday.", "No Seated band row on Tuesday.");
    }

    @Test
    void swapsAnActivityForOneThatDoesTheSameJob() {
        var alternative = editor.leftOut("COVERED", Approach.EXERCISE);
        assertThat(editor.page()).contains("<option value=\"" + alternative + "\"");

        editor.seesLastChange(editor.change("edit", "SWAP", "activity", ROW, "with", alternative));

        assertThat(editor.days(ROW)).isEmpty();
        assertThat(editor.days(alternative)).isNotEmpty();
        assertThat(editor.page()).contains("in place of Seated band row.", "What came in", "What went out");
    }

    @Test
    void bansAnActivityAndAllowsItAgain() {
        editor.seesLastChange(editor.change("edit", "BAN", "activity", ROW));
        assertThat(editor.days(ROW)).isEmpty();
        assertThat(editor.page()).contains("Leave out Seated band row.", "id=\"ask-banned\"");

        editor.seesLastChange(editor.change("edit", "ALLOW", "activity", ROW));
        assertThat(editor.plan().wish().banned()).isEmpty();
        assertThat(editor.page()).contains("Allow Seated band row again.").doesNotContain("id=\"ask-banned\"");
    }

    @ParameterizedTest
    @CsvSource({"COVERED, EXERCISE", "NOT_PICKED, MASSAGE"})
    void bringsInWhatIsAskedFor(String rule, Approach approach) {
        var wanted = editor.leftOut(rule, approach);
        assertThat(editor.page()).contains("<option value=\"" + wanted + "\"");
        editor.seesLastChange(editor.change("edit", "ASK", "activity", wanted));
        assertThat(editor.days(wanted)).isNotEmpty();
    }

    @Test
    void offersNothingThatNoWishCanChange() {
        var html = editor.page();
        editor.plan().week().leftOut().stream()
                .filter(entry -> Set.of("EQUIPMENT", "ACCESS", "BUDGET", "LATER", "ASK_A_CLINICIAN", "NEEDS_CLASS")
                                .contains(entry.rule())
                        || entry.rule().startsWith("C_"))
                .forEach(entry -> assertThat(html)
                        .doesNotContain("<option value=\"" + entry.activity().code() + "\""));
    }

    @Test
    void letsAnActivityFreeAgain() {
        assertThat(editor.page()).contains("id=\"free-ex-band-row\"");
        editor.seesLastChange(editor.change("edit", "FREE", "activity", ROW));
        assertThat(editor.plan().wish().pins()).isEmpty();
        assertThat(editor.page())
                .contains("Let Seated band row be on any day.")
                .doesNotContain("id=\"free-ex-band-row\"");
    }

    @Test
    void givesAnActivityItsDaysBack() {
        var kept = Stream.of(DayOfWeek.values()).map(day -> Pin.notOn(ROW, day)).toList();
        var wish = editor.plan().wish();
        plans.change(
                editor.key(),
                editor.plan().edition(),
                new Edit.Replace(
                        wish.approaches(), wish.startDate(), wish.availability(), Set.of(), kept, Wants.NOTHING));
        assertThat(editor.days(ROW)).isEmpty();
        assertThat(editor.page()).contains("id=\"ask-not-on-its-days\"");

        editor.seesLastChange(editor.change("edit", "FREE", "activity", ROW));
        assertThat(editor.plan().wish().pins()).isEmpty();
        assertThat(editor.page()).doesNotContain("id=\"ask-not-on-its-days\"");
    }

    @Test
    void changesApproachesAndTimesTogether() {
        assertThat(editor.get("/change"))
                .contains("name=\"approaches\"", "value=\"20\"", "name=\"slotsMONDAY\"")
                .doesNotContain("??");

        editor.seesLastChange(editor.change(
                "edit",
                "WEEK",
                "approaches",
                "POSTURE",
                "approaches",
                "EXERCISE",
                "slotsMONDAY",
                "EVENING",
                "minutesMONDAY",
                "30",
                "slotsWEDNESDAY",
                "MORNING",
                "slotsWEDNESDAY",
                "EVENING",
                "minutesWEDNESDAY",
                "30",
                "slotsFRIDAY",
                "EVENING",
                "minutesFRIDAY",
                "30"));

        assertThat(editor.plan().week().approaches()).containsExactlyInAnyOrder(Approach.POSTURE, Approach.EXERCISE);
        assertThat(editor.plan().week().sessions(DayOfWeek.TUESDAY)).isEmpty();
        assertThat(editor.plan().wish().pins())
                .as("Tuesday is no longer offered")
                .isEmpty();
        assertThat(editor.page()).contains("Add: Posture.", "Take out: Mind and body.", "New days and minutes.");
    }

    @Test
    void takesChangesBackOneByOne() {
        var first = editor.plan();
        editor.change("edit", "BAN", "activity", ROW);
        var second = editor.plan();
        editor.change("edit", "ASK", "activity", editor.leftOut("COVERED", Approach.EXERCISE));

        editor.seesLastChange(editor.undo(editor.plan().edition(), second.edition()));
        assertThat(editor.plan().week().equals(second.week())).isTrue();
        assertThat(editor.page())
                .contains("You took this back", "The change before that", "Leave out Seated band row.");

        editor.seesLastChange(editor.undo(second.edition(), first.edition()));
        assertThat(editor.plan().week().equals(first.week())).isTrue();
        assertThat(editor.page()).contains("You took this back").doesNotContain("Undo this change");
    }

    @Test
    void daysThatNothingOfAnApproachFitsAreRefused() {
        var before = editor.plan();
        var refused =
                editor.change("edit", "WEEK", "approaches", "POSTURE", "slotsMONDAY", "EVENING", "minutesMONDAY", "15");
        assertThat(refused).hasStatus(422);
        assertThat(Editor.text(refused)).contains("The times of day you offer do not suit Posture.");
        assertThat(editor.plan().equals(before)).isTrue();
    }

    @Test
    void seesTheWeekBeforeItIsChanged() {
        var before = editor.plan();
        var threeEvenings = new ArrayList<>(List.of("edition", "0", "approaches", "POSTURE", "approaches", "EXERCISE"));
        for (var day : List.of("MONDAY", "WEDNESDAY", "FRIDAY")) {
            threeEvenings.addAll(List.of("slots" + day, "EVENING", "minutes" + day, "30"));
        }
        var preview = editor.post("/preview", threeEvenings.toArray(String[]::new));
        assertThat(preview).hasStatusOk();
        assertThat(Editor.text(preview))
                .contains("class=\"mini-week\"", "<h1", "value=\"30\"")
                .doesNotContain("??");
        threeEvenings.addAll(List.of("part", "preview"));
        var part = editor.post("/preview", threeEvenings.toArray(String[]::new));
        assertThat(Editor.text(part)).contains("class=\"mini-week\"").doesNotContain("<h1", "<html", "??");
        var none = editor.post(
                "/preview",
                "edition",
                "0",
                "approaches",
                "CHIROPRACTIC",
                "slotsMONDAY",
                "EVENING",
                "minutesMONDAY",
                "15",
                "part",
                "preview");
        assertThat(Editor.text(none))
                .contains("needs a practitioner you did not tick")
                .doesNotContain("mini-week");
        assertThat(editor.plan().equals(before)).isTrue();
    }
}
