package dev.unknot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On plain http at another name than localhost, where browsers send no Sec-Fetch-Site. */
@BrowserTest
class PlainHttpTests {

    /** Nothing here is about time, and a computer may be busy. */
    private static final int PATIENCE_IN_MILLISECONDS = 120_000;

    private final Visits visits;
    private String origin;

    PlainHttpTests(Visits visits) {
        this.visits = visits;
    }

    @BeforeEach
    void useAName(@LocalServerPort int port) {
        origin = "http://unknot.lan:" + port;
    }

    private Visit visit() {
        var visit = visits.start(origin, new NewContextOptions());
        visit.page().setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        return visit;
    }

    @Test
    void takesItsOwnForms() {
        var visit = visit();
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        visit.page().evaluate("location.hash = 'week'");
        var sent = visit.page()
                .waitForRequest(
                        origin + "/assessment",
                        () -> visit.button("Show me what may help").click());
        assertThat(visit.page().locator(".error-summary")).isVisible();
        assertThat(sent.allHeaders()).containsEntry("origin", origin).doesNotContainKey("sec-fetch-site");
    }

    @Test
    void refusesAFormOfAnotherSiteAndSaysWhatToDo() {
        var page = visit().page();
        page.route(
                "http://evil.lan/",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<form method=post action=" + origin + "/assessment><button>Win</button></form>")));
        page.navigate("http://evil.lan/");
        page.locator("button").click();
        assertThat(page.locator("h1")).hasText("We could not take that form");
        assertThat(page.locator("main ol > li")).hasCount(3);
    }

    @Test
    void tellsOtherSitesNothingAboutThePageBefore() {
        var page = visit().page();
        page.route("http://other.lan/", route -> route.fulfill(new FulfillOptions().setBody("elsewhere")));
        page.navigate(origin + "/plans/open");
        page.evaluate("document.querySelector('main a').href = 'http://other.lan/'");
        var sent = page.waitForRequest(
                "http://other.lan/", () -> page.locator("main a").first().click());
        assertThat(page).hasURL(Pattern.compile("http://other.lan/"));
        assertThat(sent.allHeaders()).doesNotContainKeys("referer", "origin");
    }
}
