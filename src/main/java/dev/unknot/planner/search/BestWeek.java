package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private final Piece[] pieces;
    private final Patterns[] patterns;
    private final Frame frame;
    private final DaySlots slots;
    private final long capacity;

    private int branches = BRANCHES;
    private boolean keepsWeeks;
    private boolean onlyAny;
    private boolean isHeld;
    private int value;
    private int[] counts;
    private int[][] sets;
    private final int[] days;
    private final int[] leastChangesFrom;
    private final int[] daysFrom;
    private final int[] minutesFrom;
    private int active;
    private @Nullable Placed best;

    /** @param pieces with counted minutes, in the order in which they are done */
    public BestWeek(List<Piece> pieces, Frame frame) {
        int size = pieces.size();
        this.pieces = pieces.toArray(new Piece[0]);
        this.patterns = pieces.stream().map(Patterns::new).toArray(Patterns[]::new);
        this.frame = frame;
        this.slots = new DaySlots(pieces, frame);
        this.capacity = Loads.of(frame.capacity());
        this.days = new int[size];
        this.leastChangesFrom = new int[size + 1];
        this.daysFrom = new int[size + 1];
        this.minutesFrom = new int[size + 1];
        this.counts = new int[size];
        this.sets = new int[size][];
    }

    /** Whether there is any week at all. */
    public boolean exists() {
        return pieces.length == 0 || any();
    }

    /** The best week; empty if there is none. */
    public Optional<Placed> find() {
        if (pieces.length == 0) {
            return Optional.of(leaf());
        }
        keepsWeeks = true;
        int worth = Integer.MIN_VALUE;
        for (var numbers : allCounts().bestFirst()) {
            if (best != null && numbers.value() < worth) {
                break;
            }
            worth = numbers.value();
            if (best != null || holds(numbers)) {
                search(numbers);
            }
        }
        if (best == null && branches == 0) {
            branches = BRANCHES;
            any();
            branches = 0;
        }
        return Optional.ofNullable(best);
    }

    private boolean any() {
        if (allCounts().fewest().filter(this::holds).isPresent()) {
            return true;
        }
        return mayNeedMoreDays() && allCounts().bestFirst().stream().anyMatch(this::holds);
    }

    private Counts allCounts() {
        return new Counts(pieces, frame.ceiling(), patterns);
    }

    /** Fewer days never make room but for a one-off, which needs company: what could join it may be asked for on other days. */
    private boolean mayNeedMoreDays() {
        return Arrays.stream(pieces).anyMatch(Piece::isOneOff)
                && Arrays.stream(pieces).anyMatch(piece -> Integer.bitCount(piece.asked()) == piece.least());
    }

    /** Whether any week has these numbers of days. Asked first, because it is cheap where there is none. */
    private boolean holds(Counts.Numbers numbers) {
        onlyAny = true;
        isHeld = false;
        search(numbers);
        onlyAny = false;
        return isHeld;
    }

    /** Whether nothing was left out for lack of time. */
    public boolean isProven() {
        return branches > 0;
    }

    private void search(Counts.Numbers numbers) {
        value = numbers.value();
        counts = numbers.days();
        for (int place = 0; place < pieces.length; place++) {
            sets[place] = patterns[place].of(counts[place]);
        }
        overActiveDays();
    }

    private void overActiveDays() {
        int most = 0;
        int all = 0;
        int asked = 0;
        for (int place = 0; place < pieces.length; place++) {
            most = Math.max(most, counts[place]);
            all += pieces[place].isOneOff() ? 0 : counts[place];
            asked |= pieces[place].asked();
        }
        for (int set : BY_SIZE) {
            int size = Integer.bitCount(set);
            if (size < most
                    || (asked & ~set) != 0
                    || (onlyAny ? !isLargest(set) : size > all || !frame.leavesRest(set))) {
                continue;
            }
            active = set;
            if (onlyAny && isHeld) {
                return;
            }
            lookAhead();
            if (minutesFrom[0] <= minutesOf(set) && couldBeBest(leastChangesFrom[0], size)) {
                place(0, 0, 0, 0, 0);
            }
        }
    }

    /** Whether no day more could be active: if any week will do, only that many days need a look. */
    private boolean isLargest(int set) {
        if (!frame.leavesRest(set)) {
            return false;
        }
        for (int day = 0; day < Ring.DAYS; day++) {
            if (!Ring.contains(set, day) && frame.leavesRest(set | 1 << day)) {
                return false;
            }
        }
        return true;
    }

    /** What days hold at most: by their minutes, and by their sittings, unless a walk alone may be longer than one (H2, H11). */
    private int minutesOf(int set) {
        int ofSittings = frame.sittings() * frame.longest();
        for (var piece : pieces) {
            ofSittings = piece.isAerobic() && piece.minutes() > frame.longest() ? Integer.MAX_VALUE : ofSittings;
        }
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
        for (int place = pieces.length - 1; place >= 0; place--) {
            leastChangesFrom[place] = leastChangesFrom[place + 1] + leastChangesOf(place);
            daysFrom[place] = daysFrom[place + 1] + (pieces[place].isOneOff() ? 0 : counts[place]);
            minutesFrom[place] = minutesFrom[place + 1] + counts[place] * pieces[place].minutes();
        }
    }

    private int leastChangesOf(int place) {
        for (int at = 0; at < sets[place].length; at++) {
            if ((sets[place][at] & ~active) == 0) {
                return patterns[place].changes(counts[place])[at];
            }
        }
        return UNREACHABLE;
    }

    /** @param present the pieces of each day so far, as in {@link DaySlots} */
    private void place(int place, long loads, long present, int used, int changes) {
        if (place == pieces.length) {
            reached(loads, present, used);
            return;
        }
        var piece = pieces[place];
        var changesOf = patterns[place].changes(counts[place]);
        int later = leastChangesFrom[place + 1];
        for (int at = 0; at < sets[place].length; at++) {
            int set = sets[place][at];
            if ((set & ~active) != 0 || (piece.isOneOff() && (set & ~used) != 0)) {
                continue;
            }
            int changed = changes + changesOf[at];
            if (branches == 0 || (onlyAny && isHeld) || !couldBeBest(changed + later, Integer.bitCount(active))) {
                return;
            }
            branches--;
            long with = loads + Loads.on(set, piece.minutes());
            long there = present | Loads.on(set, 1 << place);
            if (Loads.fit(with, capacity)
                    && (onlyAny || Integer.bitCount(active & ~(used | set)) <= daysFrom[place + 1])
                    && isEven(place + 1, with, changed + later)
                    && hasSlots(set, there)) {
                days[place] = set;
                place(place + 1, with, there, used | set, changed);
            }
        }
    }

    /** Whether each of these days has parts for what it holds so far: one more thing never makes that easier (H11). */
    private boolean hasSlots(int set, long present) {
        for (int left = set; left != 0; left &= left - 1) {
            int day = Integer.numberOfTrailingZeros(left);
            if (!slots.of(day, Loads.on(present, day)).isPossible()) {
                return false;
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

    /** The smallest sum of squares that this many more minutes can lead to, spread as if minutes could be split. */
    private int leastSquares(long loads, int more, int size) {
        int lowest = Integer.MAX_VALUE;
        for (int day = 0; day < Ring.DAYS; day++) {
            if (Ring.contains(active, day)) {
                lowest = Math.min(lowest, Loads.on(loads, day));
            }
        }
        return Loads.squares(loads) + 2 * lowest * more + more * more / size;
    }

    private void reached(long loads, long present, int used) {
        isHeld = true;
        if (onlyAny ? !keepsWeeks : used != active) {
            return;
        }
        active = used;
        int changes = 0;
        int sittings = 0;
        for (int left = used; left != 0; left &= left - 1) {
            int day = Integer.numberOfTrailingZeros(left);
            var choice = slots.of(day, Loads.on(present, day));
            changes += choice.changes();
            sittings += choice.sittings();
        }
        for (int place = 0; place < pieces.length; place++) {
            changes += pieces[place].changesOfAbsence(days[place]);
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

    private void improve(int changes, int sittings, long loads) {
        var known = best;
        int spread = 0;
        for (int place = 0; place < pieces.length; place++) {
            spread += pieces[place].unevenness(days[place]);
        }
        boolean isTie = known != null
                && known.changes() == changes
                && known.sittings() == sittings
                && known.busiestDay() == Loads.busiest(loads)
                && known.sumOfSquares() == Loads.squares(loads)
                && known.restDays() == frame.restDaysBeside(active);
        int limit = isTie && known != null ? known.awkwardness() : Integer.MAX_VALUE;
        var homes = new Homes(slots, days);
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

    private Placed leaf() {
        return new Placed(
                new int[0], new int[Ring.DAYS], 0, 0, 0, 0, 0, frame.restDaysBeside(0), 0, new int[Ring.DAYS]);
    }

    private static int[] bySize() {
        return IntStream.rangeClosed(1, Ring.ALL)
                .boxed()
                .sorted(Comparator.comparingInt((Integer days) -> Integer.bitCount(days))
                        .thenComparing(days -> -Ring.earliness(days)))
                .mapToInt(days -> days)
                .toArray();
    }
}
