package dev.unknot.activity;

/** What becomes of an activity in a flare-up week. FLARE_ONLY is a card that is shown and never scheduled. */
public enum Flare {
    KEEP,
    DROP,
    FLARE_ONLY
}
