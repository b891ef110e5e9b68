package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;
import java.util.ArrayList;
import java.util.List;

/** At which level an activity starts (W8, W10, and the level rules of the activities). */
public final class StartLevel {

    private static final int STRONG_PAIN = 7;
    private static final int OLDER = 65;
    private static final int FEW_MINUTES = 10;
    private static final int THIRD = 2;

    private StartLevel() {}

    /**
     * Why an activity starts at the easier level; at the standard one if there is no reason.
     *
     * @param isFirstTime whether no week so far had it
     * @param rank place of the activity's approach among those picked, from 0; negative if it was not picked
     */
    public static List<Easier> reasonsToStartEasier(Activity activity, Answers answers, boolean isFirstTime, int rank) {
        var reasons = new ArrayList<Easier>();
        switch (activity.levelRule()) {
            case R_STRENGTH, R_STRETCH, R_TIME -> {
                addIf(answers.pain() >= STRONG_PAIN, Easier.PAIN, reasons);
                addIf(answers.age() >= OLDER, Easier.AGE, reasons);
                addIf(answers.activityLevel() == ActivityLevel.SEDENTARY, Easier.SEDENTARY, reasons);
                addIf(answers.flareUp(), Easier.FLARE_UP, reasons);
                addIf(rank >= THIRD, Easier.THIRD_APPROACH, reasons);
            }
            case R_HABIT -> {
                addIf(answers.minutesPerDay() <= FEW_MINUTES, Easier.FEW_MINUTES, reasons);
                addIf(rank >= THIRD, Easier.THIRD_APPROACH, reasons);
            }
            case R_MASSAGE, R_RELAX -> addIf(isFirstTime, Easier.FIRST_TIME, reasons);
            case R_PRACT, R_ONEOFF, R_MED -> {}
        }
        return reasons;
    }

    private static void addIf(boolean holds, Easier reason, List<Easier> reasons) {
        if (holds) {
            reasons.add(reason);
        }
    }

    /** Reasons to start easier. */
    enum Easier {
        /** Pain of 7 or more. */
        PAIN,
        /** 65 or older. */
        AGE,
        /** Under 30 minutes of activity a week. */
        SEDENTARY,
        /** In a flare-up. */
        FLARE_UP,
        /** The third approach or after: not everything new at once (W10). */
        THIRD_APPROACH,
        /** Ten minutes a day or fewer. */
        FEW_MINUTES,
        /** Done for the first time. */
        FIRST_TIME
    }
}
