package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;

/** At which level an activity starts (W8, W10, and the level rules of the activities). */
final class StartLevel {

    private static final int STRONG_PAIN = 7;
    private static final int OLDER = 65;
    private static final int FEW_MINUTES = 10;
    private static final int THIRD = 2;

    private StartLevel() {}

    /**
     * @param isFirstTime whether no week so far had it
     * @param rank place of the activity's approach among those picked, from 0; negative if it was not picked
     */
    static Level of(Activity activity, Answers answers, boolean isFirstTime, int rank) {
        boolean gently = answers.pain() >= STRONG_PAIN
                || answers.age() >= OLDER
                || answers.activityLevel() == ActivityLevel.SEDENTARY
                || answers.flareUp()
                || rank >= THIRD;
        boolean easier = switch (activity.levelRule()) {
            case R_STRENGTH, R_STRETCH, R_TIME -> gently;
            case R_HABIT -> answers.minutesPerDay() <= FEW_MINUTES || rank >= THIRD;
            case R_MASSAGE, R_RELAX -> isFirstTime;
            case R_PRACT, R_ONEOFF, R_MED -> false;
        };
        return easier ? Level.EASIER : Level.STANDARD;
    }
}
