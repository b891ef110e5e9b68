package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.planner.week.Reason;

/**
 * Something that a week holds.
 *
 * @param why what took it into the week
 * @param isStep whether it is done at a higher level than in the week before
 */
public record Thing(Activity activity, Level level, Reason why, boolean isStep) {

    public Thing at(Level higher) {
        return new Thing(activity, higher, why, true);
    }

    public int minutes() {
        return activity.countedMinutes(level);
    }
}
