package dev.unknot.activity;

/** How hard an activity is, as effort from 0 to 10: 0–1, 1–2, 3–4, 5–6. */
public enum Intensity {
    REST,
    GENTLE,
    LIGHT,
    MODERATE
}
