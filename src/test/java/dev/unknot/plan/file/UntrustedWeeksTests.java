package dev.unknot.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Level;
import dev.unknot.plan.EarlierWeeks;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a file says of the weeks before its last change, what was never planned here is not shown as a week of ours. */
@WithMovedClock
class UntrustedWeeksTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WEEK = "/plan/earlier/0/week/days/";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private MovedClock clock;

    private PlanFiles files;
    private String file = "";

    @BeforeEach
    void changeAPlanInItsSecondWeek() {
        clock.set(MovedClock.WEDNESDAY);
        files = new PlanFiles(mvc, plans);
        var editor = Editor.ofANewPlan(mvc, plans);
        clock.set(MovedClock.WEDNESDAY.plus(Duration.ofDays(7)));
        editor.seesLastChange(editor.change("edit", "BAN", "activity", Editor.ROW));
        file = files.export(editor.key());
        assertThat(editor.plan().earlier()).extracting(EarlierWeeks::last).containsExactly(1);
    }

    @Test
    void thatAreAsTheyWerePlannedComeBack() {
        assertThat(files.made(file).plan().earlier()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/plan/earlier/0/last | 0 | plan.earlier[0].last",
                "/plan/earlier/0/last | 12 | plan.earlier[0].last",
                "/plan/earlier/0/week | null | plan.earlier[0].week",
                "/plan/earlier/0/wish/answers/redFlags | [\"RF_MADE_UP\"] | plan.earlier[0].wish.answers.redFlags[0]",
                "/plan/earlier/0/week/cards | [\"EX_MADE_UP\"] | plan.earlier[0].week.cards[0]",
                "/plan/level | \"MILD\" | plan.level",
            })
    void areRefusedWithTheFieldThatIsWrong(String at, String value, String field) {
        files.isRefused(PlanFiles.changed(file, at, value), field);
    }

    @Test
    void areForgottenIfOurPlannerWouldNotHaveGivenThem() {
        for (var day : DayOfWeek.values()) {
            var sessions = JSON.readTree(file).at(WEEK + day);
            for (int at = 0; at < sessions.size(); at++) {
                for (var forged : forged(sessions.get(at))) {
                    var made = files.made(PlanFiles.changed(file, WEEK + day + "/" + at, forged));
                    assertThat(made.plan().earlier()).as("%s %s", day, forged).isEmpty();
                }
            }
        }
    }

    @Test
    void areForgottenIfTheyAreThoseOfSomebodyElse() {
        var forged = PlanFiles.changed(file, "/plan/earlier/0/wish/answers/pain", "1");
        assertThat(files.made(forged).plan().earlier()).isEmpty();
        forged = PlanFiles.changed(file, "/plan/earlier/0/wish/startDate", "\"2026-11-16\"");
        assertThat(files.made(forged).plan().earlier()).isEmpty();
    }

    /** Whatever level a file claims, triage says which it is. */
    @Test
    void haveTheLevelOfTriage() {
        var level = files.made(file).plan().level();
        for (var claimed : List.of("NONE", "CAUTION", "SEE_CLINICIAN_SOON", "URGENT", "EMERGENCY")) {
            var made = files.made(PlanFiles.changed(file, "/plan/level", "\"" + claimed + "\""))
                    .plan();
            assertThat(made.level()).isEqualTo(level);
            assertThat(made.wish())
                    .extracting(PlanWish::answers)
                    .isEqualTo(Editor.wish().answers());
        }
    }

    /** The same session at each other level, and an activity that no rule allows this person. */
    private static List<JsonNode> forged(JsonNode session) {
        var forged = new ArrayList<JsonNode>();
        for (var level : Level.values()) {
            if (!session.path("level").stringValue().equals(level.name())) {
                forged.add(session.deepCopy().asObject().put("level", level.name()));
            }
        }
        forged.add(session.deepCopy().asObject().put("activity", "MED_IBUPROFEN_SHORT"));
        return forged;
    }
}
