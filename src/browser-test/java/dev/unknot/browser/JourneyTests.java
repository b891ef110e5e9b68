package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do from the first page to the paper, with nothing left behind on their device. */
@BrowserTest
class JourneyTests {

    private static final List<Form.Step> STEPS = Form.STEPS;

    @LocalServerPort
    private int port;

    private final Visits visits;

    JourneyTests(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"MOUSE, true", "MOUSE, false", "KEYBOARD, true"})
    void goesFromTheFirstPageToThePaper(Hand hand, boolean withScripts) {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(withScripts));
        visit.open("/");
        visit.leavesNothing();
        hand.press(visit.page(), visit.link("Get a plan").first());
        arrive(visit, "/assessment");
        hand.choose(visit.page(), choice(visit, "consent", Form.AGREED));
        hand.press(visit.page(), visit.link("Start"));

        for (int n = 0; n < STEPS.size(); n++) {
            at(visit, "Page " + (n + 1) + " of 8");
            visit.leavesNothing();
            fill(visit, hand, STEPS.get(n).answers());
            hand.press(visit.page(), visit.page().locator(".part:visible .button-row .button"));
        }

        see(visit, "What may help you");
        visit.leavesNothing();
        hand.press(visit.page(), visit.button("Make my plan"));

        visit.seesTheDay();
        visit.leavesNothing();
        assertThat(visit.path()).matches("/plans/[A-Za-z0-9_-]{27,}");
        hand.press(visit.page(), visit.link("The week"));
        visit.page().waitForURL("**/week");
        assertThat(visit.page().locator("table.week tbody tr:not(.week-part)").count())
                .isGreaterThan(3);
        assertThat(visit.page().locator("table.week thead th").count()).isEqualTo(8);

        hand.press(visit.page(), visit.link("Today"));
        visit.seesTheDay();
        hand.press(visit.page(), visit.link("Print"));
        visit.page().waitForURL(Pattern.compile("/print\\?week=1$"));
        visit.leavesNothing();
        assertThat(visit.page().locator(".print-button").isVisible()).isEqualTo(withScripts);
        assertThat(visit.page().locator(".box").count()).isGreaterThan(10);
    }

    @ParameterizedTest
    @FieldSource("STEPS")
    void anEmptyPageSaysWhatIsMissing(Form.Step step) {
        var visit = visits.start(port);
        var values = Form.answered();
        step.answers().keySet().forEach(values::remove);
        visit.post("/assessment", values);

        assertThat(visit.page().title()).startsWith("Error: ");
        var summary = visit.page().locator(".error-summary");
        PlaywrightAssertions.assertThat(summary).isFocused();
        for (var link : summary.getByRole(AriaRole.LINK).all()) {
            link.click();
            var field = link.getAttribute("href").substring(1);
            PlaywrightAssertions.assertThat(visit.page().locator("#" + field)).isFocused();
            var described = visit.page()
                    .locator("#" + field)
                    .locator("xpath=ancestor-or-self::*[contains(@aria-describedby, '-error')][1]");
            assertThat(described.getAttribute("aria-describedby")).contains(field.replaceAll("-0$", "") + "-error");
        }
        visit.leavesNothing();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wrongInputIsKeptUntilItIsMended(boolean withScripts) {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(withScripts));
        answerAll(visit);
        visit.page().navigate(visit.address("/assessment#where"));
        visit.page().locator("#age").fill("thirty");
        visit.page().navigate(visit.address("/assessment#week"));
        visit.button("Show me what may help").click();

        PlaywrightAssertions.assertThat(visit.page().locator(".error-summary")).isFocused();
        at(visit, "Page 4 of 8");
        visit.page().locator(".error-summary a").click();
        PlaywrightAssertions.assertThat(visit.page().locator("#age")).isFocused();
        assertThat(visit.page().locator("#age").inputValue()).isEqualTo("thirty");
        STEPS.forEach(step -> step.answers().forEach((field, values) -> {
            if (!field.equals("age") && !field.equals("minutesPerDay")) {
                values.forEach(value ->
                        assertThat(choice(visit, field, value).isChecked()).isTrue());
            }
        }));
        visit.page().locator("#age").fill("34");
        visit.page().navigate(visit.page().url().replaceFirst("#.*", "") + "#week");
        visit.button("Show me what may help").click();
        see(visit, "What may help you");
    }

    @Test
    void enterInAFieldSendsNoHalfForm() {
        var visit = visits.start(port);
        Form.open(visit, "WHERE");
        visit.page().locator("#age").fill("34");
        visit.page().locator("#age").press("Enter");
        at(visit, "Page 4 of 8");
        assertThat(visit.page().locator(".error-summary").count()).isZero();

        visit.post("/assessment", Form.answered());
        visit.page().locator("#startDate").press("Enter");
        visit.seesTheDay();
    }

    @Test
    void anEmergencyLeadsToHelpAndToNoPlan() {
        var visit = visits.start(port);
        visit.post("/assessment", Form.until("EMERGENCY", "emergencySigns", "RF_CHEST_PRESSURE"));

        PlaywrightAssertions.assertThat(visit.page().locator(".care-card-emergency"))
                .isVisible();
        assertThat(visit.page().locator("main a").all())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getAttribute("href")).matches("tel:.*|/leave"));
        assertThat(visit.page().locator("a").all())
                .allSatisfy(link -> assertThat(link.getAttribute("href")).doesNotContain("/plans", "/assessment"));
        assertThat(visit.page().locator("button").allInnerTexts())
                .containsExactly("Show the numbers", "I ticked the wrong box");
        assertThat(visit.page()
                        .locator("[action*='/plans'], [formaction*='/plans']")
                        .count())
                .isZero();
        visit.leavesNothing();
    }

    @Test
    void aPlanIsDeletedInTwoClicks() {
        var visit = visits.start(port);
        var address = makePlan(visit);
        visit.link("Answers and data").click();
        visit.link("Delete everything").click();
        see(visit, "Delete your plan?");
        visit.button("Yes, delete it").click();
        see(visit, "Your plan is deleted");
        visit.leavesNothing();

        assertThat(visit.open(address)).isEqualTo(404);
        see(visit, "We cannot open that plan");
        assertThat(visit.open(address + "/print")).isEqualTo(404);
        visit.leavesNothing();
    }

    @Test
    void aPastedLinkOpensThePlan() {
        var address = makePlan(visits.start(port));
        var visit = visits.start(port);
        visit.open("/");
        visit.page().locator("#link").fill("  " + visit.address(address) + " ");
        visit.button("Open my plan").click();
        visit.seesTheDay();
        assertThat(visit.path()).isEqualTo(address);

        visit.open("/plans/open");
        visit.button("Open my plan").click();
        PlaywrightAssertions.assertThat(visit.page().locator(".error-summary")).isFocused();
        visit.leavesNothing();
    }

    private static String makePlan(Visit visit) {
        visit.post("/assessment", Form.answered());
        visit.button("Make my plan").click();
        visit.seesTheDay();
        return visit.path();
    }

    private static void fill(Visit visit, Hand hand, Map<String, List<String>> answers) {
        answers.forEach((field, values) -> values.forEach(value -> {
            if (field.equals("age") || field.equals("minutesPerDay")) {
                hand.type(visit.page(), visit.page().locator("#" + field), value);
            } else {
                var choice = choice(visit, field, value);
                hand.choose(visit.page(), choice);
                PlaywrightAssertions.assertThat(choice).isChecked();
            }
        }));
    }

    private static Locator choice(Visit visit, String field, String value) {
        return visit.page().locator("input[name='" + field + "'][value='" + value + "']:not([type=hidden])");
    }

    private static void arrive(Visit visit, String path) {
        visit.page().waitForURL(visit.address(path));
    }

    private static void answerAll(Visit visit) {
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        visit.link("Start").click();
        for (var step : STEPS) {
            fill(visit, Hand.MOUSE, step.answers());
            if (visit.page().locator(".part:visible .button-row a").count() > 0) {
                visit.page().locator(".part:visible .button-row a").click();
            }
        }
    }

    private static void at(Visit visit, String progress) {
        PlaywrightAssertions.assertThat(visit.page().locator(".form-progress:visible"))
                .containsText(progress);
    }

    private static void see(Visit visit, String heading) {
        PlaywrightAssertions.assertThat(visit.page().locator("h1:visible")).hasText(heading);
    }
}
