package dev.unknot.calendar;

/** What the entries of a calendar say. */
enum Title {
    /** Nothing about health. */
    NEUTRAL,
    /** The names of the activities. */
    NAMES
}
