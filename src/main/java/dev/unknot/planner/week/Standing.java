package dev.unknot.planner.week;

import dev.unknot.activity.Level;

/**
 * Where a regular thing stands after the weeks so far.
 *
 * @param since the week in which it came in
 * @param level the one it has reached, which a lighter week lowers for itself alone
 * @param weeks whole weeks at that level, lighter weeks not counted
 */
public record Standing(int since, Level level, int weeks) {

    /** After another week at a level. */
    public Standing after(Level now) {
        return now == level ? new Standing(since, level, weeks + 1) : new Standing(since, now, 1);
    }
}
