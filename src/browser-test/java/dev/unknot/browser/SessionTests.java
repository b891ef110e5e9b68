package dev.unknot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Going through a part of the day, one activity at a time. */
@BrowserTest
class SessionTests {

    @LocalServerPort
    private int port;

    private final Visits visits;

    SessionTests(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"MOUSE, false", "KEYBOARD, true"})
    void goesThroughAPartOfTheDayAndBackAgain(Hand hand, boolean withScripts) {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(withScripts));
        var page = visit.page();
        makePlan(visit);
        var plan = visit.path();
        hand.press(page, page.locator(".sitting .button").first());
        assertThat(page).hasTitle(Pattern.compile("1 of \\d+"));
        var first = visit.heading();
        assertThat(page.locator("#timers")).isVisible(new IsVisibleOptions().setVisible(withScripts));
        int steps = 0;
        while (page.locator("a[rel=next]").count() > 0) {
            assertThat(++steps).isLessThan(30);
            assertThat(page.locator("main .picture img")).isVisible();
            hand.press(page, page.locator("a[rel=next]"));
            page.waitForURL("**/sessions/**?step=" + (steps + 1));
        }
        assertThat(page.locator("h1")).hasText("Well done");
        visit.leavesNothing();

        for (; steps > 0; steps--) {
            hand.press(page, page.locator("a[rel=prev]").first());
            page.waitForURL("**/sessions/**?step=" + steps);
        }
        assertThat(page.locator("h1")).hasText(first);
        hand.press(page, visit.link("Back to my plan"));
        page.waitForURL("**" + plan + "#today");
        visit.leavesNothing();
    }

    @Test
    void countsDownForThoseWhoWantIt() {
        var visit = visits.start(port);
        var page = visit.page();
        page.clock().install(new InstallOptions().setTime("2026-11-25T08:00:00"));
        makePlan(visit);
        page.locator(".sitting .button").first().click();
        page.clock().pauseAt("2026-11-25T12:00:00");
        var timer = page.locator(".timer").first();
        var left = timer.locator("[role=timer]");
        var button = timer.locator("button");
        int minutes = Integer.parseInt(timer.getAttribute("data-seconds")) / 60;
        assertThat(left).hasText(minutes + ":00");

        button.click();
        page.clock().fastForward("00:20");
        assertThat(left).hasText((minutes - 1) + ":40");
        button.click();
        assertThat(button).hasText("Go on");
        page.clock().fastForward("30:00");
        assertThat(left).hasText((minutes - 1) + ":40");
        button.click();
        assertThat(page.locator("#over")).isEmpty();
        page.clock().fastForward("00:40");
        page.clock().fastForward((minutes - 1) * 60_000L);
        assertThat(page.locator("#over")).hasText("Time is up.");
        assertThat(button).hasText("Again");
        button.click();
        assertThat(left).hasText(minutes + ":00");
        assertThat(page.locator("#over")).isEmpty();
        visit.leavesNothing();
    }

    private static void makePlan(Visit visit) {
        visit.post("/assessment", Form.answered());
        visit.button("Make my plan").click();
        visit.page().waitForURL("**/plans/*");
    }
}
