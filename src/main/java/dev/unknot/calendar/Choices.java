package dev.unknot.calendar;

import dev.unknot.activity.Slot;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants in the file.
 *
 * @param times by the clock of the zone, for each part of the day
 * @param breaks when to be reminded of short breaks; nothing for never
 */
record Choices(
        ZoneId zone,
        Map<Slot, LocalTime> times,
        Reminder reminder,
        Title title,
        @Nullable Breaks breaks) {

    static final Breaks WORKING_HOURS = new Breaks(LocalTime.of(9, 0), LocalTime.of(17, 0));

    private static final Map<Slot, LocalTime> TIMES = Map.of(
            Slot.MORNING, LocalTime.of(8, 0), Slot.MIDDAY, LocalTime.of(12, 30), Slot.EVENING, LocalTime.of(19, 0));

    Choices {
        times = Map.copyOf(times);
    }

    /** What stands on the page before anybody has chosen. */
    static Choices usual(ZoneId zone) {
        return new Choices(zone, TIMES, Reminder.AT_START, Title.NEUTRAL, null);
    }

    LocalTime time(Slot slot) {
        return Objects.requireNonNull(times.get(slot));
    }

    /** The field of a part of the day. */
    static String field(Slot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }

    /** The same as the fields of the form. */
    Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("zone", List.of(zone.getId()));
        new EnumMap<>(times).forEach((slot, time) -> fields.put(field(slot), List.of(time.toString())));
        fields.put("reminder", List.of(reminder.name()));
        fields.put("title", List.of(title.name()));
        var shown = Objects.requireNonNullElse(breaks, WORKING_HOURS);
        fields.put("breaksFrom", List.of(shown.from().toString()));
        fields.put("breaksTo", List.of(shown.to().toString()));
        return fields;
    }

    /** The time of the first short break of a day and of the last one. */
    record Breaks(LocalTime from, LocalTime to) {

        /** The shortest time over which breaks are spread. */
        private static final int MINUTES = 60;

        boolean isLongEnough() {
            return from.until(to, ChronoUnit.MINUTES) >= MINUTES;
        }

        /** The time of one of several goes, spread evenly, on a multiple of five minutes after the first. */
        LocalTime time(int go, int goes) {
            long minutes = from.until(to, ChronoUnit.MINUTES) * go / (goes - 1);
            return from.plusMinutes(minutes - minutes % 5);
        }
    }
}
