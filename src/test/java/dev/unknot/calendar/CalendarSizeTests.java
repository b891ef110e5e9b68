package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Slot;
import dev.unknot.plan.PlannedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** A file has the size of a course, whatever somebody has written into the plan. */
class CalendarSizeTests {

    private static final Instant NOW = Instant.parse("2026-09-21T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);
    private static final int MOST_BYTES = 2_500_000;

    private final Choices choices = Choices.usual(ZoneOffset.UTC);
    private final CalendarEntries entries;

    CalendarSizeTests() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        entries = new CalendarEntries(new EntryWords(messages));
    }

    @Test
    void aThousandDaysOfAHundredBreaksMakeNoLargeFile() {
        var days = new HashMap<LocalDate, PlannedDay>();
        for (int day = 0; day < 1_000; day++) {
            days.put(TODAY.plusDays(day), new PlannedDay(EnumSet.allOf(Slot.class), 100));
        }
        var all = entries.of(days, List.of(), choices, TODAY);
        assertThat(all).hasSize(CalendarEntries.MOST).allMatch(Entry::isCancelled);
        assertThat(all.get(0).day()).isEqualTo(TODAY);
        assertThat(new CalendarText("0123456789abcdef0123456789abcdef", 0, NOW, choices, "Name", null).of(all, TODAY))
                .hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void aDayWithMoreBreaksThanCanBeCountedIsCutShort() {
        assertThat(entries.of(
                        Map.of(TODAY, new PlannedDay(EnumSet.noneOf(Slot.class), Integer.MAX_VALUE)),
                        List.of(),
                        choices,
                        TODAY))
                .hasSizeBetween(20, 100);
    }

    @Test
    void aDayThatHadOneBreakIsCalledOff() {
        assertThat(entries.of(Map.of(TODAY, new PlannedDay(EnumSet.noneOf(Slot.class), 1)), List.of(), choices, TODAY))
                .singleElement()
                .matches(Entry::isCancelled)
                .extracting(Entry::start)
                .isEqualTo(TODAY.atTime(9, 0));
    }

    @Test
    void daysThatNobodyLivesToSeeAreNotInTheFile() {
        var evening = new PlannedDay(EnumSet.of(Slot.EVENING), 3);
        assertThat(entries.of(
                        Map.of(LocalDate.MAX, evening, LocalDate.MIN, evening, LocalDate.of(10_000, 1, 1), evening),
                        List.of(),
                        choices,
                        TODAY))
                .isEmpty();
    }
}
