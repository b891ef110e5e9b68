package dev.unknot.planner;

/**
 * How good a week is, level by level; the greater is the better.
 *
 * @param requirements bits of the requirements met (H9, W11), the more important the higher
 * @param value O1
 * @param busiestDay O3, the fewer the better
 * @param sumOfSquares O3, the fewer the better
 * @param awkwardness O4, the less the better
 * @param cells O5
 */
record Objective(int requirements, int value, int busiestDay, int sumOfSquares, int awkwardness, Cells cells)
        implements Comparable<Objective> {

    @Override
    public int compareTo(Objective other) {
        if (requirements != other.requirements) {
            return Integer.compare(requirements, other.requirements);
        }
        if (value != other.value) {
            return Integer.compare(value, other.value);
        }
        int evenness = compareEvenness(busiestDay, sumOfSquares, other.busiestDay, other.sumOfSquares);
        if (evenness != 0) {
            return evenness;
        }
        if (awkwardness != other.awkwardness) {
            return Integer.compare(other.awkwardness, awkwardness);
        }
        return cells.compareTo(other.cells);
    }

    static int compareEvenness(int busiest, int squares, int otherBusiest, int otherSquares) {
        return busiest != otherBusiest
                ? Integer.compare(otherBusiest, busiest)
                : Integer.compare(otherSquares, squares);
    }
}
