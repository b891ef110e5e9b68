package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Slot;
import dev.unknot.calendar.Occurrence.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Later files of a plan bring a calendar up to date, and put nothing into it twice. */
@CalendarTest
class ReimportTests {

    private static final String START = "2026-09-21";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<Slot, LocalTime> TIMES = Map.of(
            Slot.MORNING, LocalTime.of(8, 0), Slot.MIDDAY, LocalTime.of(12, 30), Slot.EVENING, LocalTime.of(19, 0));
    private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"(\\d+)\"");
    private static final Pattern TO = Pattern.compile("name=\"to\" value=\"(\\d+)\"");

    @Autowired
    private Planned planned;

    /** A calendar that knows its entries by UID and believes the higher SEQUENCE, as the standard says. */
    private static final class Store {

        private final Map<String, Occurrence> entries = new HashMap<>();

        void read(String file) {
            for (var entry : Reader.BIWEEKLY.read(file)) {
                entries.merge(entry.uid(), entry, (kept, read) -> read.sequence() >= kept.sequence() ? read : kept);
            }
        }

        /** What a person sees. */
        List<Occurrence> shown() {
            return entries.values().stream()
                    .filter(entry -> !entry.isCancelled())
                    .toList();
        }

        Map<Instant, Duration> byStart() {
            return new TreeMap<>(shown().stream().collect(Collectors.toMap(Occurrence::start, Occurrence::length)));
        }
    }

    @Test
    void theSameFileTwiceIsTheFileOnce() {
        var key = planned.plan(START);
        var store = new Store();
        store.read(planned.file(key, "?breaks=true"));
        int entries = store.entries.size();
        store.read(planned.file(key, "?breaks=true&zone=Asia/Kolkata&morning=06:15"));
        assertThat(store.entries).hasSize(entries);
        assertThat(store.shown()).hasSize(entries);
    }

    @Test
    void everyChangeReachesTheCalendar() {
        var key = planned.plan(START);
        var store = new Store();
        holdsThePlan(store, key);

        planned.change(key, Planned.wishFor(START, Slot.EVENING, "TUESDAY", "THURSDAY", "SATURDAY"));
        holdsThePlan(store, key);
        assertThat(store.entries.values()).anyMatch(Occurrence::isCancelled).allMatch(entry -> entry.sequence() == 1);

        planned.change(key, Planned.wishFor("2026-10-02", Slot.MIDDAY, "MONDAY", "FRIDAY"));
        holdsThePlan(store, key);

        var page = planned.page(key, "");
        planned.post("/plans/" + key + "/undo", "edition", first(EDITION, page), "to", first(TO, page));
        holdsThePlan(store, key);
        assertThat(store.entries.values()).allMatch(entry -> entry.sequence() == 3);

        planned.change(key, Planned.wish(START, "EXERCISE", "POSTURE", "MIND_BODY"));
        holdsThePlan(store, key);
    }

    /** Somebody who missed a file in between. */
    @Test
    void theLastFileIsEnough() {
        var key = planned.plan(START);
        var store = new Store();
        store.read(planned.file(key, ""));
        planned.change(key, Planned.wishFor("2026-10-02", Slot.MIDDAY, "MONDAY", "FRIDAY"));
        planned.change(key, Planned.wishFor(START, Slot.EVENING, "TUESDAY", "THURSDAY"));
        holdsThePlan(store, key);
    }

    @Test
    void aMissedDayReachesTheCalendar() {
        var key = planned.plan(START);
        var store = new Store();
        holdsThePlan(store, key);
        planned.post("/plans/" + key + "/weeks/1/missed", "day", "MONDAY", "version", "0");
        holdsThePlan(store, key);
        planned.post("/plans/" + key + "/weeks/1/missed/back", "day", "MONDAY", "version", "1");
        holdsThePlan(store, key);
    }

    @Test
    void breaksThatAreNoLongerPlannedAreCancelled() {
        var key = planned.plan(START);
        var store = new Store();
        store.read(planned.file(key, "?breaks=true"));
        assertThat(store.shown()).anyMatch(entry -> entry.uid().contains("-break-"));
        planned.change(key, Planned.withoutBreaks(START));
        store.read(planned.file(key, "?breaks=true"));
        assertThat(store.shown()).isNotEmpty().noneMatch(entry -> entry.uid().contains("-break-"));
    }

    /** A calendar keeps what was planned for days that are over, and rings no bell for them. */
    @Test
    void whatIsOverIsLeftAlone() {
        var key = planned.plan("2026-09-14");
        var today = Instant.parse("2026-09-20T23:00:00Z");
        var file = planned.file(key, "");
        var over = file.substring(0, file.indexOf("DTSTART;TZID=Europe/London:20260921"));
        assertThat(over).contains("20260914T").doesNotContain("BEGIN:VALARM");
        assertThat(file).contains("BEGIN:VALARM");
        assertThat(Reader.BIWEEKLY.read(file)).anyMatch(entry -> entry.start().isBefore(today));

        planned.change(key, Planned.wishFor("2026-09-14", Slot.EVENING, "TUESDAY"));
        var cancelled = Reader.BIWEEKLY.read(planned.file(key, "")).stream()
                .filter(Occurrence::isCancelled)
                .toList();
        assertThat(cancelled).isNotEmpty().noneMatch(entry -> entry.start().isBefore(today));
    }

    /** Where the day began hours ago it is over sooner. */
    @Test
    void aDayIsOverByTheClockOfItsZone() {
        var key = planned.plan("2026-09-20");
        planned.change(key, Planned.wishFor("2026-09-20", Slot.EVENING, "FRIDAY"));
        assertThat(planned.file(key, "?zone=Pacific/Pago_Pago"))
                .containsPattern("DTSTART;TZID=Pacific/Pago_Pago:20260920T\\d+\r\n(?:[^B].*\r\n)*STATUS:CANCELLED");
        assertThat(planned.file(key, "?zone=Pacific/Kiritimati"))
                .doesNotContainPattern(
                        "DTSTART;TZID=Pacific/Kiritimati:20260920T\\d+\r\n(?:[^B].*\r\n)*STATUS:CANCELLED");
    }

    private void holdsThePlan(Store store, String key) {
        store.read(planned.file(key, ""));
        assertThat(store.byStart()).isNotEmpty().isEqualTo(planned.parts(key, LONDON, TIMES));
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
