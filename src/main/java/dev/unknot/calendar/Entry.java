package dev.unknot.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param day of the plan; what is done after midnight still belongs to the day before
 * @param part which of the day it is: with the day, what it is known by
 * @param start by the clock on the wall
 * @param lines what to do, none if the file shall not tell
 * @param blocks whether the time is taken, as others see it
 * @param reminder how long before; nothing for none
 */
record Entry(
        LocalDate day,
        String part,
        LocalDateTime start,
        Duration length,
        String title,
        List<String> lines,
        boolean blocks,
        boolean isCancelled,
        @Nullable Duration reminder) {

    Entry {
        lines = List.copyOf(lines);
    }

    static Entry cancelled(LocalDate day, String part, LocalDateTime start, String title) {
        return new Entry(day, part, start, Duration.ZERO, title, List.of(), false, true, null);
    }

    LocalDateTime end() {
        return start.plus(length);
    }

    /** The same, begun at another time. */
    Entry at(LocalDateTime other) {
        return new Entry(day, part, other, length, title, lines, blocks, isCancelled, reminder);
    }
}
