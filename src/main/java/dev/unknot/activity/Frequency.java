package dev.unknot.activity;

/**
 * On how many days of a week an activity is done.
 *
 * @param min fewest days, if it is done at all
 * @param target days to aim for
 * @param max most days
 * @param gapDays fewest whole rest days between two of its days, around the week
 * @param everyWeeks it falls due once in this many weeks
 * @param courseCap longest course in weeks, of visits under earlier rules in sessions; 0 for no end
 */
public record Frequency(int min, int target, int max, int gapDays, int everyWeeks, int courseCap) {

    public Frequency {
        if (min < 0 || target < min || max < target || max > 7 / (gapDays + 1) || everyWeeks < 1 || courseCap < 0) {
            throw new IllegalArgumentException("A week cannot hold " + min + "/" + target + "/" + max + " days with "
                    + gapDays + " rest days between them");
        }
    }
}
