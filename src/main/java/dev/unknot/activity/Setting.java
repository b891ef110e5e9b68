package dev.unknot.activity;

/** Where an activity is done. */
public enum Setting {
    HOME,
    WORK,
    CLINIC
}
