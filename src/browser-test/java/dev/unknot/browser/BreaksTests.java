package dev.unknot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The timer for breaks. Its time is moved by hand; between two looks at it none passes. */
@BrowserTest
class BreaksTests {

    private static final String BREAK = "Time for a short break";

    /** Stands before the real thing, which answers whether it is allowed, and writes down what would be shown. */
    private static final String SPY = """
            window.shown = [];
            window.asked = 0;
            window.Real = Notification;
            window.Notification = class {
              constructor(title, options) { shown.push(title + (options.silent ? ', silent' : '') + (options.body ?? '')); }
              close() {}
              static requestPermission() { asked++; return Real.requestPermission(); }
              static get permission() { return Real.permission; }
            };
            Object.defineProperty(document, 'hidden', { get: () => window.isAway === true });
            """;

    @LocalServerPort
    private int port;

    private final Visits visits;

    BreaksTests(Visits visits) {
        this.visits = visits;
    }

    @Test
    void saysWhenABreakIsDueAndCountsAgainWhenItIsDone() {
        var visit = start("/breaks");
        var page = visit.page();
        assertThat(left(page)).hasText("30:00");
        passes(page, "29:59");
        assertThat(left(page)).hasText("0:01");
        assertThat(page.locator("#due")).isHidden();
        assertThat(page.locator("#announced")).isEmpty();

        passes(page, "00:01");
        assertThat(page.locator("#due")).isVisible();
        assertThat(page.locator("#due")).isFocused();
        assertThat(page.locator("#due .steps > li")).hasCount(5);
        assertThat(page.locator("#due img")).isVisible();
        assertThat(page.locator("#announced")).hasText(BREAK + ": Posture micro-break");
        assertThat(page).hasTitle(Pattern.compile("^" + BREAK));

        visit.button("Done").click();
        assertThat(left(page)).hasText("30:00");
        assertThat(page.locator("#announced")).isEmpty();
        assertThat(page).hasTitle(Pattern.compile("^Breaks at the desk"));
        passes(page, "30:00");
        assertThat(page.locator("#due")).not().containsText("Posture micro-break");
        visit.leavesNothing();
    }

    @Test
    void keepsTheTimeThatIsLeftWhileItPauses() {
        var visit = start("/breaks");
        var page = visit.page();
        passes(page, "10:00");
        visit.button("Pause").click();
        assertThat(visit.button("Go on")).isFocused();
        passes(page, "02:00:00");
        assertThat(left(page)).hasText("20:00");
        assertThat(page.locator("#due")).isHidden();

        visit.button("Go on").click();
        passes(page, "19:59");
        assertThat(page.locator("#due")).isHidden();
        passes(page, "00:01");
        assertThat(page.locator("#due")).isVisible();
        visit.leavesNothing();
    }

    @Test
    void comesBackAfterFiveMinutesAndStops() {
        var visit = start("/breaks?every=60");
        var page = visit.page();
        passes(page, "01:00:00");
        visit.button("Later (5 minutes)").click();
        assertThat(left(page)).hasText("5:00");
        passes(page, "05:00");
        assertThat(page.locator("#due")).containsText("Posture micro-break");
        visit.button("Stop").click();
        assertThat(visit.button("Start")).isFocused();
        passes(page, "03:00:00");
        assertThat(page.locator("#due")).isHidden();
        visit.leavesNothing();
    }

    /** However seldom a browser lets a page in the background look at the clock. */
    @Test
    void staysQuietWhileNobodyLooksAndWaits() {
        var visit = open("/breaks", new NewContextOptions().setPermissions(List.of("notifications")));
        var page = visit.page();
        page.locator("#start").click();
        isAway(page, true);
        passes(page, "09:00:00");
        assertThat(page.locator("#announced")).isEmpty();
        assertThat(page).hasTitle(Pattern.compile("^Breaks at the desk"));
        assertThat(page.evaluate("[asked, shown.length]")).isEqualTo(List.of(0, 0));

        isAway(page, false);
        assertThat(page.locator("#due")).isVisible();
        assertThat(page.locator("#announced")).containsText(BREAK);
        assertThat(page).hasTitle(Pattern.compile("^" + BREAK));
        visit.leavesNothing();
    }

    @Test
    void notifiesOfABreakWhenAskedToAndAllowed() {
        var visit = open("/breaks", new NewContextOptions().setPermissions(List.of("notifications")));
        var page = visit.page();
        page.locator("#say").fill("Tea, and a turn of the head");
        page.locator("#tell").click();
        assertThat(page.locator("#told")).hasText("Notifications are on, without a sound.");
        page.locator("#start").click();
        passes(page, "30:00");
        assertThat(page.evaluate("[asked, shown.length]"))
                .as("somebody looks at the page")
                .isEqualTo(List.of(1, 0));

        visit.button("Done").click();
        isAway(page, true);
        passes(page, "30:00");
        assertThat(page.evaluate("shown")).isEqualTo(List.of("Tea, and a turn of the head, silent"));

        page.locator("#tell").click();
        assertThat(page.locator("#told")).isEmpty();
        assertThat(page.locator("#tell")).hasAttribute("aria-pressed", "false");
        visit.button("Done").click();
        passes(page, "30:00");
        assertThat(page.evaluate("shown.length")).isEqualTo(1);
        visit.leavesNothing();
    }

    @Test
    void showsNoNotificationThatIsNotAllowed() {
        var visit = open("/breaks", new NewContextOptions());
        var page = visit.page();
        page.locator("#tell").click();
        assertThat(page.locator("#told")).containsText("Your browser does not allow it.");
        assertThat(page.locator("#tell")).hasAttribute("aria-pressed", "false");
        page.locator("#start").click();
        isAway(page, true);
        passes(page, "30:00");
        assertThat(page.evaluate("[asked, shown.length]")).isEqualTo(List.of(1, 0));
        visit.leavesNothing();
    }

    @Test
    void refusesMinutesThatAreNone() {
        var visit = open("/breaks", new NewContextOptions());
        var page = visit.page();
        for (var minutes : List.of("5", "121", "soon", "", "30.5")) {
            page.locator("#every").fill(minutes);
            page.locator("#start").click();
            assertThat(page.locator("#every")).isFocused();
            assertThat(page.locator("#every-error")).containsText("Enter a whole number from 15 to 120.");
            assertThat(left(page)).isHidden();
        }
        page.locator("#every").fill("45");
        page.locator("#start").click();
        assertThat(left(page)).hasText("45:00");
        assertThat(page.locator("#every-error")).hasCount(0);
        assertThat(page.locator(".lead")).containsText("Every 45 minutes");
        assertThat(visit.path()).isEqualTo("/breaks?every=45");
        visit.leavesNothing();
    }

    @Test
    void correctsAnAddressThatWasWrong() {
        var visit = open("/breaks?every=soon", new NewContextOptions());
        var page = visit.page();
        assertThat(page.locator(".error-summary")).isFocused();
        page.locator(".error-summary a").click();
        assertThat(page.locator("#every")).isFocused();
        page.locator("#every").fill("20");
        page.keyboard().press("Enter");
        assertThat(left(page)).hasText("20:00");
        assertThat(page.locator(".error-summary")).hasCount(0);
        visit.leavesNothing();
    }

    /** No more of a move than its dose says, and then it is enough. */
    @Test
    void showsEachMoveAsOftenAsADayShouldHaveIt() {
        var visit = start("/breaks?every=15");
        var page = visit.page();
        var times = new HashMap<String, Integer>();
        for (var move : page.locator(".moves .move").all()) {
            times.put(move.locator("h3").innerText(), Integer.valueOf(move.getAttribute("data-times")));
        }
        Map<String, Integer> shown = new HashMap<>();
        var before = "";
        passes(page, "15:00");
        while (page.locator("#due").isVisible()) {
            var move = page.locator("#due-move h3").innerText();
            if (move.equals(before)) {
                assertThat(times)
                        .allSatisfy((other, most) -> assertThat(other.equals(move) || most.equals(shown.get(other)))
                                .isTrue());
            }
            before = move;
            shown.merge(move, 1, Integer::sum);
            visit.button("Done").click();
            passes(page, "15:00");
        }
        assertThat(page.locator("#enough")).isVisible();
        assertThat(shown).isEqualTo(times);
        visit.button("Start").click();
        assertThat(left(page)).hasText("15:00");
        visit.leavesNothing();
    }

    @Test
    void neverShowsAMoveAgainThatIsNotWanted() {
        var visit = start("/breaks");
        var page = visit.page();
        passes(page, "30:00");
        visit.button("Another move").click();
        assertThat(page.locator("#announced")).not().containsText("Posture micro-break");
        for (int breaks = 0; breaks < 5; breaks++) {
            assertThat(page.locator("#due-move")).not().containsText("Posture micro-break");
            visit.button("Done").click();
            passes(page, "30:00");
        }
        visit.leavesNothing();
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void isWorkedWithMouseOrKeyboard(Hand hand) {
        var visit = open("/breaks", new NewContextOptions());
        var page = visit.page();
        page.locator("#every").fill("");
        hand.type(page, page.locator("#every"), "20");
        hand.press(page, page.locator("#start"));
        passes(page, "20:00");
        hand.press(page, visit.button("Later (5 minutes)"));
        hand.press(page, visit.button("Pause"));
        hand.press(page, visit.button("Go on"));
        passes(page, "05:00");
        hand.press(page, visit.button("Another move"));
        hand.press(page, visit.button("Done"));
        hand.press(page, visit.button("Stop"));
        assertThat(page.locator("#start")).isVisible();
        visit.leavesNothing();
    }

    @Test
    void withoutScriptsItIsACardThatFitsOneSheet() throws IOException {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(false));
        visit.open("/breaks");
        var page = visit.page();
        page.locator("#every").fill("45");
        visit.button("Set the minutes").click();
        assertThat(page.locator(".lead")).containsText("Every 45 minutes");
        assertThat(page.locator("#start, #say, #tell, #counting, #due, .print-button"))
                .hasCount(6);
        for (var control : page.locator("#start, #say, #tell, #counting, #due, .print-button")
                .all()) {
            assertThat(control).isHidden();
        }
        var names = page.locator(".move h3").allInnerTexts();
        assertThat(names).hasSizeGreaterThan(2);
        assertThat(page.locator(".move img")).hasCount(names.size());

        for (var paper : List.of("A4", "Letter")) {
            var sheets = print(page, paper);
            assertThat(sheets).as(paper).hasSize(1);
            assertThat(sheets.get(0))
                    .as(paper)
                    .contains("Every 45 minutes", "When to stop", "General information for adults")
                    .contains(names)
                    .doesNotContain("localhost", "http", "/breaks", "Break timer");
        }
        visit.leavesNothing();
    }

    private static List<String> print(Page page, String paper) throws IOException {
        var pdf = page.pdf(new Page.PdfOptions()
                .setFormat(paper)
                .setDisplayHeaderFooter(true)
                .setPreferCSSPageSize(false));
        try (var document = Loader.loadPDF(pdf)) {
            var sheets = new ArrayList<String>();
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                var text = new PDFTextStripper();
                text.setStartPage(n);
                text.setEndPage(n);
                sheets.add(text.getText(document));
            }
            return sheets;
        }
    }

    private Visit start(String path) {
        var visit = open(path, new NewContextOptions());
        visit.page().locator("#start").click();
        return visit;
    }

    private Visit open(String path, NewContextOptions options) {
        var visit = visits.start(port, options);
        var page = visit.page();
        page.addInitScript(SPY);
        page.clock().install(new InstallOptions().setTime("2026-11-25T08:00:00"));
        visit.open(path);
        page.clock().pauseAt("2026-11-25T08:30:00");
        return visit;
    }

    private static Locator left(Page page) {
        return page.locator("#left");
    }

    private static void passes(Page page, String time) {
        page.clock().fastForward(time);
    }

    private static void isAway(Page page, boolean isAway) {
        page.evaluate(
                "isAway => { window.isAway = isAway; document.dispatchEvent(new Event('visibilitychange')); }", isAway);
    }
}
