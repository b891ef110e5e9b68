package dev.unknot.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The time zones that a file brings along (RFC 5545, 3.6.5), and no others. */
final class FileZones {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Pattern YEARLY = Pattern.compile("FREQ=YEARLY;BYMONTH=(\\d+);BYDAY=(-?\\d)(\\w\\w)");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int LAST_YEAR = 2030;

    private final Map<String, List<Onset>> zones = new HashMap<>();

    /** From when on, on the clock before, another offset holds. */
    private record Onset(LocalDateTime at, ZoneOffset before, ZoneOffset after) {

        Instant instant() {
            return at.toInstant(before);
        }
    }

    private FileZones() {}

    static FileZones read(List<String> lines) {
        var read = new FileZones();
        var zone = "";
        var part = new HashMap<String, String>();
        for (var line : lines) {
            if (line.startsWith("TZID:")) {
                zone = line.substring("TZID:".length());
            } else if (line.matches("BEGIN:(STANDARD|DAYLIGHT)")) {
                part.clear();
            } else if (line.matches("END:(STANDARD|DAYLIGHT)")) {
                read.zones.computeIfAbsent(zone, z -> new ArrayList<>()).addAll(onsets(part));
            } else if (line.indexOf(':') > 0) {
                part.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
            }
        }
        read.zones.values().forEach(onsets -> onsets.sort(Comparator.comparing(Onset::instant)));
        return read;
    }

    private static List<Onset> onsets(Map<String, String> part) {
        var first = LocalDateTime.parse(part.getOrDefault("DTSTART", ""), LOCAL);
        var before = ZoneOffset.of(part.getOrDefault("TZOFFSETFROM", ""));
        var after = ZoneOffset.of(part.getOrDefault("TZOFFSETTO", ""));
        var onsets = new ArrayList<>(List.of(new Onset(first, before, after)));
        var rule = YEARLY.matcher(part.getOrDefault("RRULE", ""));
        if (rule.matches()) {
            for (int year = first.getYear() + 1; year <= LAST_YEAR; year++) {
                var day = LocalDate.of(year, Integer.parseInt(rule.group(1)), 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(
                                Integer.parseInt(rule.group(2)), DayOfWeek.of(DAYS.indexOf(rule.group(3)) + 1)));
                onsets.add(new Onset(day.atTime(first.toLocalTime()), before, after));
            }
        } else if (part.containsKey("RRULE")) {
            throw new IllegalArgumentException(part.get("RRULE"));
        }
        return onsets;
    }

    /** A time that clocks skip counts from the offset before it; one they show twice is the first (RFC 5545, 3.3.5). */
    Instant instant(String zone, String local) {
        var onsets = zones.get(zone);
        if (onsets == null) {
            throw new IllegalArgumentException("No VTIMEZONE for " + zone);
        }
        var time = LocalDateTime.parse(local, LOCAL);
        var offset = onsets.get(0).before();
        for (var onset : onsets) {
            var earliest = onset.at()
                    .plusSeconds(Math.max(
                            0, onset.after().getTotalSeconds() - onset.before().getTotalSeconds()));
            if (!time.isBefore(earliest)) {
                offset = onset.after();
            }
        }
        return time.toInstant(offset);
    }
}
