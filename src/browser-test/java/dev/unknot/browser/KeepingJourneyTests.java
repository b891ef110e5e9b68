package dev.unknot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FillOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do about the data of a plan, with scripts and without. */
@BrowserTest
class KeepingJourneyTests {

    /** A whole plan is a lot of text for a field. */
    private static final FillOptions PATIENTLY = new FillOptions().setTimeout(BrowserTest.PATIENCE);

    @LocalServerPort
    private int port;

    private final Visits visits;

    KeepingJourneyTests(Visits visits) {
        this.visits = visits;
    }

    @Test
    void withoutAYesTheFormAsksForItAndForNothingElse() {
        var visit = visits.start(port);
        visit.open("/assessment");
        visit.link("Start").click();
        assertThat(visit.page().locator(".part:visible")).hasCount(0);
        visit.page().locator(".ask-first a").click();
        assertThat(visit.page().locator("#consent-0")).isFocused();
        visit.page().locator("#consent-0").check();
        visit.link("Start").click();
        assertThat(visit.page().locator(".form-progress:visible")).containsText("Page 1 of 8");
        visit.leavesNothing();

        var values = Form.answered();
        values.remove("consent");
        visit.post("/assessment", values);
        assertThat(visit.page()).hasTitle(Pattern.compile("^Error: "));
        assertThat(visit.page().locator(".error-summary")).isFocused();
        visit.page().locator(".error-summary a").click();
        assertThat(visit.page().locator("#consent-0")).isFocused();
        assertThat(visit.page().locator("#age")).hasValue("34");
        visit.leavesNothing();
    }

    @Test
    void choosesForHowLong() {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(false));
        var address = makePlan(visit, "30");
        visit.link("Answers and data").click();
        assertThat(visit.page().locator("#keepDays-0")).isChecked();
        assertThat(visit.page().locator("main")).containsText("Friday 25 December 2026");
        visit.page().locator("#keepDays-3").check();
        visit.button("Keep it that long").click();
        visit.page().waitForURL("**" + address + "/data");
        assertThat(visit.page().locator("main")).containsText("Thursday 25 November 2027");
        visit.leavesNothing();
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOldOne() {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(false));
        var old = makePlan(visit, "180");
        visit.link("Answers and data").click();
        visit.link("Make a new link").click();
        visit.button("Yes, make a new link").click();
        visit.seesTheDay();
        assertThat(visit.path()).matches("/plans/[A-Za-z0-9_-]{27}#link").doesNotContain(old);
        assertThat(visit.open(old)).isEqualTo(404);
        visit.leavesNothing();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesThePlanAwayAndBringsItBack(boolean withScripts) throws IOException {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(withScripts));
        var address = makePlan(visit, "90");
        var week = week(visit);
        visit.open(address + "/data");
        var download = visit.page()
                .waitForDownload(() -> visit.link("Download everything we hold").click());
        assertThat(download.suggestedFilename()).isEqualTo("unknot-plan-2026-11-25.json");
        var file = Files.readString(download.path());
        assertThat(file).contains("INTERSCAPULAR", "Seated").doesNotContain(address.substring("/plans/".length()));

        visit.open("/plans/open");
        visit.link("Bring a plan back from a file").click();
        visit.button("Keep this plan").click();
        assertThat(visit.page().locator(".error-summary a")).hasCount(2);
        assertThat(visit.page().locator(".error-summary")).isFocused();
        visit.page().locator("#file").fill(file.substring(0, 1000));
        visit.page().locator("#consent-0").check();
        visit.button("Keep this plan").click();
        assertThat(visit.page().locator("#file-error")).containsText("not all of a file");
        assertThat(visit.page().locator("#consent-0")).isChecked();
        visit.page().locator("#file").fill(file, PATIENTLY);
        visit.button("Keep this plan").click();

        visit.seesTheDay();
        assertThat(week(visit)).isEqualTo(week);
        assertThat(visit.path()).doesNotContain(address);
        visit.leavesNothing();
    }

    /** The week as its page shows it; afterwards the first page of the plan is open again. */
    private static String week(Visit visit) {
        var day = visit.path();
        visit.link("The week").click();
        assertThat(visit.page().locator("table.week")).hasText(Pattern.compile(".+", Pattern.DOTALL));
        var week = visit.page().locator("table.week").innerText();
        visit.open(day);
        return week;
    }

    /** Through the pages, as people do without scripts. */
    private static String makePlan(Visit visit, String keepDays) {
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        visit.link("Start").click();
        for (var step : Form.STEPS) {
            step.answers().forEach((field, values) -> fill(visit, field, values));
            visit.page().locator(".part:visible .button-row .button").click();
        }
        visit.page().locator("details:has(input[name=keepDays]) > summary").click();
        visit.page().locator("input[name=keepDays][value='" + keepDays + "']").check();
        visit.button("Make my plan").click();
        visit.seesTheDay();
        return visit.path();
    }

    private static void fill(Visit visit, String field, List<String> values) {
        for (var value : values) {
            if (field.equals("age") || field.equals("minutesPerDay")) {
                visit.page().locator("#" + field).fill(value);
            } else {
                visit.page()
                        .locator("input[name='" + field + "'][value='" + value + "']:not([type=hidden])")
                        .check();
            }
        }
    }
}
