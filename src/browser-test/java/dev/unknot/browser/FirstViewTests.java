package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a phone must fetch before a page is there, and what it shows first when every minute counts. */
@BrowserTest
class FirstViewTests {

    private static final int KB = 1024;

    @LocalServerPort
    private int port;

    private final Visits visits;

    FirstViewTests(Visits visits) {
        this.visits = visits;
    }

    /** Bytes as they are sent, compressed. The pictures of the breaks are fetched at once because they are for paper too. */
    @ParameterizedTest
    @CsvSource({
        "/, 100, 6",
        "/guides, 60, 6",
        "/guides/exercise, 60, 6",
        "/guides/medication, 60, 6",
        "/guides/compare?with=exercise&with=posture&with=medication&with=mind-body, 60, 6",
        "/activities, 100, 6",
        "/activities/ex-band-row, 60, 6",
        "/assessment, 100, 6",
        "/urgent-help, 100, 6",
        "/breaks, 100, 9",
        "/flare-up, 100, 6",
        "/example, 100, 9",
        "result, 100, 6",
        "a plan, 80, 6"
    })
    void isLight(String name, int mostKb, int mostRequests) {
        var visit = visits.start(port, new NewContextOptions().setViewportSize(360, 640));
        var requests = new ArrayList<Request>();
        var path = name;
        if (name.equals("a plan")) {
            var maker = visits.start(port);
            maker.post("/assessment", Form.answered());
            maker.button("Make my plan").click();
            maker.page().waitForURL("**/plans/*");
            path = maker.path();
        }
        if (name.equals("result")) {
            visit.open("/robots.txt");
            visit.page().onRequestFinished(requests::add);
            visit.post("/assessment", Form.answered());
        } else {
            visit.page().onRequestFinished(requests::add);
            visit.open(path);
        }
        visit.page().waitForLoadState();

        assertThat(requests).hasSizeBetween(2, mostRequests);
        assertThat(size(requests, ".*")).isLessThanOrEqualTo(mostKb * KB);
        assertThat(size(requests, "stylesheet")).isBetween(1, 15 * KB);
        assertThat(size(requests, "script")).isLessThanOrEqualTo(10 * KB);
        assertThat(size(requests, "font")).isZero();
        visit.leavesNothing();
    }

    private static int size(List<Request> requests, String type) {
        return List.copyOf(requests).stream()
                .filter(request -> request.resourceType().matches(type))
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
    }

    @Test
    void anEmergencySaysWhomToCallBeforeAnythingElse() {
        var visit = visits.start(port, new NewContextOptions().setViewportSize(360, 640));
        visit.post("/assessment", Form.until("EMERGENCY", "emergencySigns", "RF_CHEST_PRESSURE"));
        var page = visit.page();

        var first = page.locator("h1, h2, h3").first();
        assertThat(first.innerText()).contains("Call for help now");
        for (var part : List.of(first, page.locator("a[href='tel:999']"), page.locator("a[href='tel:911']"))) {
            var box = part.boundingBox();
            assertThat(box.y).isNotNegative();
            assertThat(box.y + box.height).isLessThanOrEqualTo(640);
        }
        assertThat(page.locator("main a").all())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getAttribute("href")).matches("tel:.*|/leave"));
        assertThat(page.locator("nav").count()).isZero();
    }
}
