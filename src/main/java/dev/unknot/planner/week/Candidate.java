package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.planner.week.StartLevel.Easier;
import java.util.List;

/**
 * An activity that may enter the week.
 *
 * @param easier why it starts at the easier level; at the standard one if empty
 * @param score the score of its approach, 0–100
 * @param why why it is proposed
 */
public record Candidate(Activity activity, List<Easier> easier, int score, Reason why) {

    public Candidate {
        easier = List.copyOf(easier);
    }

    public Level level() {
        return easier.isEmpty() ? Level.STANDARD : Level.EASIER;
    }

    /**
     * What so many days are worth (O1): the score three times for a day up to the fewest, twice up to the target, nothing
     * beyond.
     */
    public int value(int days) {
        var week = activity.week();
        var upToMin = Math.min(days, week.min());
        var upToTarget = Math.min(days, week.target()) - upToMin;
        return score * (3 * upToMin + 2 * upToTarget);
    }
}
