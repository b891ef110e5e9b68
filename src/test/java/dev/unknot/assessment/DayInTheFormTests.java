package dev.unknot.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;

/** The time zone that a browser fills in goes with the answers from page to page, and stays with the plan. */
@WithMovedClock
class DayInTheFormTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovedClock clock;

    @Test
    void theFirstPageLeavesRoomForTheZoneOfTheBrowser() {
        var start = Jsoup.parse(
                text(mvc.get().uri("/assessment").exchange().getResponse().getContentAsByteArray()));
        assertThat(start.select("input[type=hidden][name=timeZone]")).hasSize(1);
        assertThat(start.select("script[src^=/js/form]")).hasSize(1);
    }

    @Test
    void everyPageCarriesTheZoneAlong() {
        for (var go : List.of("on", "again")) {
            var page = post("/assessment", Map.of("go", List.of(go), "timeZone", List.of("Asia/Tokyo")));
            assertThat(page.select("input[type=hidden][name=timeZone]").eachAttr("value"))
                    .as(go)
                    .containsExactly("Asia/Tokyo");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Tuesday by UTC and in London, still Monday in America
        "2026-12-08T03:00:00Z, America/Los_Angeles, 2026-12-07",
        "2026-12-08T03:00:00Z, '', 2026-12-14",
        "2026-12-08T03:00:00Z, Mars/Base, 2026-12-14",
        // Monday by UTC and in London, Tuesday in New Zealand already
        "2026-12-07T12:00:00Z, Pacific/Auckland, 2026-12-14",
        "2026-12-07T12:00:00Z, '', 2026-12-07"
    })
    void proposesTheNextMondayOfThePerson(String now, String zone, String monday) {
        clock.set(Instant.parse(now));
        var result = post("/assessment", Map.of("timeZone", List.of(zone)));
        assertThat(result.select("#startDate").val()).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({"America/Los_Angeles, Los Angeles", "'', London", "Mars/Base, London", "<b>, London"})
    void thePlanGoesByTheZoneOfTheBrowserOrElseOfTheCountry(String zone, String name) {
        var typed = SymptomFormTests.chosen(SymptomFormTests.complete());
        typed.put("timeZone", List.of(zone));
        var made = mvc.post()
                .uri("/plans")
                .params(new LinkedMultiValueMap<>(typed))
                .exchange();
        assertThat(made).hasStatus(303);
        assertThat(mvc.get().uri(Objects.requireNonNull(made.getResponse().getHeader("Location")) + "/data"))
                .bodyText()
                .contains("Your days go by " + name + " time.");
    }

    private Document post(String address, Map<String, List<String>> more) {
        var typed = new LinkedHashMap<>(SymptomFormTests.complete());
        typed.putAll(more);
        var page =
                mvc.post().uri(address).params(new LinkedMultiValueMap<>(typed)).exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(text(page.getResponse().getContentAsByteArray()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
