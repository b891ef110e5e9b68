package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Flare;
import dev.unknot.activity.LevelRule;
import dev.unknot.activity.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the approach EXERCISE holds (W6). */
final class ExerciseMix {

    private static final int MOST_STRENGTH = 3;
    private static final int STRETCH_HOLD_SECONDS = 10;

    private ExerciseMix() {}

    /** Strength for the painful region, one mobility, one stretch, walking; of each the best fitting first. */
    static List<Activity> inOrder(List<Activity> byFit) {
        var inOrder = new ArrayList<Activity>();
        byFit.stream().filter(Activity::isStrength).limit(MOST_STRENGTH).forEach(inOrder::add);
        byFit.stream().filter(ExerciseMix::isMobility).limit(1).forEach(inOrder::add);
        byFit.stream().filter(ExerciseMix::isStretch).limit(1).forEach(inOrder::add);
        byFit.stream()
                .filter(activity -> activity.levelRule() == LevelRule.R_TIME)
                .min(Comparator.comparing((Activity activity) -> activity.flare() == Flare.KEEP)
                        .thenComparing(activity -> !activity.equipment().contains(Equipment.NONE)))
                .ifPresent(inOrder::add);
        return inOrder;
    }

    private static boolean isMobility(Activity activity) {
        return activity.levelRule() == LevelRule.R_STRETCH
                && activity.dose().holdSeconds() < STRETCH_HOLD_SECONDS
                && activity.when() != Timing.BEFORE_EXERCISE;
    }

    private static boolean isStretch(Activity activity) {
        return activity.levelRule() == LevelRule.R_STRETCH && activity.dose().holdSeconds() >= STRETCH_HOLD_SECONDS;
    }
}
