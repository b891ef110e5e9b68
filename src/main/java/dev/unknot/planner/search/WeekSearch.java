package dev.unknot.planner.search;

import dev.unknot.planner.search.OrderedDays.Goal;
import dev.unknot.planner.week.Candidate;
import dev.unknot.planner.week.Ring;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Finds the best week: for each candidate one of its day patterns, or none. One level of the objective is settled after the
 * other, each among the weeks that are best for the levels before it: first which requirements can be met, then O1 to O4;
 * and of all weeks that are best the first in the fixed order is taken (O5).
 */
public final class WeekSearch {

    /** Beginnings to look along at a time, before anything is proven. */
    private static final int AHEAD = 12;

    /** Branches for the most value before more is worked out about what can be had. */
    private static final int FIRST_BRANCHES = 1_000;

    /** Branches for the first of equally good weeks. */
    private static final int LAST_BRANCHES = 5_000;

    private final List<Item> free;
    private final Week week;
    private final int branches;

    private int met;
    private Ceiling ceiling;
    private Remainder remainder;
    private Limits limits = Limits.OPEN;
    private DayPattern[] best = new DayPattern[0];
    private boolean proven;

    /**
     * @param candidates at most 31 that are not free
     * @param capacity counted minutes of each weekday
     * @param daysAreAlike whether every day offers the same, so that turning a week changes nothing but the dates
     * @param branches to look at on each level before the best week so far is taken as it is
     */
    public WeekSearch(List<Item> candidates, int[] capacity, boolean daysAreAlike, int branches) {
        this.free = candidates.stream().filter(Item::isFree).toList();
        this.week = new Week(candidates.stream().filter(item -> !item.isFree()).toList(), capacity, daysAreAlike);
        this.branches = branches;
        this.ceiling = new Ceiling(week, 0);
        this.remainder = new Remainder(week, 0);
    }

    /** Runs the search; empty if what must be in the week cannot be in it together. */
    public Optional<Result> run() {
        var requirements = new Requirements(week.items(), free, week.packedCapacity(Limits.NONE), branches);
        if (!requirements.settle()) {
            return Optional.empty();
        }
        met = requirements.met();
        best = requirements.week();
        proven = requirements.isCertain();
        findMostValue();
        findFewestChanges();
        findMostEven();
        findLeastAwkward();
        takeFirst();
        return Optional.of(result());
    }

    private void findMostValue() {
        ceiling = new Ceiling(week, met);
        var search = new BestValue(week, met, ceiling, best);
        search.lookAhead(1);
        if (!search.isAtCeiling()) {
            ceiling.addKnapsack();
            search.lookAhead(AHEAD);
        }
        if (!search.isAtCeiling()) {
            var effort = new Effort(FIRST_BRANCHES);
            search.search(effort);
            if (!effort.wasEnough()) {
                ceiling.addPrices(week.topFrom(0) - search.loss());
                effort = new Effort(branches);
                search.search(effort);
            }
            proven &= effort.wasEnough();
        }
        best = search.best();
        remainder = new Remainder(week, search.loss());
        limits = limits.loss(search.loss());
    }

    private void findFewestChanges() {
        takeWeekBefore();
        int changes = sum(best, DayPattern::changes);
        if (changes > remainder.changes(0, limits.loss())) {
            takeIfFound(limits.changes(changes - 1), Goal.FEWEST_CHANGES, new Effort(branches));
        }
        limits = limits.changes(sum(best, DayPattern::changes));
    }

    /** Takes the week before if it is still as good as any. */
    private void takeWeekBefore() {
        var before = new DayPattern[week.size()];
        var beginning = Beginning.nothing(Ring.ALL, met);
        for (int i = 0; i < before.length; i++) {
            before[i] = week.item(i).mostAsBefore();
            if (!beginning.admits(week.item(i), before[i], week.packedCapacity(Limits.NONE))) {
                return;
            }
            beginning = beginning.with(week.item(i), before[i]);
        }
        if (beginning.open() == 0 && beginning.loss() <= limits.loss()) {
            best = before;
        }
    }

    private void findMostEven() {
        var flat = Loads.poured(0, week.packedCapacity(Limits.NONE), remainder.minutes(0, limits.loss()));
        var effort = new Effort(branches);
        for (int busiest = Loads.busiest(flat); busiest < Loads.busiest(loads()); busiest++) {
            takeIfFound(limits.busiest(busiest), Goal.ANY, effort);
        }
        limits = limits.busiest(Loads.busiest(loads()));
        boolean found = true;
        while (found && Loads.squares(loads()) > Loads.squares(flat)) {
            found = takeIfFound(limits.squares(Loads.squares(loads()) - 1), Goal.ANY, effort);
        }
        limits = limits.squares(Loads.squares(loads()));
    }

    private void findLeastAwkward() {
        int least = remainder.awkwardness(0, limits.loss());
        int awkwardness = sum(best, DayPattern::awkwardness);
        if (awkwardness > least && !takeIfFound(limits.awkwardness(least), Goal.LEAST_AWKWARD, new Effort(branches))) {
            takeIfFound(limits.awkwardness(awkwardness - 1), Goal.LEAST_AWKWARD, new Effort(branches));
        }
        limits = limits.awkwardness(sum(best, DayPattern::awkwardness));
    }

    private void takeFirst() {
        boolean stays = proven;
        takeIfFound(limits, Goal.FIRST, new Effort(LAST_BRANCHES));
        proven = stays;
    }

    /** Takes the week that is found within limits; whether there was one. */
    private boolean takeIfFound(Limits limits, Goal goal, Effort effort) {
        var completion = new Completion(week, ceiling, remainder, limits, effort);
        var found = new OrderedDays(week, met, remainder, completion, limits, goal, effort).search();
        proven &= effort.wasEnough();
        if (found != null) {
            best = found;
        }
        return found != null;
    }

    private long loads() {
        long loads = 0;
        for (int i = 0; i < best.length; i++) {
            loads += Loads.on(best[i].days(), week.item(i).minutes());
        }
        return loads;
    }

    private static int sum(DayPattern[] patterns, ToIntFunction<DayPattern> cost) {
        return Arrays.stream(patterns).mapToInt(cost).sum();
    }

    private Result result() {
        var patterns = new LinkedHashMap<Candidate, DayPattern>();
        int value = 0;
        int changes = 0;
        int awkwardness = 0;
        for (var item : free) {
            patterns.put(item.candidate(), item.best());
        }
        for (int i = 0; i < week.size(); i++) {
            patterns.put(week.item(i).candidate(), best[i]);
        }
        for (var entry : patterns.entrySet()) {
            value += entry.getKey().value(entry.getValue().count());
            changes += entry.getValue().changes();
            awkwardness += entry.getValue().awkwardness();
        }
        return new Result(patterns, Objective.of(value, changes, loads(), awkwardness), proven);
    }

    /**
     * What the search found.
     *
     * @param proven whether no week is better on any level, and not only none was found
     */
    public record Result(Map<Candidate, DayPattern> patterns, Objective objective, boolean proven) {}
}
