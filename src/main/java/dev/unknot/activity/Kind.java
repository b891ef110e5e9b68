package dev.unknot.activity;

/** What an activity does for a person: what a week may hold at most, and in which order, goes by it. */
public enum Kind {
    /** Rows and other pulls: what the upper back needs most. */
    STRENGTH_PULL,
    STRENGTH_OTHER,
    AEROBIC,
    BALANCE,
    MOBILITY,
    STRETCH,
    CALM,
    SELF_MASSAGE,
    /** Costs no minutes. */
    HABIT,
    /** Done once. */
    ONE_OFF,
    /** A talk about medicines, or the decision whether a course of visits goes on. */
    REVIEW,
    /** Done by a practitioner, and only if it is asked for by name. */
    VISIT,
    /** Shown and never scheduled. */
    CARD;

    public boolean isStrength() {
        return this == STRENGTH_PULL || this == STRENGTH_OTHER;
    }

    /** Strength, movement, stretches and balance: all of a day are done in one go. */
    public boolean isExercise() {
        return isStrength() || this == MOBILITY || this == STRETCH || this == BALANCE;
    }

    /** Exercises, walks and the like, which rise faster and further than the rest. */
    public boolean isMovement() {
        return isExercise() || this == AEROBIC;
    }

    /** Whether it is in the plan week after week. */
    public boolean isRegular() {
        return compareTo(HABIT) <= 0;
    }

    /** Whether a week has at most one of it, and only beside the regular things. */
    public boolean isOneOff() {
        return this == ONE_OFF || this == REVIEW;
    }

    /** Whether it takes minutes of the days that a person offers. */
    public boolean isCounted() {
        return this != HABIT && this != VISIT && this != CARD;
    }

    /** Days a week below which it is not worth doing; habits say their own. */
    public int fewestDays() {
        return isOneOff() || this == VISIT ? 1 : 2;
    }
}
