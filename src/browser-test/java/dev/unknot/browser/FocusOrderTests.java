package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With Tab through a page: the focus goes as one reads, can always be seen, and stands out from what is around it. */
@BrowserTest
class FocusOrderTests {

    /** Enough for every page but the plan and the list of activities, which repeat themselves further down. */
    private static final int MOST_STOPS = 40;

    /**
     * What is wrong with the stop that has the focus, beside the one before; null after the last. One of the two tones of the ring
     * must be told apart from the ground at 3:1.
     */
    private static final String STOP = """
            () => {
              const e = document.activeElement;
              if (e === document.body) return null;
              const name = e.outerHTML.slice(0, 140);
              const faults = [];
              const shown = [e, ...(e.labels ?? [])].filter(part => part.getClientRects().length);
              const ring = shown.flatMap(part => [getComputedStyle(part), getComputedStyle(part, '::after')])
                .find(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
              const numbers = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
              const light = colour => {
                const [r, g, b] = numbers(colour).map(part => part / 255)
                  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ratio = (one, other) => {
                const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05);
              };
              const ground = part => {
                for (let at = part.parentElement; at; at = at.parentElement) {
                  const colour = getComputedStyle(at).backgroundColor;
                  if (numbers(colour)[3] !== 0) return colour;
                }
                return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
              };
              if (ring) {
                const tones = [ring.outlineColor, ...(ring.boxShadow.match(/rgba?\\([^)]*\\)/g) ?? [])];
                const best = Math.max(...tones.map(tone => ratio(tone, ground(shown[0]))));
                if (best < 3) faults.push(`Ring of ${best.toFixed(1)}:1 on ${name}`);
              } else if (e.id !== 'content' && !(e.type === 'date' || e.type === 'time')) {
                faults.push('No ring on ' + name);
              }
              const box = shown[0].getBoundingClientRect();
              const here = { e, top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right };
              const before = window.stopBefore;
              if (before && before.e !== e) {
                const isEarlier = !(before.e.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
                const isAbove = here.bottom <= before.top + 1 && here.left < before.right - 1;
                const isBack = here.right <= before.left + 1 && here.top < before.bottom - 1 && here.bottom <= before.bottom + 1;
                if (isEarlier || isAbove || isBack) faults.push('Comes too late: ' + name);
              }
              window.stopBefore = here;
              return faults;
            }
            """;

    @LocalServerPort
    private int port;

    private final Visits visits;

    FocusOrderTests(Visits visits) {
        this.visits = visits;
    }

    static Stream<Arguments> pages() {
        return Stream.concat(
                Stream.of(
                                "/",
                                "/guides/compare?with=exercise&with=posture",
                                "/activities",
                                "WHERE",
                                "the result",
                                "a plan")
                        .map(page -> Arguments.of(page, 360)),
                Stream.of("/", "a plan").map(page -> Arguments.of(page, 1280)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void goesAsOneReadsAndIsSeen(String name, int width) {
        var visit = visits.start(port, new NewContextOptions().setViewportSize(width, 800));
        if (name.startsWith("/")) {
            visit.open(name);
        } else if (name.equals("WHERE")) {
            Form.open(visit, name);
        } else {
            visit.post("/assessment", Form.answered());
        }
        if (name.equals("a plan")) {
            visit.button("Make my plan").click();
            visit.page().waitForURL("**/plans/*");
        }
        var faults = new ArrayList<String>();
        int stops = walk(visit.page(), faults);
        assertThat(faults).isEmpty();
        assertThat(stops).isGreaterThan(10);
    }

    private static int walk(Page page, List<String> faults) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            var found = page.evaluate(STOP);
            if (found == null) {
                return stops;
            }
            ((List<?>) found).forEach(fault -> faults.add(fault.toString()));
            if (!(boolean) page.evaluate(Hand.SHOWS_FOCUS)) {
                faults.add("Not seen: " + page.evaluate("document.activeElement.outerHTML.slice(0, 140)"));
            }
        }
        return MOST_STOPS;
    }
}
