package dev.unknot.activity;

/** How demanding a version of an activity is. */
public enum Level {
    EASIER,
    STANDARD,
    HARDER
}
