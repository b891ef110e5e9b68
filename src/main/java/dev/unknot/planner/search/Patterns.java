package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;

/** The sets of days that a piece may have, by their size, worked out when they are first asked for. */
final class Patterns {

    private final Piece piece;
    private final int[][] sets = new int[Ring.DAYS + 1][];
    private final int[][] changes = new int[Ring.DAYS + 1][];

    Patterns(Piece piece) {
        this.piece = piece;
    }

    /** The sets of this many days, the least change first, then the earliest. */
    int[] of(int count) {
        if (sets[count] == null) {
            sets[count] = piece.patterns(count);
            changes[count] = Arrays.stream(sets[count]).map(piece::leastChanges).toArray();
        }
        return sets[count];
    }

    /** The least change of each of them. */
    int[] changes(int count) {
        return changes[count];
    }
}
