package dev.unknot.activity;

/** The rule by which an activity starts at a level and moves between levels. */
public enum LevelRule {
    R_STRENGTH,
    R_STRETCH,
    R_TIME,
    R_HABIT,
    R_MASSAGE,
    R_RELAX,
    R_PRACT,
    R_ONEOFF,
    R_MED
}
