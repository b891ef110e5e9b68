package dev.unknot.plan.words;

import dev.unknot.activity.Activity;

/**
 * How one activity differs from the week before.
 *
 * @param why empty where the text says it all
 */
public record WeekChange(Kind kind, Activity activity, String text, String why) {

    /** What differs. */
    public enum Kind {
        NEW,
        GONE,
        DAYS,
        TIMES,
        LEVEL,
        LOWER
    }
}
