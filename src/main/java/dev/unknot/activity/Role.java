package dev.unknot.activity;

/** A part in the rules that is played by this activity and no other of its kind. */
public enum Role {
    /** The walk where a brisk one would be too much (C10). */
    EASY_WALK,
    /** What moves somebody whose days are too short for a walk (C10). */
    IN_PLACE_OF_A_WALK,
    /** What comes first to calm somebody in low mood (C6). */
    FIRST_IN_LOW_MOOD,
    /** The only balance for somebody who has fallen (C11). */
    BALANCE_AFTER_FALLS,
    /** The balance that makes room for the next once it has become harder (C11). */
    BALANCE_BEFORE_THE_NEXT,
    /** The balance that never comes first (C11). */
    NEXT_BALANCE,
    /** Done once, and first of all in a flare-up (C12). */
    FIRST_IN_A_FLARE_UP,
    /** Talked about with a clinician before it is ever planned. */
    TALKED_ABOUT_FIRST
}
