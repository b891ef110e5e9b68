package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.LevelRule;

/** The order of sessions within one part of a day: warm up, strengthen, move, stretch, ease, calm. */
enum Phase {
    HABIT,
    SET_UP,
    MOBILITY,
    STRENGTH,
    AEROBIC,
    STRETCH,
    VISIT,
    MASSAGE,
    CALM,
    NOTES;

    private static final int LONG_HOLD_SECONDS = 10;

    static Phase of(Activity activity) {
        if (activity.needsPractitioner()) {
            return VISIT;
        }
        return switch (activity.approach()) {
            case POSTURE -> activity.levelRule() == LevelRule.R_ONEOFF ? SET_UP : HABIT;
            case EXERCISE, CHIROPRACTIC -> ofMovement(activity);
            case MASSAGE, ACUPUNCTURE -> MASSAGE;
            case MIND_BODY -> CALM;
            case MEDICATION -> NOTES;
        };
    }

    private static Phase ofMovement(Activity activity) {
        return switch (activity.levelRule()) {
            case R_STRENGTH -> STRENGTH;
            case R_TIME -> AEROBIC;
            default -> activity.dose().holdSeconds() < LONG_HOLD_SECONDS ? MOBILITY : STRETCH;
        };
    }
}
