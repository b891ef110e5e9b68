package dev.unknot.planner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the best week: for each candidate one of its day patterns, or none.
 *
 * <p>First it settles which requirements can be met together. Then it searches, depth first, candidate by candidate. A
 * branch is left when no completion of it can beat the best week so far (see {@link Bounds}), and when another branch has
 * led to the same day loads with a start at least as good; where all days are alike, weeks that are turned or mirrored
 * count as the same. At last it takes, of all weeks as good as the best, the first in the fixed order.
 */
final class WeekSearch {

    private final List<Item> free;
    private final List<Item> items;
    private final int[] capacity;
    private final long packedCapacity;
    private final boolean daysAreAlike;
    private final int nodeLimit;
    private final DayPattern[] chosen;

    private DayPattern[] best;
    private Objective bestObjective;
    private Bounds bounds;
    private Memo memo = new Memo();
    private int met;
    private int nodes;

    /**
     * @param candidates at most 31 that are not free
     * @param capacity counted minutes of each weekday
     * @param daysAreAlike whether every day offers the same, so that turning a week changes nothing but the dates
     * @param nodeLimit branches to look at before the best week so far is taken as it is
     */
    WeekSearch(List<Item> candidates, int[] capacity, boolean daysAreAlike, int nodeLimit) {
        this.free = candidates.stream().filter(Item::isFree).toList();
        this.items = inOrder(candidates.stream().filter(item -> !item.isFree()).toList());
        this.capacity = capacity.clone();
        this.packedCapacity = Loads.of(capacity);
        this.daysAreAlike = daysAreAlike;
        this.nodeLimit = nodeLimit;
        this.chosen = new DayPattern[items.size()];
        Arrays.fill(chosen, DayPattern.NONE);
        this.best = chosen.clone();
        this.bounds = new Bounds(items, 0, capacity);
        this.bestObjective = Objective.of(0, 0, 0);
    }

    /** Strength first, because it has the fewest places; candidates of one requirement side by side, the longest first. */
    private static List<Item> inOrder(List<Item> items) {
        var longest = new LinkedHashMap<Integer, Integer>();
        for (var item : items) {
            longest.merge(item.requirement(), item.isLoadedStrength() ? 1_000 : item.minutes(), Math::max);
        }
        return items.stream()
                .sorted(Comparator.comparing((Item item) -> -longest.getOrDefault(item.requirement(), 0))
                        .thenComparing(Item::requirement, Comparator.reverseOrder())
                        .thenComparing(item -> !item.isLoadedStrength())
                        .thenComparing(item -> -item.minutes())
                        .thenComparing(item -> item.candidate().activity().code()))
                .toList();
    }

    /** Runs the search; empty if what must be in the week cannot be in it together. */
    Optional<Result> run() {
        var requirements = new Requirements(items, free, packedCapacity, nodeLimit / 4);
        if (!requirements.settle()) {
            return Optional.empty();
        }
        met = requirements.met();
        best = requirements.week();
        bestObjective = objective(best);
        bounds = new Bounds(items, met, capacity);
        improve();
        descend(0, startsSatisfied(), 0, 0, 0, Taken.NOTHING);
        boolean proven = nodes < nodeLimit;
        if (proven) {
            memo = new Memo();
            takeFirst(0, startsSatisfied(), 0, 0, 0, Taken.NOTHING);
        }
        var patterns = new LinkedHashMap<Candidate, DayPattern>();
        int value = bestObjective.value();
        int awkwardness = bestObjective.awkwardness();
        for (var item : free) {
            patterns.put(item.candidate(), item.best());
            value += item.value(item.best());
            awkwardness += item.best().awkwardness();
        }
        for (int i = 0; i < items.size(); i++) {
            patterns.put(items.get(i).candidate(), best[i]);
        }
        return Optional.of(new Result(
                patterns,
                new Objective(value, bestObjective.busiestDay(), bestObjective.sumOfSquares(), awkwardness),
                proven && requirements.isCertain()));
    }

    private boolean startsSatisfied() {
        return items.isEmpty() || bounds.startsSatisfied(0);
    }

    /** Takes one candidate out and puts it back where it is best, again and again, until nothing gets better. */
    private void improve() {
        var current = best.clone();
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < items.size(); i++) {
                for (var pattern : items.get(i).patterns()) {
                    var before = current[i];
                    current[i] = pattern;
                    var objective = isAllowed(current) ? objective(current) : null;
                    if (objective != null && objective.compareTo(bestObjective) > 0) {
                        bestObjective = objective;
                        better = true;
                    } else {
                        current[i] = before;
                    }
                }
            }
        }
        best = current;
    }

    private boolean isAllowed(DayPattern[] patterns) {
        long loads = 0;
        int taken = Taken.NOTHING;
        int metNow = 0;
        for (int i = 0; i < patterns.length; i++) {
            var item = items.get(i);
            int days = patterns[i].days();
            loads += Loads.on(days, item.minutes());
            if (!Loads.fit(loads, packedCapacity) || !Taken.admits(taken, item, days)) {
                return false;
            }
            taken = Taken.with(taken, item, days);
            metNow |= days == 0 ? 0 : item.requirement();
        }
        return (met & ~metNow) == 0;
    }

    private Objective objective(DayPattern[] patterns) {
        long loads = 0;
        int value = 0;
        int awkwardness = 0;
        for (int i = 0; i < patterns.length; i++) {
            loads += Loads.on(patterns[i].days(), items.get(i).minutes());
            value += items.get(i).value(patterns[i]);
            awkwardness += patterns[i].awkwardness();
        }
        return Objective.of(value, loads, awkwardness);
    }

    private void descend(int index, boolean satisfied, int value, int awkwardness, long loads, int taken) {
        if (nodes++ >= nodeLimit) {
            return;
        }
        if (index == items.size()) {
            var objective = Objective.of(value, loads, awkwardness);
            if (objective.compareTo(bestObjective) > 0) {
                bestObjective = objective;
                best = chosen.clone();
            }
            return;
        }
        if (compareBest(index, satisfied, value, awkwardness, loads) <= 0
                || hasSeen(index, satisfied, value, awkwardness, loads, taken)) {
            return;
        }
        var item = items.get(index);
        for (var pattern : item.patterns()) {
            long with = loads + Loads.on(pattern.days(), item.minutes());
            if (mayTake(index, satisfied, pattern, with, taken)) {
                chosen[index] = pattern;
                descend(
                        index + 1,
                        bounds.isSatisfiedAfter(index, satisfied, pattern.days() != 0),
                        value + item.value(pattern),
                        awkwardness + pattern.awkwardness(),
                        with,
                        Taken.with(taken, item, pattern.days()));
            }
        }
    }

    /** Finds the first week in the fixed order that is as good as the best, now that it is known how good that is. */
    private boolean takeFirst(int index, boolean satisfied, int value, int awkwardness, long loads, int taken) {
        if (index == items.size()) {
            if (Objective.of(value, loads, awkwardness).compareTo(bestObjective) < 0) {
                return false;
            }
            best = chosen.clone();
            return true;
        }
        if (compareBest(index, satisfied, value, awkwardness, loads) < 0
                || hasSeen(index, satisfied, value, awkwardness, loads, taken)) {
            return false;
        }
        var item = items.get(index);
        for (var pattern : item.patterns()) {
            long with = loads + Loads.on(pattern.days(), item.minutes());
            if (mayTake(index, satisfied, pattern, with, taken)) {
                chosen[index] = pattern;
                if (takeFirst(
                        index + 1,
                        bounds.isSatisfiedAfter(index, satisfied, pattern.days() != 0),
                        value + item.value(pattern),
                        awkwardness + pattern.awkwardness(),
                        with,
                        Taken.with(taken, item, pattern.days()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayTake(int index, boolean satisfied, DayPattern pattern, long loads, int taken) {
        return pattern.days() == 0
                ? bounds.mayBeSkipped(index, satisfied)
                : Loads.fit(loads, packedCapacity) && Taken.admits(taken, items.get(index), pattern.days());
    }

    /** Whether the best that can still come of a branch is better than the best so far (1), as good (0), or worse (-1). */
    private int compareBest(int index, boolean satisfied, int value, int awkwardness, long loads) {
        int room = 0;
        int open = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            int fill = bounds.fillable(index, capacity[day] - Loads.on(loads, day));
            room += fill;
            open |= fill > 0 ? 1 << day : 0;
        }
        int byValue = Integer.compare(value + bounds.value(index, satisfied, room), bestObjective.value());
        if (byValue != 0) {
            return byValue;
        }
        int minutes = bounds.minutesNeeded(index, satisfied, bestObjective.value() - value, room);
        boolean allAtTop = value + bounds.topValue(index) == bestObjective.value();
        return Objective.of(
                        bestObjective.value(),
                        Loads.poured(loads, open, minutes),
                        awkwardness + (allAtTop ? bounds.awkwardnessAtTop(index) : 0))
                .compareTo(bestObjective);
    }

    private boolean hasSeen(int index, boolean satisfied, int value, int awkwardness, long loads, int taken) {
        long place = ((long) index << 1) | (satisfied ? 1 : 0);
        long load = loads;
        int days = taken;
        if (daysAreAlike) {
            long turned = loads;
            int turnedDays = taken;
            for (int turn = 0; turn < 2 * Ring.DAYS; turn++) {
                if (turned < load || (turned == load && turnedDays < days)) {
                    load = turned;
                    days = turnedDays;
                }
                turned = turn == Ring.DAYS - 1 ? Loads.mirrored(turned) : Loads.rotated(turned);
                turnedDays = turn == Ring.DAYS - 1 ? Taken.mirrored(turnedDays) : Taken.rotated(turnedDays);
            }
        }
        return memo.hasSeen(load, (place << 28) | days, value, awkwardness);
    }

    /** What the search found. */
    record Result(Map<Candidate, DayPattern> patterns, Objective objective, boolean proven) {}
}
