package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a week within limits to some of which the order of the days matters: the fewest changes (O2), the least awkward
 * (O4), or the first in the fixed order (O5).
 */
final class OrderedDays {

    /** The bits between the three numbers of a memo, so that all are compared at once. */
    private static final long BETWEEN = 1L << 63 | 1L << 31 | 1L << 15;

    private final Week week;
    private final int met;
    private final Remainder remainder;
    private final Completion completion;
    private final Effort effort;
    private final long capacity;
    private final Goal goal;
    private final DayPattern[] chosen;
    private final Memo memo = new Memo();
    private Limits limits;
    private DayPattern @Nullable [] best;

    /**
     * @param met bits of the requirements that the week must meet
     * @param completion for the same limits
     */
    OrderedDays(
            Week week, int met, Remainder remainder, Completion completion, Limits limits, Goal goal, Effort effort) {
        this.week = week;
        this.met = met;
        this.remainder = remainder;
        this.completion = completion;
        this.limits = limits;
        this.goal = goal;
        this.effort = effort;
        this.capacity = week.packedCapacity(limits.busiest());
        this.chosen = new DayPattern[week.size()];
    }

    /** The best week found, or null if none was. */
    DayPattern @Nullable [] search() {
        for (int strengthDays : goal == Goal.FIRST ? new int[] {Ring.ALL} : week.strengthDays(true)) {
            var nothing = Beginning.nothing(strengthDays, met);
            if (completion.exists(0, nothing) && descend(0, nothing)) {
                break;
            }
        }
        return best;
    }

    /** Whether the search is over. */
    private boolean descend(int index, Beginning beginning) {
        if (index == week.size()) {
            best = chosen.clone();
            limits = lowered(beginning);
            return goal == Goal.ANY || goal == Goal.FIRST;
        }
        if (!effort.spend()) {
            return true;
        }
        if (hasSeen(index, beginning)) {
            return false;
        }
        var item = week.item(index);
        for (var pattern : inOrder(item, beginning.loads())) {
            if (beginning.admits(item, pattern, capacity)) {
                var with = beginning.with(item, pattern);
                if (isHopeful(index + 1, with) && completion.exists(index + 1, with)) {
                    chosen[index] = pattern;
                    if (descend(index + 1, with)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isHopeful(int index, Beginning beginning) {
        int mayLose = limits.loss() - beginning.loss();
        return mayLose >= 0
                && beginning.changes() + remainder.changes(index, mayLose) <= limits.changes()
                && beginning.awkwardness() + remainder.awkwardness(index, mayLose) <= limits.awkwardness();
    }

    /** Best patterns first, and of those equally good the one that keeps the days most even. */
    private DayPattern[] inOrder(Item item, long loads) {
        var patterns = item.patterns();
        var inOrder = new DayPattern[patterns.size()];
        if (goal == Goal.FIRST || item.minutes() == 0) {
            return patterns.toArray(inOrder);
        }
        var keys = new long[patterns.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (key(item, patterns.get(i), loads) << Byte.SIZE) | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            inOrder[i] = patterns.get((int) keys[i] & 0xFF);
        }
        return inOrder;
    }

    private static long key(Item item, DayPattern pattern, long loads) {
        long with = loads + Loads.on(pattern.days(), item.minutes());
        long rank = ((long) item.loss(pattern) << 14) | (pattern.changes() << 10) | pattern.awkwardness();
        return (rank << 22) | Loads.squares(with);
    }

    private boolean hasSeen(int index, Beginning beginning) {
        long load = week.orderedKey(index, beginning);
        long rest = week.orderedRest(index, beginning);
        long used = ((long) beginning.loss() << 32) | ((long) beginning.changes() << 16) | beginning.awkwardness();
        long known = memo.get(load, rest);
        if (known != Memo.UNSEEN && (((used | BETWEEN) - known) & BETWEEN) == BETWEEN) {
            return true;
        }
        memo.put(load, rest, used);
        return false;
    }

    /** The limits below which something better than this would lie. */
    private Limits lowered(Beginning found) {
        return switch (goal) {
            case FEWEST_CHANGES -> limits.changes(found.changes() - 1);
            case LEAST_AWKWARD -> limits.awkwardness(found.awkwardness() - 1);
            case ANY, FIRST -> limits;
        };
    }

    /** What is looked for. */
    enum Goal {
        /** The fewest changes (O2). */
        FEWEST_CHANGES,
        /** The least awkward (O4). */
        LEAST_AWKWARD,
        /** Any. */
        ANY,
        /** The first in the order of candidates and patterns (O5). */
        FIRST
    }
}
