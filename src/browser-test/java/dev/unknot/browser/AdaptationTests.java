package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Pages give way to what people set: a window of 1280 × 1024 px enlarged four times, wider spacing of the text, their own few
 * colours, no movement.
 */
@BrowserTest
class AdaptationTests {

    private static final int ENLARGED = 320;

    /** WCAG 2.2, 1.4.12. As an adopted style sheet, because the page's policy forbids others. */
    private static final String SPACE_OUT = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
              document.adoptedStyleSheets = [sheet];
            }
            """;

    /** Text in a box that hides what does not fit, unless all of it is hidden on purpose. */
    private static final String CLIPPED = """
            () => [...document.querySelectorAll('body *')]
              .filter(e => e.innerText?.trim() && !e.closest('.hidden-text') && !e.closest('details:not([open])'))
              .filter(e => getComputedStyle(e).overflow === 'hidden' || getComputedStyle(e).overflow === 'clip')
              .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
              .map(e => 'Clipped: ' + e.outerHTML.slice(0, 120))
            """;

    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth > innerWidth ? ['Scrolls sideways: ' + document.documentElement.scrollWidth] : []";

    /** Where colours are taken away, an edge must say what a control or a card is. */
    private static final String WITHOUT_EDGE = """
            () => [...document.querySelectorAll(
                '.button, .input, .select, .choice label, .scale-point label, .card, .care-card, .callout, .notice, .error-summary')]
              .filter(e => e.getClientRects().length)
              .filter(e => { const style = getComputedStyle(e);
                return !['Top', 'Left'].some(side => parseFloat(style['border' + side + 'Width']) > 0
                  && style['border' + side + 'Style'] !== 'none'); })
              .map(e => 'No edge: ' + e.outerHTML.slice(0, 120))
            """;

    private static final String MOVES = """
            () => [
              ...[...document.querySelectorAll('body *')].filter(e => { const style = getComputedStyle(e);
                return style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior === 'smooth'; })
                .map(e => 'Moves: ' + e.outerHTML.slice(0, 120)),
              ...[...document.querySelectorAll('[autoplay], meta[http-equiv=refresh]')].map(e => 'By itself: ' + e.outerHTML)]
            """;

    @LocalServerPort
    private int port;

    private final Visits visits;

    AdaptationTests(Visits visits) {
        this.visits = visits;
    }

    static Stream<String> pages() {
        return Stream.concat(
                Stream.of("/", "/guides", "/activities", "/urgent-help", "/breaks", "/assessment", "a plan", "result"),
                Form.STEPS.stream().map(Form.Step::name));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesWayToWhatPeopleSet(String name) {
        var visit = visits.start(
                port,
                new NewContextOptions()
                        .setViewportSize(ENLARGED, 256)
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setReducedMotion(ReducedMotion.REDUCE));
        if (name.startsWith("/")) {
            visit.open(name);
        } else if (name.equals("result") || name.equals("a plan")) {
            visit.post("/assessment", Form.answered());
        } else {
            Form.open(visit, name);
        }
        if (name.equals("a plan")) {
            visit.button("Make my plan").click();
            visit.page().waitForURL("**/plans/*");
        }

        var faults = new ArrayList<Object>();
        for (var change : List.of("() => {}", SPACE_OUT)) {
            visit.page().evaluate(change);
            for (var fault : List.of(TOO_WIDE, CLIPPED, WITHOUT_EDGE, MOVES)) {
                faults.addAll((List<?>) visit.page().evaluate(fault));
            }
        }
        assertThat(faults).isEmpty();
        visit.leavesNothing();
    }
}
