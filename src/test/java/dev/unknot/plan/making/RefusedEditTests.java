package dev.unknot.plan.making;

import static dev.unknot.plan.pages.Editor.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.pages.Editor;
import dev.unknot.testing.WithMovedClock;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What becomes of a change that cannot be, or comes too late. */
@WithMovedClock
class RefusedEditTests {

    private static final int MORE_THAN_A_WEEK_HOLDS = 10;

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
    void aWishThatCannotBeMetIsRefusedWhereItWasMade() {
        var before = editor.plan();

        var blocked = editor.change(
                "edit", "WEEK", "approaches", "CHIROPRACTIC", "slotsTHURSDAY", "MIDDAY", "minutesTHURSDAY", "25");
        assertThat(blocked).hasStatus(422);
        assertThat(Editor.text(blocked))
                .contains("<title>Error: ", "href=\"#approaches-0\"", "needs a practitioner you did not tick")
                .contains("value=\"25\"", "name=\"edition\"")
                .doesNotContain("??");
        assertThat(editor.plan().equals(before)).isTrue();
    }

    @Test
    void aMoveThatBreaksARuleNamesIt() {
        editor.change("edit", "MOVE", "activity", ROW, "from", "TUESDAY", "to", "WEDNESDAY", "slot", "");
        var before = editor.plan();
        var refused =
                editor.change("edit", "MOVE", "activity", ROW, "from", "FRIDAY", "to", "THURSDAY", "slot", "EVENING");
        assertThat(refused).hasStatus(422);
        assertThat(Editor.text(refused))
                .contains("href=\"#move-ex-band-row\"", "id=\"move-ex-band-row-error\"", "rest day")
                .contains("<option value=\"THURSDAY\" selected=\"selected\"", "<option value=\"EVENING\" selected")
                .containsOnlyOnce("<details class=\"change no-print\" id=\"change\" open")
                .doesNotContain("??");
        assertThat(editor.plan().equals(before)).isTrue();
    }

    @Test
    void whatCannotBeAskedForIsRefusedAtTheListItIsIn() {
        String wanted = editor.askable();
        var refused = editor.change("edit", "ASK", "activity", wanted);
        for (int asked = 0;
                asked < MORE_THAN_A_WEEK_HOLDS && refused.getResponse().getStatus() == 303;
                asked++) {
            wanted = editor.askable();
            refused = editor.change("edit", "ASK", "activity", wanted);
        }
        assertThat(refused).hasStatus(422);
        assertThat(Editor.text(refused))
                .contains("class=\"field-error\"", "href=\"#ask-", "<option value=\"" + wanted + "\" selected")
                .doesNotContain("??");
        assertThat(editor.change("edit", "ASK", "activity", "", "group", "covered-exercise"))
                .hasStatus(400);
        assertThat(Editor.text(editor.change("edit", "ASK", "activity", "", "group", "covered-exercise")))
                .contains("Choose an activity.", "href=\"#ask-covered-exercise\"");
    }

    @Test
    void aMoveWithoutADayIsAskedForAgain() {
        var again = editor.change("edit", "MOVE", "activity", ROW, "from", "TUESDAY", "to", "", "slot", "EVENING");
        assertThat(again).hasStatus(400);
        assertThat(Editor.text(again))
                .contains("Choose the day it should move to.", "href=\"#move-ex-band-row\"")
                .contains("<option value=\"EVENING\" selected=\"selected\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DELETE", "<b>"})
    void aFormThatIsNoneOfOursIsRefused(String edit) {
        assertThat(editor.change("edit", edit, "activity", ROW)).hasStatus(400);
        assertThat(editor.change("edit", "BAN", "activity", "EX_" + edit)).hasStatus(400);
    }

    @Test
    void theSecondChangeIsToldAndLosesNothing() {
        var seen = editor.plan().edition();
        editor.change("edit", "MOVE", "activity", ROW, "from", "TUESDAY", "to", "THURSDAY", "slot", "");

        var told = editor.change(seen, "edit", "SWAP", "activity", ROW, "with", "EX_WALL_ANGEL");
        assertThat(told).hasStatus(409);
        assertThat(Editor.text(told))
                .contains("Your plan has changed meanwhile", "What you want", "in place of Seated band row.")
                .contains("What has changed meanwhile", "Move Seated band row from Tuesday to Thursday.")
                .contains("The plan as it is now", "class=\"mini-week\"")
                .contains(
                        "name=\"with\" value=\"EX_WALL_ANGEL\"",
                        "value=\"" + editor.plan().edition() + "\"")
                .doesNotContain("??");
        assertThat(editor.days(ROW)).contains(DayOfWeek.THURSDAY);

        editor.seesLastChange(editor.change("edit", "SWAP", "activity", ROW, "with", "EX_WALL_ANGEL"));
        assertThat(editor.days(ROW)).isEmpty();
    }

    @Test
    void aStepBackFromAnOldPageIsNotTaken() {
        var first = editor.plan().edition();
        editor.change("edit", "BAN", "activity", ROW);
        var second = editor.plan().edition();
        editor.change("edit", "ASK", "activity", editor.leftOut("COVERED", Approach.EXERCISE));
        var told = editor.undo(second, first);
        assertThat(told).hasStatus(409);
        assertThat(Editor.text(told)).contains("Take back the last change.", "name=\"to\" value=\"" + second + "\"");
    }

    /** The step before looks the same, but the change that would go is another one. */
    @Test
    void aStepBackDoesNotTakeAChangeThatThePersonHasNotSeen() {
        var first = editor.plan().edition();
        editor.change("edit", "BAN", "activity", ROW);
        var seen = editor.plan().edition();
        editor.undo(seen, first);
        editor.change("edit", "ASK", "activity", editor.leftOut("COVERED", Approach.EXERCISE));
        var now = editor.plan();
        assertThat(now.before().orElseThrow().edition()).isEqualTo(first);

        assertThat(editor.undo(seen, first)).hasStatus(409);

        assertThat(editor.plan().equals(now)).isTrue();
    }

    @Test
    void sendingAFormTwiceChangesOnce() {
        var seen = editor.plan().edition();
        var form = new String[] {"edit", "MOVE", "activity", ROW, "from", "TUESDAY", "to", "THURSDAY", "slot", ""};
        editor.seesLastChange(editor.change(seen, form));
        var once = editor.plan();
        editor.seesLastChange(editor.change(seen, form));
        assertThat(editor.plan().equals(once)).isTrue();

        editor.seesLastChange(editor.undo(once.edition(), seen));
        var back = editor.plan();
        editor.seesLastChange(editor.undo(once.edition(), seen));
        assertThat(editor.plan().equals(back)).isTrue();
    }

    @Test
    void nothingChangesAPlanThatIsGone() {
        var address = "/plans/" + PlanKey.random().text();
        for (var path : List.of("/change", "/undo", "/preview")) {
            assertThat(mvc.post().uri(address + path).param("edition", "0").param("to", "0"))
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri(address + "/change")).hasStatus(404);
    }
}
