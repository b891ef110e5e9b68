package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.calendar.Occurrence.Reader;
import dev.unknot.time.TimeZones;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time zone that a file brings along is short, and right for its weeks. */
class ClockChangesTests {

    private static final int DAYS = 84;

    /** A program without time zones of its own believes the file. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-09-21", "2027-01-18", "2027-06-01"})
    void everyZoneIsRight(String start) {
        var from = LocalDate.parse(start);
        for (var id : new TimeZones().ids()) {
            var zone = ZoneId.of(id);
            var days = days(zone, from);
            var file = file(
                    zone, days.stream().map(day -> entry(day, LocalTime.NOON)).toList());
            assertThat(Reader.THE_FILE_ALONE.read(file))
                    .as(id)
                    .extracting(Occurrence::start)
                    .isEqualTo(days.stream()
                            .map(day -> day.atTime(LocalTime.NOON).atZone(zone).toInstant())
                            .toList());
        }
    }

    /** Some days of twelve weeks, and each day on which the clocks change with the one before and the one after. */
    private static List<LocalDate> days(ZoneId zone, LocalDate from) {
        var days = new TreeSet<>(List.of(from, from.plusDays(40), from.plusDays(DAYS - 1)));
        var end = from.plusDays(DAYS).atStartOfDay(zone).toInstant();
        var change = zone.getRules().nextTransition(from.atStartOfDay(zone).toInstant());
        while (change != null && change.getInstant().isBefore(end)) {
            var day = change.getDateTimeBefore().toLocalDate();
            days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return List.copyOf(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-21", "2027-01-18"})
    void everyZoneIsShort(String start) {
        var from = LocalDate.parse(start);
        for (var id : new TimeZones().ids()) {
            var file =
                    file(ZoneId.of(id), List.of(entry(from, LocalTime.NOON), entry(from.plusDays(83), LocalTime.NOON)));
            assertThat(file.split("BEGIN:(STANDARD|DAYLIGHT)", -1).length - 1)
                    .as(id)
                    .isBetween(1, 4);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/London | BYMONTH=3;BYDAY=-1SU | BYMONTH=10;BYDAY=-1SU",
                "America/New_York | BYMONTH=3;BYDAY=2SU | BYMONTH=11;BYDAY=1SU",
                "Australia/Lord_Howe | BYMONTH=4;BYDAY=1SU | BYMONTH=10;BYDAY=1SU",
            })
    void whereClocksFollowARuleTheFileSaysIt(String zone, String one, String other) {
        assertThat(file(ZoneId.of(zone), List.of(entry(LocalDate.of(2026, 9, 21), LocalTime.NOON))))
                .containsOnlyOnce("BEGIN:STANDARD")
                .containsOnlyOnce("BEGIN:DAYLIGHT")
                .contains("RRULE:FREQ=YEARLY;" + one, "RRULE:FREQ=YEARLY;" + other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "GMT", "Asia/Kolkata", "America/Sao_Paulo", "Pacific/Apia"})
    void zonesWithoutSummerTimeAreRealZonesToo(String zone) {
        assertThat(file(ZoneId.of(zone), List.of(entry(LocalDate.of(2026, 9, 21), LocalTime.NOON))))
                .contains("TZID:" + zone + "\r\n", "DTSTART;TZID=" + zone + ":20260921T120000\r\n")
                .containsOnlyOnce("BEGIN:STANDARD")
                .doesNotContain("DAYLIGHT", "RRULE");
    }

    /** On 28 March 2027 London has no half past one. */
    @Test
    void aTimeThatTheClocksLeapOverIsAnHourLater() {
        assertThat(file(ZoneId.of("Europe/London"), List.of(entry(LocalDate.of(2027, 3, 28), LocalTime.of(1, 30)))))
                .contains("DTSTART;TZID=Europe/London:20270328T023000");
    }

    /** Half-years up to the end of time would fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jerusalem", "America/Santiago", "Asia/Hebron", "Africa/Casablanca"})
    void aZoneIsToldForOneYearHoweverFarTheEntriesReach(String zone) {
        var first = LocalDate.of(2026, 9, 21);
        assertThat(file(
                                ZoneId.of(zone),
                                List.of(
                                        entry(first, LocalTime.NOON),
                                        entry(LocalDate.of(9999, 12, 31), LocalTime.NOON)))
                        .split("BEGIN:(STANDARD|DAYLIGHT)", -1))
                .hasSizeBetween(2, 6);
    }

    /** A day that is called off far ahead leaves the zone as short as it was. */
    @Test
    void whatIsOffIsNoReasonToTellMoreOfTheZone() {
        var first = LocalDate.of(2026, 9, 21);
        var off = Entry.cancelled(
                LocalDate.of(2028, 9, 21), "part", LocalDate.of(2028, 9, 21).atTime(LocalTime.NOON), "Title");
        var zone = ZoneId.of("Asia/Jerusalem");
        assertThat(file(zone, List.of(entry(first, LocalTime.NOON), off)).split("END:VTIMEZONE", -1)[0])
                .isEqualTo(file(zone, List.of(entry(first, LocalTime.NOON))).split("END:VTIMEZONE", -1)[0]);
    }

    private static String file(ZoneId zone, List<Entry> entries) {
        var usual = Choices.usual(ZoneId.of("Europe/London"));
        var choices = new Choices(zone, usual.times(), usual.reminder(), usual.title(), null);
        return new String(
                new CalendarText("owner", 0, Instant.EPOCH, choices, "Name", null)
                        .of(entries, LocalDate.of(2026, 9, 21)),
                StandardCharsets.UTF_8);
    }

    private static Entry entry(LocalDate date, LocalTime time) {
        return new Entry(
                date, "part", date.atTime(time), Duration.ofMinutes(20), "Title", List.of(), true, false, null);
    }
}
