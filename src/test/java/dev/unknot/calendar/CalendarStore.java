package dev.unknot.calendar;

import dev.unknot.calendar.Occurrence.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A calendar into which files are read. It knows its entries by UID, and takes as news only what has a higher SEQUENCE, as
 * the most stubborn calendars do.
 */
final class CalendarStore {

    private final Reader reader;
    private final Map<String, Occurrence> entries = new HashMap<>();

    CalendarStore(Reader reader) {
        this.reader = reader;
    }

    void read(String file) {
        for (var entry : reader.read(file)) {
            entries.merge(entry.uid(), entry, (kept, read) -> read.sequence() > kept.sequence() ? read : kept);
        }
    }

    /** All that it ever heard of. */
    Collection<Occurrence> known() {
        return entries.values();
    }

    /** What a person sees. */
    List<Occurrence> shown() {
        return entries.values().stream().filter(entry -> !entry.isCancelled()).toList();
    }

    /** The sittings that a person sees from a moment on; fails where two begin at once. */
    Map<Instant, Duration> sittings(Instant from) {
        return new TreeMap<>(shown().stream()
                .filter(entry -> !isBreak(entry) && !entry.start().isBefore(from))
                .collect(Collectors.toMap(Occurrence::start, Occurrence::length)));
    }

    /** The short breaks that a person sees, of the days of the plan from one on. */
    List<Occurrence> breaks(LocalDate from) {
        var first = from.format(DateTimeFormatter.BASIC_ISO_DATE);
        return shown().stream()
                .filter(entry -> isBreak(entry) && entry.uid().split("-", -1)[1].compareTo(first) >= 0)
                .toList();
    }

    private static boolean isBreak(Occurrence entry) {
        return entry.uid().contains("-break-");
    }
}
