package dev.unknot.calendar;

import dev.unknot.activity.Slot;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

    private static final int MINUTES_APART = 60;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

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

    /** When a part of a day begins. A person's day begins in the morning, so what is earlier by the clock is after midnight. */
    LocalDateTime start(LocalDate day, Slot slot) {
        return day.atTime(time(Slot.MORNING)).plusMinutes(minutesIntoTheDay(slot));
    }

    /** Whether a part of the day begins an hour or more after the one before it, and the last one before the next morning. */
    boolean isInOrder(Slot slot) {
        int sinceBefore = minutesIntoTheDay(slot) - (slot == Slot.EVENING ? minutesIntoTheDay(Slot.MIDDAY) : 0);
        return sinceBefore >= MINUTES_APART
                && (slot != Slot.EVENING || MINUTES_OF_A_DAY - minutesIntoTheDay(slot) >= MINUTES_APART);
    }

    private int minutesIntoTheDay(Slot slot) {
        return minutesFrom(time(Slot.MORNING), time(slot));
    }

    /** Minutes until the clock shows a time, 0 to 1439. */
    private static int minutesFrom(LocalTime from, LocalTime to) {
        return Math.floorMod(from.until(to, ChronoUnit.MINUTES), MINUTES_OF_A_DAY);
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
        if (breaks != null) {
            fields.put("breaks", List.of("true"));
        }
        var shown = Objects.requireNonNullElse(breaks, WORKING_HOURS);
        fields.put("breaksFrom", List.of(shown.from().toString()));
        fields.put("breaksTo", List.of(shown.to().toString()));
        return fields;
    }

    /** The time of the first short break of a day and of the last one, which may be after midnight. */
    record Breaks(LocalTime from, LocalTime to) {

        boolean isLongEnough() {
            return minutesFrom(from, to) >= MINUTES_APART;
        }

        /** The time of one of several goes, spread evenly, on a multiple of five minutes after the first. */
        LocalDateTime start(LocalDate day, int go, int goes) {
            int minutes = goes > 1 ? minutesFrom(from, to) * go / (goes - 1) : 0;
            return day.atTime(from).plusMinutes(minutes - minutes % 5);
        }
    }
}
