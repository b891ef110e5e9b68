package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.planner.week.WeekPlan.Session;
import java.util.Comparator;

/** The order of sessions within one part of a day: all exercises in one go, calm last (C5). */
public enum Phase {
    HABIT,
    ONE_OFF,
    MOBILITY,
    BALANCE,
    STRENGTH,
    STRETCH,
    AEROBIC,
    VISIT,
    MASSAGE,
    CALM;

    /** The order in which to do what is on a day. */
    public static final Comparator<Session> IN_A_DAY = Comparator.comparing(Session::slot)
            .thenComparing(session -> of(session.activity()))
            .thenComparing(session -> session.activity().kind())
            .thenComparing(session -> session.activity().ladder().order());

    public static Phase of(Activity activity) {
        return switch (activity.kind()) {
            case HABIT, CARD -> HABIT;
            case ONE_OFF, REVIEW -> ONE_OFF;
            case MOBILITY -> MOBILITY;
            case BALANCE -> BALANCE;
            case STRENGTH_PULL, STRENGTH_OTHER -> STRENGTH;
            case STRETCH -> STRETCH;
            case AEROBIC -> AEROBIC;
            case VISIT -> VISIT;
            case SELF_MASSAGE -> MASSAGE;
            case CALM -> CALM;
        };
    }
}
