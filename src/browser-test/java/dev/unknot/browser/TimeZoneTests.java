package dev.unknot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By whose clock the days of a plan go. The application's own clock says Wednesday 25 November, noon by UTC. */
@BrowserTest
class TimeZoneTests {

    @LocalServerPort
    private int port;

    private final Visits visits;

    TimeZoneTests(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Auckland, Thursday 26 November, Auckland", "America/New_York, Wednesday 25 November, New York"
    })
    void theZoneOfTheDeviceTravelsFromTheFirstPageToThePlan(String zone, String today, String name) {
        var visit = visits.start(port, new NewContextOptions().setTimezoneId(zone));
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        var carried = visit.page().locator("input[type=hidden][name=timeZone]");
        assertThat(carried).hasValue(zone);

        var values = new HashMap<>(Form.answered());
        values.put("timeZone", List.of(carried.inputValue()));
        visit.post("/assessment", values);
        visit.page().locator("#startDate").fill("2026-11-23");
        visit.button("Make my plan").click();

        assertThat(visit.page().locator("#today")).hasText("Today " + today);
        assertThat(visit.button("Use my device’s time")).isHidden();
        visit.link("Calendar").click();
        assertThat(visit.page().locator("#zone")).hasValue(zone);
        visit.leavesNothing();
    }

    @Test
    void aPlanThatGoesByAnotherClockOffersTheOneOfTheDevice() {
        var visit = visits.start(port, new NewContextOptions().setTimezoneId("Pacific/Auckland"));
        makePlan(visit);
        assertThat(visit.page().locator("#today")).hasText("Today Wednesday 25 November");

        visit.button("Use my device’s time").click();

        assertThat(visit.page().locator("#today")).hasText("Today Thursday 26 November");
        assertThat(visit.button("Use my device’s time")).isHidden();
        visit.leavesNothing();
    }

    @Test
    void withoutScriptsTheZoneIsChosenFromTheList() {
        var visit = visits.start(
                port, new NewContextOptions().setTimezoneId("Pacific/Auckland").setJavaScriptEnabled(false));
        makePlan(visit);
        assertThat(visit.button("Use my device’s time")).isHidden();
        visit.link("Answers and data").click();
        assertThat(visit.page().locator("main")).containsText("Your days go by London time.");

        visit.page().locator("a[href$='/time-zone']").click();
        assertThat(visit.page().locator("#timeZone")).hasValue("Europe/London");
        visit.page().locator("#timeZone").selectOption("Pacific/Auckland");
        visit.button("Save").click();

        assertThat(visit.page().locator("#today")).hasText("Today Thursday 26 November");
        visit.leavesNothing();
    }

    /** In the UK, with a zone that nobody said. */
    private static void makePlan(Visit visit) {
        var values = new HashMap<>(Form.answered());
        values.put("approaches", List.of("EXERCISE", "POSTURE"));
        values.put("startDate", List.of("2026-11-23"));
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")) {
            values.put("slots" + day, List.of("MORNING", "EVENING"));
            values.put("minutes" + day, List.of("20"));
        }
        visit.post("/plans", values);
    }
}
