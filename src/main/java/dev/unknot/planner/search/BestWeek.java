package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best days and parts of days for what is counted, level by level, and proves it (docs/planner.md). How often each
 * piece comes decides its worth, so those numbers are tried from the best on; for each the set of days on which anything is
 * done, and then the days of piece after piece.
 */
public final class BestWeek {

    /** Branches to look at before the best week so far must do. */
    private static final int BRANCHES = 400_000;

    private static final int UNREACHABLE = Integer.MAX_VALUE / 16;
    private static final int[] BY_SIZE = bySize();

    private final List<Piece> pieces;
    private final Frame frame;
    private final DaySlots slots;
    private final long capacity;
    private final int[][][] patterns;
    private final int[][][] leastChanges;

    private int branches = BRANCHES;
    private boolean onlyAny;
    private int value;
    private int[] counts;
    private final int[] days;
    private final int[] leastChangesFrom;
    private final int[] daysFrom;
    private final int[] minutesFrom;
    private int active;
    private @Nullable Placed best;

    /** @param pieces with counted minutes, in the order in which they are done */
    public BestWeek(List<Piece> pieces, Frame frame) {
        this.pieces = List.copyOf(pieces);
        this.frame = frame;
        this.slots = new DaySlots(this.pieces, frame);
        this.capacity = Loads.of(frame.capacity());
        this.days = new int[pieces.size()];
        this.leastChangesFrom = new int[pieces.size() + 1];
        this.daysFrom = new int[pieces.size() + 1];
        this.minutesFrom = new int[pieces.size() + 1];
        this.counts = new int[pieces.size()];
        this.patterns = new int[pieces.size()][Ring.DAYS + 1][];
        this.leastChanges = new int[pieces.size()][Ring.DAYS + 1][];
        for (int place = 0; place < pieces.size(); place++) {
            var piece = pieces.get(place);
            for (int count = piece.least(); count <= Math.min(Ring.DAYS, piece.most()); count++) {
                patterns[place][count] = piece.patterns(count);
                leastChanges[place][count] = Arrays.stream(patterns[place][count])
                        .map(piece::leastChanges)
                        .toArray();
            }
        }
    }

    /** Whether there is any week at all. */
    public boolean exists() {
        onlyAny = true;
        run();
        return best != null;
    }

    /** The best week; empty if there is none. */
    public Optional<Placed> find() {
        onlyAny = false;
        run();
        return Optional.ofNullable(best);
    }

    /** Whether nothing was left out for lack of time. */
    public boolean isProven() {
        return branches > 0;
    }

    private void run() {
        if (pieces.isEmpty()) {
            best = leaf(new int[0], 0);
            return;
        }
        int worth = Integer.MIN_VALUE;
        for (var numbers : new Counts(pieces, frame.ceiling(), patterns).bestFirst()) {
            if (best != null && (onlyAny || numbers.value() < worth)) {
                return;
            }
            worth = numbers.value();
            value = numbers.value();
            counts = numbers.days();
            overActiveDays();
        }
    }

    private void overActiveDays() {
        int most = Arrays.stream(counts).max().orElse(0);
        for (int set : BY_SIZE) {
            int size = Integer.bitCount(set);
            if (size < most || !frame.leavesRest(set)) {
                continue;
            }
            active = set;
            if (onlyAny && best != null) {
                return;
            }
            lookAhead();
            if (minutesFrom[0] <= minutesOf(set) && couldBeBest(leastChangesFrom[0], size)) {
                place(0, 0, 0, 0);
            }
        }
    }

    /** What days hold at most: by their minutes, and by their sittings, unless a walk alone may be longer than one (H2, H11). */
    private int minutesOf(int set) {
        boolean hasLongWalk = pieces.stream().anyMatch(piece -> piece.isAerobic() && piece.minutes() > frame.longest());
        int ofSittings = hasLongWalk ? Integer.MAX_VALUE : frame.sittings() * frame.longest();
        int sum = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            sum += Ring.contains(set, day) ? Math.min(frame.capacity()[day], ofSittings) : 0;
        }
        return sum;
    }

    private boolean couldBeBest(int changes, int sittings) {
        var known = best;
        return known == null
                || changes < known.changes()
                || (changes == known.changes() && sittings <= known.sittings());
    }

    /** What the pieces from each place on change at the least within the active days, and how many days they have. */
    private void lookAhead() {
        for (int place = pieces.size() - 1; place >= 0; place--) {
            leastChangesFrom[place] = leastChangesFrom[place + 1] + leastChangesOf(place);
            daysFrom[place] = daysFrom[place + 1] + (pieces.get(place).isOneOff() ? 0 : counts[place]);
            minutesFrom[place] =
                    minutesFrom[place + 1] + counts[place] * pieces.get(place).minutes();
        }
    }

    private int leastChangesOf(int place) {
        var sets = patterns[place][counts[place]];
        for (int at = 0; at < sets.length; at++) {
            if ((sets[at] & ~active) == 0) {
                return leastChanges[place][counts[place]][at];
            }
        }
        return UNREACHABLE;
    }

    private void place(int place, long loads, int used, int changes) {
        if (place == pieces.size()) {
            reached(loads, used);
            return;
        }
        var piece = pieces.get(place);
        var sets = patterns[place][counts[place]];
        int later = leastChangesFrom[place + 1];
        for (int at = 0; at < sets.length; at++) {
            int set = sets[at];
            if ((set & ~active) != 0 || (piece.isOneOff() && (set & ~used) != 0)) {
                continue;
            }
            int changed = changes + leastChanges[place][counts[place]][at];
            if (branches == 0 || (onlyAny && best != null) || !couldBeBest(changed + later, Integer.bitCount(active))) {
                return;
            }
            branches--;
            long with = loads + Loads.on(set, piece.minutes());
            if (Loads.fit(with, capacity)
                    && Integer.bitCount(active & ~(used | set)) <= daysFrom[place + 1]
                    && isEven(place + 1, with, changed + later)
                    && hasSlots(place, set)) {
                days[place] = set;
                place(place + 1, with, used | set, changed);
            }
        }
    }

    /** Whether each of these days has parts for what it holds so far: one more thing never makes that easier (H11). */
    private boolean hasSlots(int place, int set) {
        for (int day = 0; day < Ring.DAYS; day++) {
            if (Ring.contains(set, day)) {
                int present = 1 << place;
                for (int earlier = 0; earlier < place; earlier++) {
                    present |= (days[earlier] >> day & 1) << earlier;
                }
                if (!slots.of(day, present).isPossible()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a beginning may still end as even as the best week (O4), if it ties with it on all that comes before. */
    private boolean isEven(int place, long loads, int changes) {
        var known = best;
        int size = Integer.bitCount(active);
        if (known == null || changes != known.changes() || size != known.sittings()) {
            return true;
        }
        int more = minutesFrom[place];
        int sum = Loads.sum(loads) + more;
        int busiest = Math.max(Loads.busiest(loads), (sum + size - 1) / size);
        return busiest < known.busiestDay()
                || (busiest == known.busiestDay() && leastSquares(loads, more, size) <= known.sumOfSquares());
    }

    /** The smallest sum of squares that so many more minutes can lead to, spread as if minutes could be split. */
    private int leastSquares(long loads, int more, int size) {
        int lowest = Integer.MAX_VALUE;
        for (int day = 0; day < Ring.DAYS; day++) {
            if (Ring.contains(active, day)) {
                lowest = Math.min(lowest, Loads.on(loads, day));
            }
        }
        return Loads.squares(loads) + 2 * lowest * more + more * more / size;
    }

    private void reached(long loads, int used) {
        if (used != active) {
            return;
        }
        int changes = 0;
        int sittings = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            int present = present(day);
            if (present == 0) {
                continue;
            }
            var choice = slots.of(day, present);
            if (!choice.isPossible()) {
                return;
            }
            changes += choice.changes();
            sittings += choice.sittings();
        }
        for (int place = 0; place < pieces.size(); place++) {
            changes += pieces.get(place).changesOfAbsence(days[place]);
        }
        var known = best;
        if (known == null || isAsGood(known, changes, sittings, loads)) {
            improve(changes, sittings, loads);
        }
    }

    /** Whether the levels before awkwardness are not worse. */
    private boolean isAsGood(Placed known, int changes, int sittings, long loads) {
        int better = Integer.compare(known.changes(), changes);
        better = better != 0 ? better : Integer.compare(known.sittings(), sittings);
        better = better != 0 ? better : Integer.compare(known.busiestDay(), Loads.busiest(loads));
        better = better != 0 ? better : Integer.compare(known.sumOfSquares(), Loads.squares(loads));
        better = better != 0 ? better : Integer.compare(frame.restDaysBeside(active), known.restDays());
        return better >= 0;
    }

    private int present(int day) {
        int present = 0;
        for (int place = 0; place < pieces.size(); place++) {
            present |= (days[place] >> day & 1) << place;
        }
        return present;
    }

    private void improve(int changes, int sittings, long loads) {
        var known = best;
        int spread = 0;
        for (int place = 0; place < pieces.size(); place++) {
            spread += pieces.get(place).unevenness(days[place]);
        }
        boolean isTie = known != null
                && known.changes() == changes
                && known.sittings() == sittings
                && known.busiestDay() == Loads.busiest(loads)
                && known.sumOfSquares() == Loads.squares(loads)
                && known.restDays() == frame.restDaysBeside(active);
        int limit = isTie && known != null ? known.awkwardness() : Integer.MAX_VALUE;
        var homes = new Homes(pieces, slots, days);
        int least = homes.least(limit - spread);
        if (least == Integer.MAX_VALUE) {
            return;
        }
        boolean isStillTie = isTie && least + spread == limit;
        homes.first();
        if (isStillTie && known != null && Arrays.compare(homes.order(), known.order()) <= 0) {
            return;
        }
        best = new Placed(
                days.clone(),
                homes.ways(),
                value,
                changes,
                sittings,
                Loads.busiest(loads),
                Loads.squares(loads),
                frame.restDaysBeside(active),
                least + spread,
                homes.order());
    }

    private Placed leaf(int[] none, int nothing) {
        return new Placed(
                none,
                new int[Ring.DAYS],
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                frame.restDaysBeside(nothing),
                nothing,
                new int[Ring.DAYS]);
    }

    private static int[] bySize() {
        return java.util.stream.IntStream.rangeClosed(1, Ring.ALL)
                .boxed()
                .sorted(java.util.Comparator.comparingInt((Integer days) -> Integer.bitCount(days))
                        .thenComparing(days -> -Ring.earliness(days)))
                .mapToInt(days -> days)
                .toArray();
    }
}
