package dev.unknot.activity;

import java.util.List;

/**
 * How often visits of one kind come, and after how many to look back (S02; the rest is expert judgement).
 *
 * @param most visits of a course, at least 1
 * @param everyWeeks fewest weeks from one visit to the next, at least 1
 * @param lookBackAfter visits after which to ask what has changed, 0 where nothing is to be asked
 * @param inWeeks the earliest week of each visit, the first being week 1; empty if they only keep their distance
 * @param shared whether the visits of an approach make up one course, whichever kind they are
 */
public record VisitPlan(int most, int everyWeeks, int lookBackAfter, List<Integer> inWeeks, boolean shared) {

    public VisitPlan {
        inWeeks = List.copyOf(inWeeks);
        boolean isListed = inWeeks.isEmpty() || (inWeeks.size() == most && inWeeks.get(0) == 1);
        boolean isInOrder = inWeeks.stream().sorted().distinct().toList().equals(inWeeks);
        if (most < 1 || everyWeeks < 1 || lookBackAfter < 0 || lookBackAfter > most || !isListed || !isInOrder) {
            throw new IllegalArgumentException("A course of " + most + " visits every " + everyWeeks
                    + " weeks cannot come in weeks " + inWeeks + " with a look back after " + lookBackAfter);
        }
    }

    /**
     * The first week that the next visit may fall into.
     *
     * @param first the week of the first visit
     * @param last the week of the one before
     * @param made visits so far, fewer than {@link #most}
     */
    public int earliest(int first, int last, int made) {
        int listed = inWeeks.isEmpty() ? first : first + inWeeks.get(made) - 1;
        return Math.max(listed, last + everyWeeks);
    }
}
