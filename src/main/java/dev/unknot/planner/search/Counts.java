package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** On how many days each piece may be, those worth most first; within the ceiling of the week (O1, H13). */
final class Counts {

    private final Piece[] pieces;
    private final int ceiling;
    private final Patterns[] patterns;
    private final List<Numbers> all = new ArrayList<>();

    Counts(Piece[] pieces, int ceiling, Patterns[] patterns) {
        this.pieces = pieces;
        this.ceiling = ceiling;
        this.patterns = patterns;
    }

    /** One number of days for each piece, and what they are worth. */
    record Numbers(int[] days, int value) {}

    List<Numbers> bestFirst() {
        add(0, new int[pieces.length], 0, 0);
        all.sort(Comparator.comparingInt(numbers -> -numbers.value()));
        return all;
    }

    /** As few days as possible of everything; empty if even that is too much. */
    Optional<Numbers> fewest() {
        var days = new int[pieces.length];
        int minutes = 0;
        int value = 0;
        for (int place = 0; place < days.length; place++) {
            var piece = pieces[place];
            days[place] = piece.least();
            if (days[place] > Ring.DAYS || patterns[place].of(days[place]).length == 0) {
                return Optional.empty();
            }
            minutes += piece.isOneOff() ? 0 : days[place] * piece.minutes();
            value += piece.value(days[place]);
        }
        return minutes > ceiling ? Optional.empty() : Optional.of(new Numbers(days, value));
    }

    private void add(int place, int[] days, int minutes, int value) {
        if (minutes > ceiling) {
            return;
        }
        if (place == pieces.length) {
            all.add(new Numbers(days.clone(), value));
            return;
        }
        var piece = pieces[place];
        for (int count = piece.least(); count <= Math.min(Ring.DAYS, piece.most()); count++) {
            if (patterns[place].of(count).length > 0) {
                days[place] = count;
                int more = piece.isOneOff() ? 0 : count * piece.minutes();
                add(place + 1, days, minutes + more, value + piece.value(count));
            }
        }
    }
}
