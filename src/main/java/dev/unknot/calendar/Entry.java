package dev.unknot.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param part which of the day it is: with the date, what it is known by
 * @param lines what to do, none if the file shall not tell
 * @param blocks whether the time is taken, as others see it
 * @param reminder how long before; nothing for none
 */
record Entry(
        LocalDate date,
        String part,
        LocalTime time,
        Duration length,
        String title,
        List<String> lines,
        boolean blocks,
        boolean isCancelled,
        @Nullable Duration reminder) {

    Entry {
        lines = List.copyOf(lines);
    }

    static Entry cancelled(LocalDate date, String part, LocalTime time, String title) {
        return new Entry(date, part, time, Duration.ZERO, title, List.of(), false, true, null);
    }
}
