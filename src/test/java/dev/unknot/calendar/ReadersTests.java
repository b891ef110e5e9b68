package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.activity.Slot;
import dev.unknot.calendar.Occurrence.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs that are not ours, and one that believes the file alone, read in it what is in the plan. */
@CalendarTest
class ReadersTests {

    /** Autumn in the north with all its clock changes; then spring, with a Ramadan in it. */
    private static final List<String> STARTS = List.of("2026-09-21", "2027-01-18");

    /** No clock shows these twice. */
    private static final Map<Slot, LocalTime> TIMES = Map.of(
            Slot.MORNING, LocalTime.of(4, 30), Slot.MIDDAY, LocalTime.of(12, 0), Slot.EVENING, LocalTime.of(22, 45));

    @Autowired
    private Planned planned;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "Europe/Dublin",
                "America/New_York",
                "America/St_Johns",
                "America/Sao_Paulo",
                "America/Santiago",
                "America/Nuuk",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Kolkata",
                "Asia/Tehran",
                "Asia/Gaza",
                "Australia/Lord_Howe",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Antarctica/Troll",
                "UTC",
                "GMT"
            })
    void everyProgramReadsTheSameTimesInEachZone(String zone) {
        for (var start : STARTS) {
            var key = planned.plan(start);
            var file = planned.file(key, "?morning=04:30&midday=12:00&evening=22:45&zone=" + zone);
            var parts = planned.parts(key, ZoneId.of(zone), TIMES);
            assertThat(parts.size()).isGreaterThan(60);
            for (var reader : Reader.values()) {
                var read = reader.read(file);
                assertThat(uids(read)).as(reader + " " + start).isEqualTo(read.size());
                assertThat(read).noneMatch(Occurrence::isCancelled);
                assertThat(byStart(read)).as(reader + " " + start).isEqualTo(parts);
            }
        }
    }

    /** Without the zone the file has nothing to say about the time, and only ical4j would not mind. */
    @Test
    void aZoneThatIsNotInTheFileIsNoticed() {
        var file = planned.file(planned.plan("2026-09-21"), "?zone=Europe/London");
        assertThat(file.split("BEGIN:VTIMEZONE", -1)).hasSize(2);
        var without = file.replaceAll("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", "");
        assertThatThrownBy(() -> Reader.THE_FILE_ALONE.read(without))
                .hasMessageContaining("No VTIMEZONE for Europe/London");
        assertThatThrownBy(() -> Reader.BIWEEKLY.read(without)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFlareUpWeekIsFollowedByTheCourse() {
        var key = planned.plan("R036", Planned.wish("2026-09-21", "EXERCISE", "MIND_BODY"));
        var read = Reader.THE_FILE_ALONE.read(planned.file(key, ""));
        assertThat(byStart(read))
                .isEqualTo(planned.parts(
                        key,
                        ZoneId.of("Europe/London"),
                        Map.of(
                                Slot.MORNING,
                                LocalTime.of(8, 0),
                                Slot.MIDDAY,
                                LocalTime.of(12, 30),
                                Slot.EVENING,
                                LocalTime.of(19, 0))));
        assertThat(read).anyMatch(entry -> entry.start().isAfter(Instant.parse("2026-09-28T00:00:00Z")));
    }

    private static int uids(List<Occurrence> read) {
        return new HashSet<>(read.stream().map(Occurrence::uid).toList()).size();
    }

    private static Map<Instant, Duration> byStart(List<Occurrence> read) {
        var byStart = new TreeMap<Instant, Duration>();
        read.forEach(
                entry -> assertThat(byStart.put(entry.start(), entry.length())).isNull());
        return byStart;
    }
}
