package dev.unknot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do to make a plan theirs, with scripts and without, with a mouse and with a keyboard. */
@BrowserTest
class ChangeTests {

    @LocalServerPort
    private int port;

    private final Visits visits;

    ChangeTests(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"MOUSE, true", "MOUSE, false", "KEYBOARD, true"})
    void movesASessionReadsWhatBecameOfItAndTakesItBack(Hand hand, boolean withScripts) {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(withScripts));
        makePlan(visit);
        var page = visit.page();
        var weekBefore = week(visit);
        page.locator(".row-swap").first().click();
        var item = page.locator("article.item");
        var slug = item.getAttribute("id");
        var from = page.locator("#move-" + slug + "-from option").first().getAttribute("value");
        var to = page.locator("#move-" + slug + " option[value]:not([value=''])").all().stream()
                .map(option -> option.getAttribute("value"))
                .filter(day -> page.locator("#move-" + slug + "-from option[value=" + day + "]")
                                .count()
                        == 0)
                .findFirst()
                .orElse(from);

        page.locator("#move-" + slug).selectOption(to);
        hand.press(page, item.locator("form:has([value=MOVE]) button"));

        page.waitForURL("**/plans/*/last-change");
        assertThat(page.locator("#last-change")).containsText("Your last change");
        assertThat(page.locator("#last-change")).containsText("You asked for this.");
        visit.leavesNothing();

        hand.press(page, visit.button("Undo this change"));
        assertThat(page.locator("#last-change")).containsText("You took this back");
        hand.press(page, visit.link("See today"));
        assertThat(week(visit)).isEqualTo(weekBefore);
        visit.leavesNothing();
    }

    @Test
    void aWishThatCannotBeIsMarkedWhereItWasMade() {
        var visit = visits.start(port);
        makePlan(visit);
        var page = visit.page();
        page.locator(".row-swap").first().click();
        var item = page.locator("article.item");
        item.locator("form:has([value=SWAP]) button").click();

        assertThat(page.locator(".error-summary")).isFocused();
        page.locator(".error-summary a").click();
        assertThat(page.locator("#swap-" + item.getAttribute("id"))).isFocused();
        assertThat(item.locator(".field-error")).hasText(Pattern.compile("Choose what to do instead"));
        visit.leavesNothing();
    }

    @Test
    void theSecondPersonSeesBothChangesAndChooses() {
        var first = visits.start(port);
        var address = makePlan(first);
        var second = visits.start(port);
        second.open(address);
        second.page().locator(".row-swap").nth(1).click();
        first.page().locator(".row-swap").first().click();
        ban(first.page());
        ban(second.page());

        assertThat(second.page().locator("h1")).hasText("Your plan has changed meanwhile");
        second.button("Do what I want, with the plan as it is now").click();
        second.page().waitForURL("**/plans/*/last-change");
        second.open(address + "/left-out");
        assertThat(second.page().locator("#ask-banned option:not([value=''])").count())
                .isGreaterThanOrEqualTo(2);
        second.leavesNothing();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void showsTheWeekWhileItIsChosen(boolean withScripts) {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(withScripts));
        visit.post("/assessment", Form.answered());
        var page = visit.page();
        page.locator("input[name=approaches]:not(:checked)").first().check();
        if (!withScripts) {
            visit.button("Show the week this gives").click();
        }
        assertThat(page.locator(".mini-week thead th")).hasCount(8);
        var some = page.locator(".mini-week").innerText();
        page.locator("input[name=approaches]:checked").first().uncheck();
        if (!withScripts) {
            visit.button("Show the week this gives").click();
        }
        assertThat(page.locator(".mini-week")).not().hasText(some);
        visit.leavesNothing();
        visit.button("Make my plan").click();
        visit.seesTheDay();
    }

    @Test
    void changesDaysAndApproachesOfAPlan() {
        var visit = visits.start(port);
        makePlan(visit);
        visit.link("Change").click();
        visit.page().locator("#slots-TUESDAY-MORNING").uncheck();
        visit.page().locator("#slots-TUESDAY-MIDDAY").uncheck();
        visit.page().locator("#slots-TUESDAY-EVENING").uncheck();
        assertThat(visit.page().locator(".mini-week tfoot td").nth(1)).hasText("0");
        visit.button("Change my week").last().click();
        visit.page().waitForURL("**/plans/*/last-change");
        visit.link("See the week").click();
        assertThat(visit.page().locator("table.week tfoot td").nth(1)).hasText("Rest");
        visit.leavesNothing();
    }

    private static void ban(Page page) {
        page.locator("button[id^=ban-]").click();
        page.waitForLoadState();
    }

    /** The week as its page shows it; afterwards the first page of the plan is open again. */
    private static String week(Visit visit) {
        visit.link("The week").click();
        var week = visit.page().locator("table.week").innerText();
        visit.link("Today").click();
        visit.seesTheDay();
        return week;
    }

    private static String makePlan(Visit visit) {
        visit.post("/assessment", Form.answered());
        visit.button("Make my plan").click();
        visit.seesTheDay();
        return visit.path();
    }
}
