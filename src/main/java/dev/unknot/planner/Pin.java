package dev.unknot.planner;

import dev.unknot.activity.Slot;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A wish that holds: this activity on this day.
 *
 * @param activity code
 * @param slot the part of the day, or any
 */
public record Pin(String activity, DayOfWeek day, @Nullable Slot slot) {}
