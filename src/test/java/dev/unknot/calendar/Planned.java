package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.matching.Patients;
import dev.unknot.testing.MovedClock;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes plans and changes them, and says what should stand in a calendar, by what programs are told about the weeks. */
@TestComponent
class Planned {

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

    /** The parts of days with minutes that count, by when they begin. */
    Map<Instant, Duration> parts(String key, ZoneId zone, Map<Slot, LocalTime> times) {
        var parts = new TreeMap<Instant, Duration>();
        for (int number = 1; number <= 12; number++) {
            var answer = mvc.get().uri("/api/plans/" + key + "/weeks/" + number).exchange();
            if (answer.getResponse().getStatus() == 404) {
                return parts;
            }
            var week = JSON.readTree(text(answer));
            var date = LocalDate.parse(week.path("startDate").stringValue());
            for (var day : week.path("days")) {
                for (var session : day.path("sessions")) {
                    int minutes = minutes(session);
                    if (minutes > 0) {
                        var time = times.get(Slot.valueOf(session.path("slot").stringValue()));
                        parts.merge(
                                date.atTime(time).atZone(zone).toInstant(),
                                Duration.ofMinutes(minutes),
                                Duration::plus);
                    }
                }
                date = date.plusDays(1);
            }
        }
        return parts;
    }

    private int minutes(JsonNode session) {
        return catalogue.activity(session.path("activity").stringValue()).countedMinutes();
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
