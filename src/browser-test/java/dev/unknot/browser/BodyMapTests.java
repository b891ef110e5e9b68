package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The back to point at ticks the boxes of the list, and adds nothing that the list does not say. */
@BrowserTest
class BodyMapTests {

    private static final String SENT =
            "() => JSON.stringify([...new FormData(document.querySelector('main form'))].filter(e => e[0] !== 'go'))";

    @LocalServerPort
    private int port;

    private final Visits visits;

    BodyMapTests(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"NONE, 1280", "NONE, 360", "ACTIVE, 360"})
    void everyPlaceTicksItsBoxAndShowsIt(ForcedColors colours, int width) {
        var visit = visits.start(
                port, new NewContextOptions().setForcedColors(colours).setViewportSize(width, 900));
        var page = visit.page();
        Form.open(visit, "WHERE");
        var boxes = page.locator("#location-field input");
        assertThat(page.locator(".body-map-place").count()).isEqualTo(boxes.count());
        for (int n = 0; n < boxes.count(); n++) {
            var box = page.locator("#location-" + n);
            var place = page.locator(".body-map-place").nth(n);
            var marks = place.locator(".body-map-mark");
            for (var seen : new String[] {"visible", "hidden"}) {
                touch(visit, place.locator("path").first());
                assertThat(box.isChecked()).isEqualTo(seen.equals("visible"));
                for (var mark : marks.all()) {
                    PlaywrightAssertions.assertThat(mark).hasCSS("visibility", seen);
                }
            }
            box.check();
        }
        var sent = page.evaluate(SENT);
        page.locator(".body-map").evaluate("map => map.remove()");
        assertThat(page.evaluate(SENT)).isEqualTo(sent);
        visit.leavesNothing();
    }

    private static void touch(Visit visit, Locator shape) {
        shape.scrollIntoViewIfNeeded();
        var box = shape.boundingBox();
        visit.page().mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }
}
