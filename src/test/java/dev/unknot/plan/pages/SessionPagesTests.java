package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.PlanPage.Item;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PageTest
class SessionPagesTests {

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private WeekPages weeks;

    @Autowired
    private Catalogue catalogue;

    private Editor editor;

    @BeforeEach
    void makeAPlan() {
        editor = Editor.ofANewPlan(mvc, plans);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void goesThroughEachPartOfADayInOrder(int number) {
        var week = weeks.weeks(editor.plan()).get(number - 1);
        for (var date : week.dates().subList(0, 2)) {
            for (var slot : Slot.values()) {
                var sessions = week.week().sessions(date.getDayOfWeek()).stream()
                        .filter(session -> session.slot() == slot)
                        .toList();
                if (sessions.isEmpty()) {
                    assertThat(mvc.get().uri(at(date, slot.slug(), "1"))).hasStatus(404);
                } else {
                    goesThrough(date, slot, sessions);
                }
            }
        }
    }

    private void goesThrough(LocalDate date, Slot slot, List<Session> sessions) {
        assertThat(ok(at(date, slot.slug(), "1"))).isEqualTo(ok(at(date, slot.slug())));
        for (int step = 1; step <= sessions.size(); step++) {
            var activity = sessions.get(step - 1).activity();
            var page = ok(at(date, slot.slug(), Integer.toString(step)));
            assertThat(page)
                    .contains(activity.name() + "</h1>", step + " of " + sessions.size())
                    .contains(activity.steps().stream()
                            .map(SessionPagesTests::escaped)
                            .toList())
                    .contains(
                            escaped(activity.dose(Level.EASIER).text()),
                            escaped(activity.dose(Level.HARDER).text()),
                            "/pictures/" + activity.slug())
                    .contains("href=\"" + at(date, slot.slug(), Integer.toString(step + 1)) + "\"")
                    .contains("href=\"/plans/" + editor.key().text() + "#today\"");
            assertThat(page.contains("rel=\"prev\"")).isEqualTo(step > 1);
            assertThat(page.contains("One hold"))
                    .isEqualTo(sessions.get(step - 1).dose().holdSeconds() > 0);
        }
        assertThat(ok(at(date, slot.slug(), Integer.toString(sessions.size() + 1))))
                .contains("Well done</h1>", "#today\"")
                .doesNotContain("rel=\"next\"");
        assertThat(mvc.get().uri(at(date, slot.slug(), Integer.toString(sessions.size() + 2))))
                .hasStatus(404);
    }

    @Test
    void itsTitleDoesNotHoldTheKey() {
        var date = aDay();
        var slot = editor.plan().week().sessions(date.getDayOfWeek()).get(0).slot();

        assertThat(TITLE.matcher(ok(at(date, slot.slug()))).results())
                .singleElement()
                .satisfies(title -> assertThat(title.group(1))
                        .contains("1 of ")
                        .doesNotContain(editor.key().text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22/morning",
                "2027-02-15/morning",
                "2026-02-30/morning",
                "monday/morning",
                "2026-11-23/night",
                "2026-11-23/MORNING"
            })
    void whatIsNotInThePlanIsNoPage(String part) {
        assertThat(mvc.get().uri("/plans/" + editor.key().text() + "/sessions/" + part))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("We cannot open that plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "100", "abc", "1.5"})
    void aStepThatIsNotThereIsNoPage(String step) {
        var date = aDay();
        var slot = editor.plan().week().sessions(date.getDayOfWeek()).get(0).slot();
        assertThat(mvc.get().uri(at(date, slot.slug(), step))).hasStatus(404);
    }

    @Test
    void anUnknownPlanIsGone() {
        assertThat(mvc.get().uri("/plans/AAAAAAAAAAAAAAAAAAAAAAAAAAA/sessions/2026-11-23/morning"))
                .hasStatus(404)
                .bodyText()
                .contains("We cannot open that plan");
    }

    @Test
    void thePlanLeadsToEachPartOfTheDayItShows() {
        var page = editor.get("");
        var links = Pattern.compile("href=\"(/plans/[^\"]*/sessions/[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links).isNotEmpty().doesNotHaveDuplicates();
        assertThat(links).allSatisfy(link -> assertThat(ok(link)).contains("1 of "));
    }

    @Test
    void aTimerIsOnlyThereForWhatAPersonDoesAlone() {
        assertThat(page("EX_PHYSIO_SESSION", Level.STANDARD).seconds()).isZero();
        assertThat(page("EX_SCAP_SQUEEZE", Level.STANDARD).seconds()).isEqualTo(7 * 60);
        assertThat(page("EX_SCAP_SQUEEZE", Level.STANDARD).holdSeconds()).isEqualTo(5);
        assertThat(page("EX_SCAP_SQUEEZE", Level.EASIER).holdSeconds()).isEqualTo(3);
        assertThatThrownBy(() -> new SessionPage(MONDAY, Slot.MORNING, 1, List.of()).seconds())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new SessionPage(MONDAY, Slot.MORNING, 2, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SessionPage page(String code, Level level) {
        var activity = catalogue.activity(code);
        return new SessionPage(MONDAY, Slot.MORNING, 1, List.of(item(activity, level)));
    }

    private Item item(Activity activity, Level level) {
        return new Item(
                activity, catalogue.guide(activity.approach()), level, "", List.of(), List.of(), List.of(), false);
    }

    private LocalDate aDay() {
        return PlanWeek.lastMade(editor.plan()).dates().stream()
                .filter(date ->
                        !editor.plan().week().sessions(date.getDayOfWeek()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String ok(String address) {
        return Pages.get(mvc, address);
    }

    private String at(LocalDate date, String slot) {
        return "/plans/" + editor.key().text() + "/sessions/" + date + "/" + slot;
    }

    private String at(LocalDate date, String slot, String step) {
        return at(date, slot) + "?step=" + step;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
