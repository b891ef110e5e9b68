package dev.unknot.planner.search;

/**
 * Whether the beginning of a week can be completed within limits to which the order of the days does not matter: value and
 * evenness (O1, O3). What is found out about a beginning is kept, so that it is found out once for all orders of its days.
 */
final class Completion {

    private static final int BITS = 32;

    private final Week week;
    private final Ceiling ceiling;
    private final Remainder remainder;
    private final Limits limits;
    private final long capacity;
    private final Effort effort;
    private final Memo memo = new Memo();

    Completion(Week week, Ceiling ceiling, Remainder remainder, Limits limits, Effort effort) {
        this.week = week;
        this.ceiling = ceiling;
        this.remainder = remainder;
        this.limits = limits;
        this.capacity = week.packedCapacity(limits.busiest());
        this.effort = effort;
    }

    /**
     * Whether there is a completion; true as well when the effort is spent.
     *
     * @param index the first item without a place
     */
    boolean exists(int index, Beginning beginning) {
        if (ceiling.leastLoss(index, beginning, capacity) > limits.loss()
                || !isEven(beginning.loads(), remainder.minutes(index, limits.loss() - beginning.loss()))) {
            return false;
        }
        if (index == week.size()) {
            return true;
        }
        long used = limits.squares() == Limits.NONE
                ? week.withUnfillable(index, beginning.loads(), capacity)
                : beginning.loads();
        long load = week.key(index, used, beginning);
        long rest = week.key(index, beginning);
        long known = memo.get(load, rest);
        int worksUpTo = known == Memo.UNSEEN ? -1 : (int) (known >> BITS);
        int failsFrom = known == Memo.UNSEEN ? Limits.NONE : (int) known;
        if (beginning.loss() <= worksUpTo || beginning.loss() >= failsFrom) {
            return beginning.loss() <= worksUpTo;
        }
        if (!effort.spend()) {
            return true;
        }
        boolean exists = existsWithOneMore(index, beginning, week.twins(index, used, beginning));
        if (effort.wasEnough()) {
            worksUpTo = exists ? beginning.loss() : worksUpTo;
            failsFrom = exists ? failsFrom : beginning.loss();
            memo.put(load, rest, ((long) worksUpTo << BITS) | failsFrom);
        }
        return exists;
    }

    private boolean existsWithOneMore(int index, Beginning beginning, int twins) {
        var item = week.item(index);
        for (var pattern : item.patterns()) {
            if (beginning.loss() + item.loss(pattern) > limits.loss()) {
                return false;
            }
            if (DayOrder.takesFirst(pattern.days(), twins)
                    && beginning.admits(item, pattern, capacity)
                    && exists(index + 1, beginning.with(item, pattern))) {
                return true;
            }
        }
        return false;
    }

    private boolean isEven(long loads, int minutes) {
        return limits.squares() == Limits.NONE
                || Loads.squares(Loads.poured(loads, capacity, minutes)) <= limits.squares();
    }
}
