package dev.unknot.activity;

/** What must hold before a plan takes an activity of its own accord. */
public enum OnlyIf {
    /** The person asks for it by name. */
    ASKED_FOR,
    /** Days are short, or the person asks for it by name (S09). */
    SHORT_DAYS,
    /** Low mood or worry, and no psychosis. */
    LOW_MOOD_OR_WORRY,
    /** From 65 on, or after falls (S57). */
    OLDER_OR_FALLS,
    /** The visits that it belongs to have begun. */
    VISITS_BEGUN
}
