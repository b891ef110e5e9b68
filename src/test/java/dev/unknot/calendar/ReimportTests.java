package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Slot;
import dev.unknot.calendar.Occurrence.Reader;
import dev.unknot.testing.MovedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Later files of a plan bring a calendar up to date, and put nothing into it twice. */
@CalendarTest
class ReimportTests {

    private static final String START = "2026-09-21";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<Slot, LocalTime> TIMES = Map.of(
            Slot.MORNING, LocalTime.of(8, 0), Slot.MIDDAY, LocalTime.of(12, 30), Slot.EVENING, LocalTime.of(19, 0));

    @Autowired
    private Planned planned;

    @Autowired
    private MovedClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theSameFileTwiceIsTheFileOnce() {
        var key = planned.plan(START);
        var store = new CalendarStore(Reader.BIWEEKLY);
        store.read(planned.fetched(key, "breaks", "true"));
        int entries = store.known().size();
        store.read(planned.fetched(key, "breaks", "true", "zone", "Asia/Kolkata", "morning", "06:15"));
        assertThat(store.known()).hasSize(entries);
        assertThat(store.shown()).hasSize(entries);
    }

    @Test
    void everyChangeReachesTheCalendar() {
        var key = planned.plan(START);
        var store = new CalendarStore(Reader.BIWEEKLY);
        holdsThePlan(store, key);

        planned.change(key, Planned.wishFor(START, Slot.EVENING, "TUESDAY", "THURSDAY", "SATURDAY"));
        holdsThePlan(store, key);
        assertThat(store.known()).anyMatch(Occurrence::isCancelled);

        planned.change(key, Planned.wishFor("2026-10-02", Slot.MIDDAY, "MONDAY", "FRIDAY"));
        holdsThePlan(store, key);

        planned.undo(key);
        holdsThePlan(store, key);

        planned.change(key, Planned.wish(START, "EXERCISE", "POSTURE", "MIND_BODY"));
        holdsThePlan(store, key);
    }

    /** Somebody who missed a file in between. */
    @Test
    void theLastFileIsEnough() {
        var key = planned.plan(START);
        var store = new CalendarStore(Reader.BIWEEKLY);
        store.read(planned.fetched(key));
        planned.change(key, Planned.wishFor("2026-10-02", Slot.MIDDAY, "MONDAY", "FRIDAY"));
        planned.change(key, Planned.wishFor(START, Slot.EVENING, "TUESDAY", "THURSDAY"));
        holdsThePlan(store, key);
    }

    @Test
    void aMissedDayReachesTheCalendar() {
        var key = planned.plan(START);
        var store = new CalendarStore(Reader.BIWEEKLY);
        holdsThePlan(store, key);
        planned.missed(key, "", "MONDAY");
        holdsThePlan(store, key);
        planned.missed(key, "/back", "MONDAY");
        holdsThePlan(store, key);
    }

    @Test
    void breaksThatAreNoLongerPlannedAreCancelled() {
        var key = planned.plan(START);
        var store = new CalendarStore(Reader.BIWEEKLY);
        store.read(planned.fetched(key, "breaks", "true"));
        assertThat(store.shown()).anyMatch(entry -> entry.uid().contains("-break-"));
        planned.change(key, Planned.withoutBreaks(START));
        store.read(planned.fetched(key));
        assertThat(store.shown()).isNotEmpty().noneMatch(entry -> entry.uid().contains("-break-"));
    }

    /** A calendar keeps what was planned for days that are over, whatever is planned now. */
    @Test
    void whatIsOverIsInNoFile() {
        var key = planned.plan("2026-09-14");
        var today = Instant.parse("2026-09-20T23:00:00Z");
        for (var query : List.of("", "?breaks=true", "?zone=Asia/Kathmandu", "?evening=00:30")) {
            assertThat(Reader.BIWEEKLY.read(planned.file(key, query)))
                    .as(query)
                    .isNotEmpty()
                    .noneMatch(entry -> entry.start().isBefore(today.minus(Duration.ofHours(5))));
        }
        planned.fetched(key);
        planned.change(key, Planned.wishFor("2026-09-14", Slot.EVENING, "TUESDAY", "THURSDAY", "SATURDAY"));
        assertThat(Reader.BIWEEKLY.read(planned.fetched(key)))
                .isNotEmpty()
                .noneMatch(entry -> entry.start().isBefore(today));
    }

    /** Nobody likes a calendar full of struck lines, least of all for what was never in it. */
    @Test
    void aFirstFileCallsNothingOff() {
        var key = planned.plan(START);
        planned.change(key, Planned.wishFor(START, Slot.EVENING, "TUESDAY", "THURSDAY", "SATURDAY"));
        planned.change(key, Planned.withoutBreaks(START));
        assertThat(Reader.BIWEEKLY.read(planned.fetched(key))).isNotEmpty().noneMatch(Occurrence::isCancelled);
    }

    @Test
    void breaksThatAreNoLongerWantedAreCancelled() {
        var key = planned.plan(START);
        var store = new CalendarStore(Reader.BIWEEKLY);
        store.read(planned.fetched(key, "breaks", "true"));
        clock.pass(Duration.ofMinutes(1));
        holdsThePlan(store, key);
    }

    @Test
    void everythingCanBeTakenOutAgain() {
        var key = planned.plan(START);
        assertThat(planned.page(key, "/calendar")).doesNotContain("out=true");
        var store = new CalendarStore(Reader.BIWEEKLY);
        store.read(planned.fetched(key, "breaks", "true"));
        planned.change(key, Planned.wishFor(START, Slot.EVENING, "TUESDAY", "THURSDAY", "SATURDAY"));
        store.read(planned.fetched(key, "morning", "06:00"));
        assertThat(store.shown()).isNotEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(planned.page(key, "/calendar")).contains("/plans/" + key + ".ics?out=true");
        store.read(planned.file(key, "?out=true"));
        assertThat(store.shown()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        holdsThePlan(store, key);
    }

    /** Its entries have other names, so none of the old ones can be called off. */
    @Test
    void aNewLinkBeginsWithAFirstFile() {
        var key = planned.plan(START);
        planned.fetched(key, "breaks", "true");
        var answer = mvc.post().uri("/plans/" + key + "/new-link").exchange();
        var renewed =
                Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).replaceAll("/plans/|#.*", "");
        assertThat(Reader.BIWEEKLY.read(planned.fetched(renewed))).isNotEmpty().noneMatch(Occurrence::isCancelled);
    }

    /** Where the day began hours ago it is over sooner. */
    @Test
    void aDayIsOverByTheClockOfItsZone() {
        var key = planned.plan("G01", Planned.wishFor("2026-09-20", Slot.EVENING, "SUNDAY", "WEDNESDAY"));
        planned.fetched(key);
        planned.change(key, Planned.wishFor("2026-09-20", Slot.EVENING, "TUESDAY", "THURSDAY", "SATURDAY"));
        assertThat(planned.file(key, "?zone=Pacific/Pago_Pago"))
                .containsPattern("DTSTART;TZID=Pacific/Pago_Pago:20260920T\\d+\r\n(?:[^B].*\r\n)*STATUS:CANCELLED");
        assertThat(planned.file(key, "?zone=Pacific/Kiritimati"))
                .doesNotContainPattern(
                        "DTSTART;TZID=Pacific/Kiritimati:20260920T\\d+\r\n(?:[^B].*\r\n)*STATUS:CANCELLED");
    }

    private void holdsThePlan(CalendarStore store, String key) {
        store.read(planned.fetched(key));
        assertThat(store.sittings(Instant.EPOCH)).isNotEmpty().isEqualTo(planned.parts(key, LONDON, TIMES));
    }
}
