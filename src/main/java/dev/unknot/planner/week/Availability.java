package dev.unknot.planner.week;

import dev.unknot.activity.Slot;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** When a person has time: the days they offer, with the minutes and the parts of each. */
public record Availability(Map<DayOfWeek, Day> days) {

    public Availability {
        var inOrder = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        inOrder.putAll(days);
        days = Collections.unmodifiableMap(inOrder);
    }

    /** Every day, at any time of the day. */
    public static Availability everyDay(int minutes) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, new Day(minutes, EnumSet.allOf(Slot.class)));
        }
        return new Availability(days);
    }

    /** The same days and parts of days with this many minutes each. */
    public Availability withMinutes(int minutes) {
        var changed = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        days.forEach((day, offered) -> changed.put(day, new Day(minutes, offered.slots())));
        return new Availability(changed);
    }

    /** Minutes of a day that can be spent on counted activities, 0 if the day is not offered. */
    public int minutes(DayOfWeek day) {
        var offered = days.get(day);
        return offered == null ? 0 : offered.minutes();
    }

    /** The parts of a day that suit, none if the day is not offered. */
    public Set<Slot> slots(DayOfWeek day) {
        var offered = days.get(day);
        return offered == null ? Set.of() : offered.slots();
    }

    /**
     * What a person offers of one day.
     *
     * @param minutes 5–120
     * @param slots at least one part of the day
     */
    public record Day(int minutes, Set<Slot> slots) {

        public Day {
            slots = Collections.unmodifiableSet(slots.isEmpty() ? Set.of() : EnumSet.copyOf(slots));
            if (minutes < 5 || minutes > 120 || slots.isEmpty()) {
                throw new IllegalArgumentException("A day offers 5 to 120 minutes in at least one slot");
            }
        }
    }
}
