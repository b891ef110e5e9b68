package dev.unknot.plan.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Country;
import dev.unknot.matching.Patients;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Today, the week that is on and the days that may be missed go by the clock on the person's wall. */
@WithMovedClock
class DayOfThePersonTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovedClock clock;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a Sunday evening in America is Monday by UTC
                "America/Los_Angeles | 2026-12-07T02:19:00Z | Sunday 6 December | 1",
                "America/New_York | 2026-12-07T04:59:59Z | Sunday 6 December | 1",
                "America/New_York | 2026-12-07T05:00:00Z | Monday 7 December | 2",
                // a Monday morning in the Pacific is Sunday by UTC
                "Australia/Sydney | 2026-12-06T20:24:00Z | Monday 7 December | 2",
                "Pacific/Auckland | 2026-12-06T11:00:00Z | Monday 7 December | 2",
                "Pacific/Auckland | 2026-12-06T10:59:59Z | Sunday 6 December | 1",
                "Pacific/Kiritimati | 2026-12-06T10:00:00Z | Monday 7 December | 2",
                "UTC | 2026-12-06T23:59:59Z | Sunday 6 December | 1"
            })
    void itIsTodayByTheClockOfThePerson(String zone, String now, String today, int week) {
        var plan = make(Country.OTHER, "2026-11-30", zone);
        clock.set(Instant.parse(now));

        var page = page(plan);
        assertThat(page.select("#today").text()).isEqualTo("Today " + today);
        assertThat(page(plan + "/week").select("h1").text()).isEqualTo("Week " + week + " of 12");
        assertThat(page(plan + "/print").select("main").text()).contains("Week " + week + " of 12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // New York: summer time ends at 2 in the morning of 1 November 2026, and begins on 14 March 2027
                "America/New_York | 2026-10-26 | 2026-11-01T03:59:59Z | Saturday 31 October",
                "America/New_York | 2026-10-26 | 2026-11-01T04:00:00Z | Sunday 1 November",
                "America/New_York | 2026-10-26 | 2026-11-02T04:59:59Z | Sunday 1 November",
                "America/New_York | 2026-10-26 | 2026-11-02T05:00:00Z | Monday 2 November",
                // London: summer time ended on 25 October
                "Europe/London | 2026-10-19 | 2026-10-24T23:00:00Z | Sunday 25 October",
                "Europe/London | 2026-10-19 | 2026-10-25T23:59:59Z | Sunday 25 October",
                "Europe/London | 2026-10-19 | 2026-10-26T00:00:00Z | Monday 26 October"
            })
    void theDayOnWhichTheClocksChangeIsADayLikeOthers(String zone, String start, String now, String today) {
        clock.set(Instant.parse(now));
        var plan = make(Country.OTHER, start, zone);

        assertThat(page(plan).select("#today").text()).isEqualTo("Today " + today);
    }

    @ParameterizedTest
    @CsvSource({
        "UK, 2026-06-30T23:30:00Z, Wednesday 1 July, London",
        "US, 2026-07-02T03:30:00Z, Wednesday 1 July, New York",
        "OTHER, 2026-07-01T23:30:00Z, Wednesday 1 July, UTC"
    })
    void withoutAZoneTheCountryDecides(Country country, String now, String today, String name) {
        clock.set(Instant.parse(now));
        var plan = make(country, "2026-06-29", null);

        var page = page(plan);
        assertThat(page.select("#today").text()).isEqualTo("Today " + today);
        assertThat(page(plan + "/data").select("main").text()).contains("Your days go by " + name + " time.");
    }

    @Test
    void aDayCanBeMissedOnceItHasBegunForThePerson() {
        var plan = make(Country.US, "2026-11-30", "America/New_York", "MONDAY", "THURSDAY", "SUNDAY");
        clock.set(Instant.parse("2026-12-07T04:30:00Z")); // half past eleven on Sunday evening
        assertThat(missable(plan, 1)).contains("SUNDAY");
        assertThat(missable(plan, 2)).isEmpty();
        assertThat(miss(plan, 2, "MONDAY")).hasStatus(404);

        clock.set(Instant.parse("2026-12-07T05:00:00Z"));
        assertThat(missable(plan, 1)).isEmpty();
        assertThat(missable(plan, 2)).contains("MONDAY");
        assertThat(miss(plan, 2, "MONDAY")).hasStatus(303);
    }

    @Test
    void thePlanGoesByAnotherZoneOnceThePersonChoosesOne() {
        var plan = make(Country.US, "2026-11-30", null);
        clock.set(Instant.parse("2026-12-07T05:30:00Z"));
        assertThat(page(plan).select("#today").text()).isEqualTo("Today Monday 7 December");
        assertThat(page(plan + "/time-zone").select("option[selected]").val()).isEqualTo("America/New_York");

        assertThat(mvc.post().uri(plan + "/time-zone").param("timeZone", "America/Los_Angeles"))
                .hasStatus(303)
                .hasHeader("Location", plan + "#today");

        assertThat(page(plan).select("#today").text()).isEqualTo("Today Sunday 6 December");
        assertThat(page(plan + "/data").select("main").text()).contains("Your days go by Los Angeles time.");
        assertThat(page(plan + "/time-zone").select("option[selected]").val()).isEqualTo("America/Los_Angeles");
        assertThat(page(plan + "/calendar").select("#zone option[selected]").val())
                .isEqualTo("America/Los_Angeles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Base", "+05:00", "europe/london", "SystemV/EST5EDT"})
    void aZoneThatThereIsNotIsRefusedAndNothingChanges(String zone) {
        var plan = make(Country.US, "2026-11-23", null);
        var refused =
                mvc.post().uri(plan + "/time-zone").param("timeZone", zone).exchange();
        assertThat(refused).hasStatus(400).bodyText().contains("Choose a time zone from the list.");
        assertThat(page(plan + "/data").select("main").text()).contains("New York");

        var api = mvc.put()
                .uri("/api" + plan + "/time-zone")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(Map.of("timeZone", zone)));
        assertThat(api).hasStatus(400).bodyText().contains("timeZone");
        assertThat(order(Country.US, "2026-11-23", zone))
                .hasStatus(400)
                .bodyText()
                .contains("timeZone");
    }

    @Test
    void programsGetTheZoneAndChangeIt() {
        var plan = make(Country.US, "2026-11-23", null);
        assertThat(mvc.get().uri("/api" + plan))
                .bodyJson()
                .extractingPath("timeZone")
                .isEqualTo("America/New_York");
        assertThat(mvc.put()
                        .uri("/api" + plan + "/time-zone")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"timeZone\": \"America/Denver\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("timeZone")
                .isEqualTo("America/Denver");
        assertThat(mvc.get().uri("/api" + plan))
                .bodyJson()
                .extractingPath("timeZone")
                .isEqualTo("America/Denver");
    }

    @Test
    void theZoneComesAlongInTheFile() {
        var plan = make(Country.US, "2026-11-23", "Asia/Kolkata");
        var file = mvc.get().uri(plan + ".json").exchange().getResponse().getContentAsByteArray();
        var there = mvc.post()
                .uri("/api/plans/import")
                .contentType(MediaType.APPLICATION_JSON)
                .content(file)
                .exchange();
        assertThat(there).hasStatus(201);
        var address = Objects.requireNonNull(there.getResponse().getHeader("Location"));
        assertThat(page(address + "/data").select("main").text()).contains("Your days go by Kolkata time.");
    }

    @Test
    void aChangeOfThePlanKeepsTheZone() {
        var plan = make(Country.US, "2026-11-23", "Asia/Kolkata");
        var edit = mvc.post()
                .uri(plan + "/change")
                .param("edition", "0")
                .param("edit", "BAN")
                .param(
                        "activity",
                        page(plan).select("input[name=activity]").stream()
                                .findFirst()
                                .orElseThrow()
                                .val())
                .exchange();
        assertThat(edit).hasStatus(303);
        assertThat(page(plan + "/data").select("main").text()).contains("Your days go by Kolkata time.");
    }

    private Iterable<String> missable(String plan, int week) {
        return page(plan + "/weeks/" + week)
                .select("form[action$=/missed] input[name=day]")
                .eachAttr("value");
    }

    private MvcTestResult miss(String plan, int week, String day) {
        return mvc.post()
                .uri(plan + "/weeks/" + week + "/missed")
                .param("day", day)
                .param("version", "0")
                .exchange();
    }

    /** @param days with time for it; all of them if none is named */
    private String make(Country country, String start, @Nullable String zone, String... days) {
        var made = order(country, start, zone, days);
        assertThat(made).hasStatus(201);
        return Objects.requireNonNull(made.getResponse().getHeader("Location"));
    }

    private MvcTestResult order(Country country, String start, @Nullable String zone, String... days) {
        var answers =
                JSON.convertValue(Patients.all().get(0).answers(), new TypeReference<HashMap<String, Object>>() {});
        answers.put("country", country.name());
        var order = new HashMap<String, Object>(
                Map.of("answers", answers, "approaches", new String[] {"EXERCISE", "MIND_BODY"}, "startDate", start));
        if (zone != null) {
            order.put("timeZone", zone);
        }
        if (days.length > 0) {
            order.put(
                    "availability",
                    Stream.of(days)
                            .map(day -> Map.of("day", day, "slots", List.of("MORNING", "EVENING"), "minutes", 20))
                            .toList());
        }
        return mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(order))
                .exchange();
    }

    private Document page(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
        assertThat(page.text()).doesNotContain("??");
        return page;
    }
}
