package dev.unknot.matching;

import dev.unknot.activity.Approach;
import java.util.List;

/**
 * One approach in the ranking.
 *
 * @param score 0–100
 * @param limited whether a condition removes at least one of its activities
 * @param reasons the rows that applied, with their points
 */
public record Ranked(Approach approach, int score, Band band, boolean limited, List<Reason> reasons) {

    public Ranked {
        reasons = List.copyOf(reasons);
    }

    /** One row that applied. */
    public record Reason(String rule, int points, String text) {}
}
