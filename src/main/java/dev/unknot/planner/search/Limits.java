package dev.unknot.planner.search;

/**
 * What a week may come to at the most, level by level.
 *
 * @param loss value forgone against all candidates at their best (O1)
 * @param changes O2
 * @param busiest minutes of the fullest day (O3)
 * @param squares sum of the squared minutes of the days (O3)
 * @param awkwardness O4
 */
public record Limits(int loss, int changes, int busiest, int squares, int awkwardness) {

    static final int NONE = Integer.MAX_VALUE;
    static final Limits OPEN = new Limits(NONE, NONE, NONE, NONE, NONE);

    Limits loss(int most) {
        return new Limits(most, changes, busiest, squares, awkwardness);
    }

    Limits changes(int most) {
        return new Limits(loss, most, busiest, squares, awkwardness);
    }

    Limits busiest(int most) {
        return new Limits(loss, changes, most, squares, awkwardness);
    }

    Limits squares(int most) {
        return new Limits(loss, changes, busiest, most, awkwardness);
    }

    Limits awkwardness(int most) {
        return new Limits(loss, changes, busiest, squares, most);
    }

    /** Whether only levels are limited to which the order of the days does not matter. */
    boolean areIndifferentToOrder() {
        return changes == NONE && awkwardness == NONE;
    }
}
