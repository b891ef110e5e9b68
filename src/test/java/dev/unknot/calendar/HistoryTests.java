package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Slot;
import dev.unknot.calendar.Occurrence.Reader;
import dev.unknot.testing.MovedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However a person comes and goes, the calendar ends with the plan as it is: nothing twice, and nothing that is off. */
@CalendarTest
class HistoryTests {

    private static final String START = "2026-09-21";
    private static final String LATER = "2026-10-02";

    @Autowired
    private Planned planned;

    @Autowired
    private MovedClock clock;

    private final List<CalendarStore> calendars =
            Stream.of(Reader.ICAL4J, Reader.BIWEEKLY).map(CalendarStore::new).toList();

    private final Map<String, String> choices = new LinkedHashMap<>(Map.of("zone", "Europe/London"));

    @Test
    void twentyStepsEndInThePlanAsItIs() {
        var key = planned.plan(START);
        fetch(key);
        change(key, Planned.wishFor(START, Slot.EVENING, "TUESDAY", "THURSDAY", "SATURDAY"));
        choose(key, "morning", "06:15");
        undo(key);
        choose(key, "zone", "Asia/Kathmandu");
        choose(key, "breaks", "true");
        clock.pass(Duration.ofDays(1));
        planned.missed(key, "", "MONDAY");
        fetch(key);
        change(key, Planned.wish(START, "EXERCISE", "POSTURE", "MIND_BODY", "MASSAGE"));
        choose(key, "title", "NAMES");
        planned.change(key, Planned.wishFor(LATER, Slot.MIDDAY, "MONDAY", "FRIDAY"));
        change(key, Planned.wishFor(LATER, Slot.EVENING, "MONDAY", "SUNDAY"));
        choices.remove("breaks");
        fetch(key);
        undo(key);
        choose(key, "evening", "00:30");
        choose(key, "breaks", "true");
        choose(key, "breaksTo", "03:00");
        clock.pass(Duration.ofDays(13));
        change(key, Planned.withoutBreaks(LATER));
        undo(key);
        choose(key, "zone", "America/New_York");
        clock.pass(Duration.ofMinutes(1));
        calendars.forEach(calendar -> calendar.read(planned.file(key, "?out=true")));
        calendars.forEach(calendar -> assertThat(calendar.sittings(today())).isEmpty());
        change(key, Planned.wish(LATER, "EXERCISE", "POSTURE"));
        fetch(key);
    }

    private void change(String key, Map<String, Object> wish) {
        planned.change(key, wish);
        fetch(key);
    }

    private void undo(String key) {
        planned.undo(key);
        fetch(key);
    }

    private void choose(String key, String field, String value) {
        choices.put(field, value);
        fetch(key);
    }

    /** A minute later, as people are. */
    private void fetch(String key) {
        clock.pass(Duration.ofMinutes(1));
        var file = planned.fetched(
                key,
                choices.entrySet().stream()
                        .flatMap(choice -> Stream.of(choice.getKey(), choice.getValue()))
                        .toArray(String[]::new));
        var expected = new TreeMap<>(planned.parts(key, zone(), times()));
        expected.keySet().removeIf(start -> start.isBefore(today()));
        for (var calendar : calendars) {
            calendar.read(file);
            assertThat(calendar.sittings(today())).as("" + choices).isNotEmpty().isEqualTo(expected);
            var day = LocalDate.ofInstant(clock.instant(), zone());
            assertThat(calendar.breaks(day)).hasSize(choices.containsKey("breaks") ? planned.breaks(key, day) : 0);
        }
    }

    private ZoneId zone() {
        return ZoneId.of(choices.getOrDefault("zone", ""));
    }

    private Instant today() {
        return LocalDate.ofInstant(clock.instant(), zone()).atStartOfDay(zone()).toInstant();
    }

    private Map<Slot, LocalTime> times() {
        var times = new EnumMap<Slot, LocalTime>(Map.of(
                Slot.MORNING,
                LocalTime.of(8, 0),
                Slot.MIDDAY,
                LocalTime.of(12, 30),
                Slot.EVENING,
                LocalTime.of(19, 0)));
        times.replaceAll((slot, usual) -> LocalTime.parse(choices.getOrDefault(Choices.field(slot), "" + usual)));
        return times;
    }
}
