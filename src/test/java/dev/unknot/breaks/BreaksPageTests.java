package dev.unknot.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Intensity;
import dev.unknot.activity.Setting;
import dev.unknot.activity.Trait;
import dev.unknot.breaks.DeskMoves.Move;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.safety.Condition;
import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PageTest
class BreaksPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Catalogue catalogue;

    @Test
    void showsEveryMoveWithItsStepsItsDrawingAndWhoShouldLeaveItOut() {
        var page = Pages.get(mvc, "/breaks");

        assertThat(DeskMoves.of(catalogue).moves()).hasSizeGreaterThan(2).allSatisfy(move -> {
            var activity = move.activity();
            assertThat(page)
                    .contains(">" + activity.name() + "</h3>")
                    .contains("/pictures/" + activity.slug() + "-")
                    .contains(activity.steps().stream()
                            .map(BreaksPageTests::escaped)
                            .toList())
                    .contains("data-times=\"" + activity.dose().timesPerDay() + "\"");
            assertThat(move.notIf()).allSatisfy(condition -> assertThat(page).contains(escaped(condition.question())));
        });
        assertThat(page).contains("Every", ">30<", "settles by tomorrow", "Under 18", "Five-minute move each hour");
    }

    /** Nobody was asked about signs of danger here. */
    @Test
    void takesOnlyWhatMayBeDoneWhileWaitingToBeSeen() {
        assertThat(DeskMoves.of(catalogue).moves())
                .extracting(Move::activity)
                .extracting(Activity::code)
                .contains("POS_MICROBREAK", "POS_CHIN_NOD_RESET", "POS_BLADE_SET")
                .map(catalogue::activity)
                .allMatch(activity -> activity.is(Trait.WAITING))
                .allMatch(activity -> activity.intensity() == Intensity.GENTLE)
                .allMatch(activity -> activity.settings().contains(Setting.WORK))
                .allMatch(activity -> activity.dose().minutes() <= 2);
    }

    @Test
    void accountsForEveryConditionThatStopsAMove() {
        var desk = DeskMoves.of(catalogue);

        assertThat(desk.notIf()).extracting(Condition::code).containsExactly("C_UNDER_18");
        assertThat(desk.moves())
                .allSatisfy(move -> assertThat(catalogue.stoppedBy(move.activity()))
                        .allMatch(condition ->
                                desk.notIf().contains(condition) != move.notIf().contains(condition)));
    }

    @Test
    void theUsualTimeIsTheOneOfTheMicroBreak() {
        assertThat(catalogue.activity("POS_MICROBREAK").steps().get(0))
                .contains("every " + BreaksController.USUAL + " minutes");
    }

    @ParameterizedTest
    @CsvSource({"15", "45", "120", "' 60 '"})
    void keepsTheMinutesOfTheAddress(String every) {
        assertThat(Pages.get(mvc, "/breaks?every=" + every))
                .contains("breaks-every\">" + every.strip() + "<", "value=\"" + every.strip() + "\"")
                .doesNotContain("There is a problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "121", "0", "-30", "soon", "30.5", "1e2", "99999999999", "<i>", "30&every=40"})
    void saysAtTheFieldWhatIsWrongWithTheMinutes(String every) {
        assertThat(Pages.check(mvc, "/breaks?every=" + every, 400))
                .contains("There is a problem", "href=\"#every\"", "id=\"every-error\"", "breaks-every\">30<")
                .doesNotContain("<i>");
    }

    @Test
    void asksForMinutesThatAreMissing() {
        assertThat(Pages.check(mvc, "/breaks?every=", 400)).contains("Enter the minutes between two breaks.");
    }

    @Test
    void isOneLinkAway() {
        assertThat(Pages.get(mvc, "/")).contains("href=\"/breaks\"");
        assertThat(Pages.get(mvc, "/about")).contains("href=\"/breaks\"");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
