package dev.unknot.planner.search;

/**
 * What the first items of a week have come to, once they have their places.
 *
 * @param strengthDays the days that loaded strength keeps to
 * @param loads counted minutes of the days, as in {@link Loads}
 * @param taken what keeps its distance, as in {@link Taken}
 * @param open bits of the requirements that are not met yet
 * @param loss value forgone against these items at their best (O1)
 * @param changes O2
 * @param awkwardness O4
 */
record Beginning(int strengthDays, long loads, int taken, int open, int loss, int changes, int awkwardness) {

    static Beginning nothing(int strengthDays, int requirements) {
        return new Beginning(strengthDays, 0, Taken.NOTHING, requirements, 0, 0, 0);
    }

    /** Whether the next item may have its place there. */
    boolean admits(Item item, DayPattern pattern, long capacity) {
        int days = pattern.days();
        return Loads.fit(loads + Loads.on(days, item.minutes()), capacity)
                && (!item.isLoadedStrength() || (days & ~strengthDays) == 0)
                && Taken.admits(taken, item, days);
    }

    Beginning with(Item item, DayPattern pattern) {
        int days = pattern.days();
        return new Beginning(
                strengthDays,
                loads + Loads.on(days, item.minutes()),
                Taken.with(taken, item, days),
                pattern.isNone() ? open : open & ~item.requirement(),
                loss + item.loss(pattern),
                changes + pattern.changes(),
                awkwardness + pattern.awkwardness());
    }
}
