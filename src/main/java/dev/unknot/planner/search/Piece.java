package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;

/**
 * What the search places: one activity, or all strength things of a week, which share their days and their part of the day.
 * Weekdays are counted from 0 for Monday and parts of the day from 0 for the morning.
 *
 * @param parts activities in it, at least 1
 * @param minutes counted minutes of a day that has it, 0 for a habit
 * @param fewest days, at least 1
 * @param floor days that it must have in this week, whatever they are worth
 * @param wanted days beyond which another is worth nothing
 * @param worth O1 of each: three times for a day up to the fewest, twice up to those wanted
 * @param possible days that it may have, as in {@link Ring}
 * @param asked days that it must have
 * @param gap rest days between two of its days
 * @param slots for each weekday the parts of the day that it may have, as three bits
 * @param changes for each weekday what each part of the day, and at place 3 its absence, changes against last week (O2)
 * @param misses for each part of the day how many of its activities would rather have another (O5)
 * @param isExercise whether it shares its part of the day with other exercises
 * @param isAerobic whether it may be longer than a sitting, if it stands alone
 * @param isOneOff whether it needs a day that has something else, and costs nothing of the week's ceiling
 */
public record Piece(
        int parts,
        int minutes,
        int fewest,
        int floor,
        int wanted,
        int worth,
        int possible,
        int asked,
        int gap,
        int[] slots,
        int[][] changes,
        int[] misses,
        boolean isExercise,
        boolean isAerobic,
        boolean isOneOff) {

    public static final int SLOTS = 3;
    public static final int ABSENT = SLOTS;
    public static final int NOT_PREFERRED = 2;
    public static final int AWAY_FROM_HOME = 3;

    /** The most days worth having: beyond those wanted only the person's wishes lead. */
    public int most() {
        return Math.max(least(), wanted);
    }

    public int least() {
        return Math.max(Math.max(fewest, floor), Integer.bitCount(asked));
    }

    public int value(int days) {
        int upToFewest = Math.min(days, fewest);
        return worth * (3 * upToFewest + 2 * Math.max(0, Math.min(days, wanted) - upToFewest));
    }

    /** Every set of this many days that it may have, the least change first, then the earliest. */
    public int[] patterns(int count) {
        var all = Ring.ofSize(count);
        var found = new int[all.length];
        int size = 0;
        for (int days : all) {
            if (isAllowed(days)) {
                found[size++] = days;
            }
        }
        var patterns = Arrays.copyOf(found, size);
        return isAsBefore() ? patterns : byChanges(patterns);
    }

    private boolean isAllowed(int days) {
        return (days & ~possible) == 0 && (asked & ~days) == 0 && Ring.hasGap(days, gap);
    }

    /** Whether all days are the same to it, as for what is new. */
    private boolean isAsBefore() {
        for (var day : changes) {
            for (int change : day) {
                if (change != day[ABSENT]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sets of days are below 128, so that one number can say their changes, then their place. */
    private int[] byChanges(int[] patterns) {
        var keys = new int[patterns.length];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = leastChanges(patterns[at]) << 7 | at;
        }
        Arrays.sort(keys);
        for (int at = 0; at < keys.length; at++) {
            keys[at] = patterns[keys[at] & Ring.ALL];
        }
        return keys;
    }

    /** Whether there is any way to have it. */
    public boolean hasAnyPattern() {
        for (int days : Ring.ofSize(least())) {
            if (isAllowed(days)) {
                return true;
            }
        }
        return false;
    }

    /** O2 of these days, whatever parts of them it gets. */
    public int leastChanges(int days) {
        int sum = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            sum += Ring.contains(days, day) ? leastChange(day) : changes[day][ABSENT];
        }
        return sum;
    }

    private int leastChange(int day) {
        int least = Integer.MAX_VALUE;
        for (int slot = 0; slot < SLOTS; slot++) {
            if ((slots[day] >> slot & 1) != 0) {
                least = Math.min(least, changes[day][slot]);
            }
        }
        return least;
    }

    /** O2 of the days that it does not have. */
    public int changesOfAbsence(int days) {
        int sum = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            sum += Ring.contains(days, day) ? 0 : changes[day][ABSENT];
        }
        return sum;
    }

    /** O5 of how its days are spread. */
    public int unevenness(int days) {
        return parts * Ring.unevenness(days);
    }

    /** O5 of having a part of a day, if its home is another or the same. */
    public int awkwardness(int slot, int home) {
        return NOT_PREFERRED * misses[slot] + (slot == home ? 0 : AWAY_FROM_HOME * parts);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return parts + " × " + minutes + " min on " + fewest + "–" + wanted + " days, " + Arrays.toString(slots);
    }
}
