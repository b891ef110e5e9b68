package dev.unknot.activity;

/** A part of the day, in the order of the day. */
public enum Slot {
    MORNING,
    MIDDAY,
    EVENING
}
