package dev.unknot.plan;

import dev.unknot.activity.Activity;

/**
 * How one activity differs from the week before.
 *
 * @param why empty where the text says it all
 */
record WeekChange(Kind kind, Activity activity, String text, String why) {

    /** What differs. */
    enum Kind {
        NEW,
        GONE,
        DAYS,
        TIMES,
        LEVEL
    }
}
