package dev.unknot.planner;

import java.util.List;

/**
 * How good a week is by the levels in docs/planner.md; the greater is the better.
 *
 * @param met for each requirement whether it is met, the most important first
 */
record WeekScore(List<Boolean> met, int value, int changes, int busiestDay, int sumOfSquares, int awkwardness)
        implements Comparable<WeekScore> {

    /** The levels in the order in which they count. */
    enum Level {
        REQUIREMENTS,
        O1,
        O2,
        O3_BUSIEST_DAY,
        O3_SQUARES,
        O4;

        boolean isTheMoreTheBetter() {
            return this == REQUIREMENTS || this == O1;
        }
    }

    @Override
    public int compareTo(WeekScore other) {
        for (var level : Level.values()) {
            int better = Integer.compare(of(level), other.of(level));
            if (better != 0) {
                return level.isTheMoreTheBetter() ? better : -better;
            }
        }
        return 0;
    }

    /** The number of a level, requirements as bits with the most important the highest. */
    int of(Level level) {
        return switch (level) {
            case REQUIREMENTS -> met.stream().reduce(0, (bits, one) -> 2 * bits + (one ? 1 : 0), (a, b) -> b);
            case O1 -> value;
            case O2 -> changes;
            case O3_BUSIEST_DAY -> busiestDay;
            case O3_SQUARES -> sumOfSquares;
            case O4 -> awkwardness;
        };
    }
}
