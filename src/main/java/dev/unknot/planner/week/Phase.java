package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.LevelRule;
import dev.unknot.planner.week.WeekPlan.Session;
import java.util.Comparator;

/** The order of sessions within one part of a day: warm up, strengthen, move, stretch, ease, calm. */
public enum Phase {
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

    /** The order in which to do what is on a day. */
    public static final Comparator<Session> IN_A_DAY = Comparator.comparing(Session::slot)
            .thenComparing(session -> of(session.activity()))
            .thenComparing(session -> session.activity().code());

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
