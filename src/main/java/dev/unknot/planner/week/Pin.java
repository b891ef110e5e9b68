package dev.unknot.planner.week;

import dev.unknot.activity.Slot;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish that holds (H8). An activity is asked for: in the week at all, on a day, in a part of the day, or both; or a day
 * is to stay free of it.
 *
 * @param activity code
 * @param day the day, or any
 * @param slot the part of that day; without a day, of every day that has the activity
 * @param not whether the day is to stay free of it; needs a day and no slot
 */
public record Pin(
        String activity, @Nullable DayOfWeek day, @Nullable Slot slot, boolean not) {

    public Pin {
        if (not && (day == null || slot != null)) {
            throw new IllegalArgumentException("Only a whole day can stay free of " + activity);
        }
    }

    /** The activity is in the week. */
    public static Pin wanted(String activity) {
        return new Pin(activity, null, null, false);
    }

    /** The activity is on this day. */
    public static Pin on(String activity, DayOfWeek day) {
        return new Pin(activity, day, null, false);
    }

    /** The activity is not on this day. */
    public static Pin notOn(String activity, DayOfWeek day) {
        return new Pin(activity, day, null, true);
    }

    /** Whether a week is as the pin wants it. */
    public boolean holdsIn(WeekPlan week) {
        boolean isToBook = day == null
                && week.toBook().filter(visit -> visit.code().equals(activity)).isPresent();
        if (isToBook) {
            return true;
        }
        var slots = week.slots().getOrDefault(activity, Map.of());
        if (not) {
            return day == null || !slots.containsKey(day);
        }
        return slots.entrySet().stream().anyMatch(entry -> day == null || day == entry.getKey())
                && slots.entrySet().stream()
                        .filter(entry -> day == null || day == entry.getKey())
                        .allMatch(entry -> slot == null || slot == entry.getValue());
    }

    public boolean asksFor(DayOfWeek weekday) {
        return !not && day == weekday;
    }

    public boolean forbids(DayOfWeek weekday) {
        return not && day == weekday;
    }

    /** Whether a part of a day is as the pin wants it, if the pin is about it. */
    public boolean leaves(DayOfWeek weekday, Slot part) {
        return slot == null || slot == part || (day != null && day != weekday);
    }

    /** Leaves of the parts of a day those that the pin allows. */
    public void narrow(DayOfWeek weekday, Set<Slot> slots) {
        if (slot != null && (day == null || day == weekday)) {
            slots.removeIf(other -> other != slot);
        }
    }
}
