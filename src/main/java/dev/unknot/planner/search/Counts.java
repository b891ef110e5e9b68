package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** On how many days each piece may be, those worth most first; within the ceiling of the week (O1, H13). */
final class Counts {

    private final List<Piece> pieces;
    private final int ceiling;
    private final int[][][] patterns;
    private final List<Numbers> all = new ArrayList<>();

    Counts(List<Piece> pieces, int ceiling, int[][][] patterns) {
        this.pieces = pieces;
        this.ceiling = ceiling;
        this.patterns = patterns;
    }

    /** One number of days for each piece, and what they are worth. */
    record Numbers(int[] days, int value) {}

    List<Numbers> bestFirst() {
        add(0, new int[pieces.size()], 0, 0);
        all.sort(Comparator.comparingInt(numbers -> -numbers.value()));
        return all;
    }

    private void add(int place, int[] days, int minutes, int value) {
        if (minutes > ceiling) {
            return;
        }
        if (place == pieces.size()) {
            all.add(new Numbers(days.clone(), value));
            return;
        }
        var piece = pieces.get(place);
        for (int count = piece.least(); count <= Math.min(Ring.DAYS, piece.most()); count++) {
            if (patterns[place][count].length > 0) {
                days[place] = count;
                int more = piece.isOneOff() ? 0 : count * piece.minutes();
                add(place + 1, days, minutes + more, value + piece.value(count));
            }
        }
    }
}
