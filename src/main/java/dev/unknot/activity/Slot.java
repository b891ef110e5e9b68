package dev.unknot.activity;

import java.util.Locale;

/** A part of the day, in the order of the day. */
public enum Slot {
    MORNING,
    MIDDAY,
    EVENING;

    /** The part of the day in addresses, such as {@code midday}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
