package dev.unknot.planner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the week with the most value (O1), whatever the other levels say and whatever the order of the days: first along
 * the few beginnings that promise most, then along every beginning that promises more than the best week so far.
 */
final class BestValue {

    private final Week week;
    private final Ceiling ceiling;
    private final List<Step> beginnings = new ArrayList<>();
    private final long capacity;
    private Memo memo = new Memo();
    private DayPattern[] best;
    private int loss;

    /**
     * @param met bits of the requirements that the week must meet
     * @param first a week that meets them
     */
    BestValue(Week week, int met, Ceiling ceiling, DayPattern[] first) {
        this.week = week;
        this.ceiling = ceiling;
        this.capacity = week.packedCapacity(Limits.NONE);
        for (int strengthDays : week.strengthDays(false)) {
            beginnings.add(new Step(null, DayPattern.NONE, Beginning.nothing(strengthDays, met), 0));
        }
        best = first;
        for (int i = 0; i < first.length; i++) {
            loss += week.item(i).loss(first[i]);
        }
    }

    DayPattern[] best() {
        return best;
    }

    /** Value that the best week so far forgoes against all items at their best. */
    int loss() {
        return loss;
    }

    /** Whether no week can be better than the best so far, as far as the ceiling tells. */
    boolean isAtCeiling() {
        return beginnings.stream().allMatch(beginning -> ceiling.leastLoss(0, beginning.beginning(), capacity) >= loss);
    }

    /** Looks along so many beginnings at a time. */
    void lookAhead(int width) {
        var kept = beginnings;
        for (int index = 0; index < week.size(); index++) {
            var next = new ArrayList<Step>();
            for (var step : kept) {
                addSteps(step, index, next);
            }
            next.sort(Comparator.comparingInt(Step::promise));
            kept = different(next, index + 1, width);
        }
        if (!kept.isEmpty()) {
            take(kept.get(0));
        }
    }

    /** Looks at everything that could be better, as far as the effort goes. */
    void search(Effort effort) {
        memo = new Memo();
        for (var beginning : beginnings) {
            descend(beginning, 0, effort);
        }
    }

    private void descend(Step step, int index, Effort effort) {
        if (index == week.size()) {
            take(step);
            return;
        }
        if (hasSeen(index, step.beginning())) {
            return;
        }
        var next = new ArrayList<Step>();
        addSteps(step, index, next);
        next.sort(Comparator.comparingInt(Step::promise));
        for (var child : next) {
            if (child.promise() >= loss || !effort.spend()) {
                return;
            }
            descend(child, index + 1, effort);
        }
    }

    private boolean hasSeen(int index, Beginning beginning) {
        long load = load(index, beginning);
        long rest = week.key(index, beginning);
        long known = memo.get(load, rest);
        if (known != Memo.UNSEEN && known <= beginning.loss()) {
            return true;
        }
        memo.put(load, rest, beginning.loss());
        return false;
    }

    private long load(int index, Beginning beginning) {
        return week.key(index, week.withUnfillable(index, beginning.loads(), capacity), beginning);
    }

    /** Adds every way on that promises more than the best week so far. */
    private void addSteps(Step step, int index, List<Step> next) {
        var item = week.item(index);
        var beginning = step.beginning();
        int twins = week.twins(index, week.withUnfillable(index, beginning.loads(), capacity), beginning);
        for (var pattern : item.patterns()) {
            if (DayOrder.takesFirst(pattern.days(), twins) && beginning.admits(item, pattern, capacity)) {
                var with = beginning.with(item, pattern);
                int promise = ceiling.leastLoss(index + 1, with, capacity);
                if (promise < loss) {
                    next.add(new Step(step, pattern, with, promise));
                }
            }
        }
    }

    private List<Step> different(List<Step> sorted, int index, int width) {
        var seen = new HashSet<List<Long>>();
        var different = new ArrayList<Step>();
        for (var step : sorted) {
            if (different.size() == width) {
                break;
            }
            if (seen.add(List.of(load(index, step.beginning()), week.key(index, step.beginning())))) {
                different.add(step);
            }
        }
        return different;
    }

    private void take(Step last) {
        best = new DayPattern[week.size()];
        loss = last.beginning().loss();
        Step step = last;
        for (int i = week.size() - 1; i >= 0 && step != null; i--) {
            best[i] = step.pattern();
            step = step.before();
        }
    }

    /**
     * One more item with its place.
     *
     * @param promise value that a week with this beginning forgoes at the least
     */
    private record Step(@Nullable Step before, DayPattern pattern, Beginning beginning, int promise) {}
}
