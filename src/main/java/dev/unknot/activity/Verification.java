package dev.unknot.activity;

/** Whether a statement was seen in its source. */
public enum Verification {
    CHECKED,
    PARTLY,
    UNVERIFIED
}
