package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a day that what is on it can have: those that change least against last week, then make the fewest sittings
 * (O2, O3, H11). Which of them are the least awkward depends on where each thing is at home in the week.
 */
final class DaySlots {

    private static final int ANYWHERE = -1;

    private final Piece[] pieces;
    private final Frame frame;
    private final int homes;
    private int[][] homeOf = new int[0][];
    private final @Nullable Choice[][] known = new Choice[Ring.DAYS][];
    private final int[] alike = new int[Ring.DAYS];

    /** @param pieces those with counted minutes */
    DaySlots(List<Piece> pieces, Frame frame) {
        this.pieces = pieces.toArray(new Piece[0]);
        this.frame = frame;
        int places = Piece.SLOTS;
        for (var piece : pieces) {
            places *= piece.isExercise() || piece.isOneOff() ? 1 : Piece.SLOTS;
        }
        this.homes = places;
        for (int day = 0; day < Ring.DAYS; day++) {
            alike[day] = firstLike(day);
            known[day] = new Choice[alike[day] == day ? 1 << this.pieces.length : 0];
        }
    }

    /** How many ways there are to give everything a home: one for all exercises, one for each other thing. */
    int homes() {
        return homes;
    }

    int pieces() {
        return pieces.length;
    }

    /** The home that a way gives to a piece; one-offs have none, and are at home wherever they are. */
    private int[][] homesOfPieces() {
        var all = new int[homes][pieces.length];
        for (int way = 0; way < homes; way++) {
            int rest = way / Piece.SLOTS;
            for (int place = 0; place < pieces.length; place++) {
                var piece = pieces[place];
                if (piece.isOneOff()) {
                    all[way][place] = ANYWHERE;
                } else if (piece.isExercise()) {
                    all[way][place] = way % Piece.SLOTS;
                } else {
                    all[way][place] = rest % Piece.SLOTS;
                    rest /= Piece.SLOTS;
                }
            }
        }
        return all;
    }

    /** The best parts of a day for the pieces whose bits are set. */
    Choice of(int day, int present) {
        int like = alike[day];
        var choice = known[like][present];
        if (choice == null) {
            choice = new Search(day, present).choice();
            known[like][present] = choice;
        }
        return choice;
    }

    /** The first day on which everything may have the same parts of the day and changes as much. */
    private int firstLike(int day) {
        for (int other = 0; other < day; other++) {
            if (areAlike(day, other)) {
                return other;
            }
        }
        return day;
    }

    private boolean areAlike(int day, int other) {
        for (var piece : pieces) {
            if (piece.slots()[day] != piece.slots()[other]
                    || !Arrays.equals(piece.changes()[day], piece.changes()[other])) {
                return false;
            }
        }
        return true;
    }

    /** The best ways for one day. */
    final class Choice {

        private final int present;
        private final int changes;
        private final int sittings;
        private final int[] ways;
        private int[] awkwardness = new int[0];

        private Choice(int present, int changes, int sittings, int[] ways) {
            this.present = present;
            this.changes = changes;
            this.sittings = sittings;
            this.ways = ways;
        }

        /** O2 of what is there. */
        int changes() {
            return changes;
        }

        /** O3. */
        int sittings() {
            return sittings;
        }

        /** Two bits for the part of the day of each piece. */
        int[] ways() {
            return ways;
        }

        boolean isPossible() {
            return ways.length > 0;
        }

        /** O5 for each way to give everything a home. */
        int[] awkwardness() {
            if (awkwardness.length == 0) {
                var least = new int[homes];
                for (int home = 0; home < homes; home++) {
                    least[home] = Integer.MAX_VALUE;
                    for (int way : ways) {
                        least[home] = Math.min(least[home], DaySlots.this.awkwardness(way, present, home));
                    }
                }
                awkwardness = least;
            }
            return awkwardness;
        }
    }

    static int slot(int way, int place) {
        return (way >> (2 * place)) & 3;
    }

    private final class Search {

        private final int day;
        private final int present;
        private final int[] minutes = new int[Piece.SLOTS];
        private final int[] things = new int[Piece.SLOTS];
        private final boolean[] mayBeLong = new boolean[Piece.SLOTS];
        private int[] best = new int[8];
        private int size;
        private int changes = Integer.MAX_VALUE;
        private int sittings = Integer.MAX_VALUE;

        Search(int day, int present) {
            this.day = day;
            this.present = present;
        }

        Choice choice() {
            place(0, 0, -1, 0);
            return new Choice(present, changes, sittings, Arrays.copyOf(best, size));
        }

        private void place(int place, int way, int exercises, int changed) {
            if (changed > changes) {
                return;
            }
            if (place == pieces.length) {
                keep(way, changed);
                return;
            }
            if ((present >> place & 1) == 0) {
                place(place + 1, way, exercises, changed);
                return;
            }
            var piece = pieces[place];
            for (int slot = 0; slot < Piece.SLOTS; slot++) {
                boolean isOpen = (piece.slots()[day] >> slot & 1) != 0;
                if (isOpen && (!piece.isExercise() || exercises < 0 || exercises == slot)) {
                    minutes[slot] += piece.minutes();
                    things[slot]++;
                    boolean was = mayBeLong[slot];
                    mayBeLong[slot] = piece.isAerobic();
                    place(
                            place + 1,
                            way | slot << (2 * place),
                            piece.isExercise() ? slot : exercises,
                            changed + piece.changes()[day][slot]);
                    mayBeLong[slot] = was;
                    things[slot]--;
                    minutes[slot] -= piece.minutes();
                }
            }
        }

        private void keep(int way, int changed) {
            int used = 0;
            for (int slot = 0; slot < Piece.SLOTS; slot++) {
                used += things[slot] > 0 ? 1 : 0;
                boolean isLongAlone = things[slot] == 1 && mayBeLong[slot];
                if (minutes[slot] > frame.longest() && !isLongAlone) {
                    return;
                }
            }
            if (used > frame.sittings() || (changed == changes && used > sittings)) {
                return;
            }
            if (changed < changes || used < sittings) {
                size = 0;
                changes = changed;
                sittings = used;
            }
            best = size == best.length ? Arrays.copyOf(best, 2 * size) : best;
            best[size++] = way;
        }
    }

    /** O5 of one way for one day. */
    int awkwardness(int way, int present, int home) {
        if (homeOf.length == 0) {
            homeOf = homesOfPieces();
        }
        int sum = 0;
        for (int place = 0; place < pieces.length; place++) {
            if ((present >> place & 1) != 0) {
                int slot = slot(way, place);
                int there = homeOf[home][place];
                sum += pieces[place].awkwardness(slot, there == ANYWHERE ? slot : there);
            }
        }
        return sum;
    }
}
