package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Dose;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.matching.Patients;
import dev.unknot.testing.MovedClock;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes plans and changes them, and says what a calendar should hold, from what the interface tells programs about the weeks. */
@TestComponent
class Planned {

    private static final Pattern FILE = Pattern.compile("href=\"(/plans/[^\"]*\\.ics\\?zone=[^\"]*)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Catalogue catalogue;

    /** The key of a new plan, made on the day it starts. */
    String plan(String start) {
        return plan("G01", wish(start, "EXERCISE", "POSTURE", "MIND_BODY"));
    }

    String plan(String patient, Map<String, Object> wish) {
        var all = new HashMap<>(wish);
        all.put(
                "answers",
                Patients.all().stream()
                        .filter(other -> other.id().equals(patient))
                        .findFirst()
                        .orElseThrow()
                        .answers());
        var now = clock.instant();
        clock.set(LocalDate.parse(String.valueOf(wish.get("startDate")))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC));
        var answer = mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(all))
                .exchange();
        clock.set(now);
        assertThat(answer).hasStatus(201);
        return JSON.readTree(text(answer)).path("key").stringValue();
    }

    static Map<String, Object> wish(String start, String... approaches) {
        return Map.of("approaches", List.of(approaches), "startDate", start);
    }

    /** Days on which only the given part of the day is offered. */
    static Map<String, Object> wishFor(String start, Slot slot, String... days) {
        var wish = new HashMap<>(wish(start, "EXERCISE", "POSTURE"));
        wish.put(
                "availability",
                List.of(days).stream()
                        .map(day -> Map.of("day", day, "slots", List.of(slot.name()), "minutes", 20))
                        .toList());
        return wish;
    }

    static Map<String, Object> withoutBreaks(String start) {
        var wish = new HashMap<>(wish(start, "EXERCISE", "MIND_BODY"));
        wish.put("banned", List.of("POS_MICROBREAK", "POS_HOURLY_MOVE", "POS_SIT_STAND", "POS_PHONE_EYE_LEVEL"));
        return wish;
    }

    void change(String key, Map<String, Object> wish) {
        var address = "/api/plans/" + key;
        var tag = Objects.requireNonNull(
                mvc.get().uri(address).exchange().getResponse().getHeader("ETag"));
        assertThat(mvc.put()
                        .uri(address + "/wish")
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(wish)))
                .hasStatusOk();
    }

    void post(String address, String... fields) {
        var request = mvc.post().uri(address);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        assertThat(request).hasStatus(303);
    }

    /** The file as a person gets it: the form of the page is sent, and its file then fetched. */
    String fetched(String key, String... choices) {
        var request = mvc.post().uri("/plans/" + key + "/calendar");
        for (int at = 0; at < choices.length; at += 2) {
            request.param(choices[at], choices[at + 1]);
        }
        var answer = request.exchange();
        assertThat(answer).hasStatus(303);
        var page = mvc.get()
                .uri(URI.create(Objects.requireNonNull(answer.getResponse().getRedirectedUrl())));
        var link = FILE.matcher(text(page.exchange()));
        assertThat(link.find()).isTrue();
        var file =
                mvc.get().uri(URI.create(link.group(1).replace("&amp;", "&"))).exchange();
        assertThat(file).hasStatusOk();
        return text(file);
    }

    /** Takes the last change back, as the plan's page offers it. */
    void undo(String key) {
        var page = page(key, "/last-change");
        post("/plans/" + key + "/undo", "edition", value("edition", page), "to", value("to", page));
    }

    /** Tells that a day of the first week was missed, or takes it back. */
    void missed(String key, String back, String day) {
        var version = value("version", page(key, "/weeks/1"));
        post("/plans/" + key + "/weeks/1/missed" + back, "day", day, "version", version);
    }

    private static String value(String field, String page) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    MvcTestResult answer(String key, String query) {
        return mvc.get().uri("/plans/" + key + ".ics" + query).exchange();
    }

    String file(String key, String query) {
        var answer = answer(key, query);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    String page(String key, String path) {
        var answer = mvc.get().uri("/plans/" + key + path).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    /** The parts of days with something to do that is no visit and no short break, by when they begin. */
    Map<Instant, Duration> parts(String key, ZoneId zone, Map<Slot, LocalTime> times) {
        var parts = new TreeMap<Instant, Duration>();
        for (var day : days(key)) {
            for (var session : day.path("sessions")) {
                var time = Objects.requireNonNull(
                        times.get(Slot.valueOf(session.path("slot").stringValue())));
                var date = date(day).plusDays(time.isBefore(times.get(Slot.MORNING)) ? 1 : 0);
                int minutes = minutes(session);
                if (minutes > 0) {
                    parts.merge(
                            date.atTime(time).atZone(zone).toInstant(), Duration.ofMinutes(minutes), Duration::plus);
                }
            }
        }
        return parts;
    }

    /** How often from a day on something is to be done for a moment between other things. */
    int breaks(String key, LocalDate from) {
        return days(key).stream()
                .filter(day -> !date(day).isBefore(from))
                .flatMap(day -> day.path("sessions").valueStream())
                .mapToInt(this::breaks)
                .sum();
    }

    private List<JsonNode> days(String key) {
        var days = new ArrayList<JsonNode>();
        for (int number = 1; number <= 12; number++) {
            var answer = mvc.get().uri("/api/plans/" + key + "/weeks/" + number).exchange();
            if (answer.getResponse().getStatus() != 404) {
                JSON.readTree(text(answer)).path("days").forEach(days::add);
            }
        }
        return days;
    }

    private static LocalDate date(JsonNode day) {
        return LocalDate.parse(day.path("date").stringValue());
    }

    private int breaks(JsonNode session) {
        var activity = catalogue.activity(session.path("activity").stringValue());
        return activity.isBreak() ? dose(activity, session).timesPerDay() : 0;
    }

    private int minutes(JsonNode session) {
        var activity = catalogue.activity(session.path("activity").stringValue());
        return activity.needsPractitioner() || activity.isBreak()
                ? 0
                : dose(activity, session).minutesPerDay();
    }

    private static Dose dose(Activity activity, JsonNode session) {
        return activity.dose(Level.valueOf(session.path("level").stringValue()));
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
