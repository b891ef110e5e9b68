package dev.unknot.planner;

/**
 * How good a week is that meets the requirements, level by level; the greater is the better.
 *
 * @param value O1
 * @param busiestDay O3, the fewer the better
 * @param sumOfSquares O3, the fewer the better
 * @param awkwardness O4, the less the better
 */
record Objective(int value, int busiestDay, int sumOfSquares, int awkwardness) implements Comparable<Objective> {

    static Objective of(int value, long loads, int awkwardness) {
        return new Objective(value, Loads.busiest(loads), Loads.squares(loads), awkwardness);
    }

    @Override
    public int compareTo(Objective other) {
        if (value != other.value) {
            return Integer.compare(value, other.value);
        }
        if (busiestDay != other.busiestDay) {
            return Integer.compare(other.busiestDay, busiestDay);
        }
        if (sumOfSquares != other.sumOfSquares) {
            return Integer.compare(other.sumOfSquares, sumOfSquares);
        }
        return Integer.compare(other.awkwardness, awkwardness);
    }
}
