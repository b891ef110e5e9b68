package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;

/**
 * An activity that may enter the week.
 *
 * @param level the level it starts at
 * @param score the score of its approach, 0–100
 * @param why why it is proposed
 */
record Candidate(Activity activity, Level level, int score, Reason why) {

    /**
     * What so many days are worth (O1): the score three times for a day up to the fewest, twice up to the target, nothing
     * beyond.
     */
    int value(int days) {
        var week = activity.week();
        var upToMin = Math.min(days, week.min());
        var upToTarget = Math.min(days, week.target()) - upToMin;
        return score * (3 * upToMin + 2 * upToTarget);
    }
}
