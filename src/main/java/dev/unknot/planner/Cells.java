package dev.unknot.planner;

import dev.unknot.activity.Slot;
import java.util.Arrays;

/**
 * Which sessions a week has, one bit a cell in the fixed order (weekday, slot, activity), the first cell the highest.
 *
 * <p>Of two weeks that are equal in all else the one that has a session in the first cell in which they differ is the
 * better (O5). Compared as numbers, that is the greater.
 */
final class Cells implements Comparable<Cells> {

    static final int ACTIVITIES = 32;
    static final Cells NONE = new Cells(new long[Ring.DAYS * Slot.values().length * ACTIVITIES / Long.SIZE + 1]);

    private final long[] words;

    private Cells(long[] words) {
        this.words = words;
    }

    static Cells of(DayPattern pattern, int activity) {
        var words = new long[NONE.words.length];
        for (int day = 0; day < Ring.DAYS; day++) {
            if (Ring.contains(pattern.days(), day)) {
                int slot = pattern.slots().get(day).ordinal();
                int cell = (day * Slot.values().length + slot) * ACTIVITIES + activity;
                words[cell / Long.SIZE] |= Long.MIN_VALUE >>> (cell % Long.SIZE);
            }
        }
        return new Cells(words);
    }

    Cells or(Cells other) {
        var union = words.clone();
        for (int word = 0; word < union.length; word++) {
            union[word] |= other.words[word];
        }
        return new Cells(union);
    }

    @Override
    public int compareTo(Cells other) {
        for (int word = 0; word < words.length; word++) {
            int compared = Long.compareUnsigned(words[word], other.words[word]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && compareTo(cells) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
