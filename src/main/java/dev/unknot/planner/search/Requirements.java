package dev.unknot.planner.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Settles which requirements can be met together, the more important first (H8, H9, W11). With the fewest days of each
 * candidate, because if those do not fit no more will.
 */
final class Requirements {

    private final List<Item> items;
    private final List<Item> free;
    private final long capacity;
    private final int stepLimit;
    private final DayPattern[] chosen;
    private DayPattern[] week;
    private int met;
    private int steps;
    private boolean certain = true;

    /**
     * @param items in the order of the search
     * @param free candidates that are in the week anyway
     * @param capacity packed counted minutes of the days
     * @param stepLimit steps after which a set of requirements counts as impossible
     */
    Requirements(List<Item> items, List<Item> free, long capacity, int stepLimit) {
        this.items = items;
        this.free = free;
        this.capacity = capacity;
        this.stepLimit = stepLimit;
        this.chosen = new DayPattern[items.size()];
        Arrays.fill(chosen, DayPattern.NONE);
        this.week = chosen.clone();
    }

    /** Bits of the requirements that can be met together. */
    int met() {
        return met;
    }

    /** A week that meets them, by the place of each candidate. */
    DayPattern[] week() {
        return week;
    }

    /** Settles them; false if what must be in the week cannot be in it together. */
    boolean settle() {
        var needed = new ArrayList<List<Integer>>();
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).mayBeLeftOut()) {
                needed.add(List.of(i));
            }
        }
        if (!canBeMet(needed)) {
            return false;
        }
        for (int bit = Integer.highestOneBit(allRequirements()); bit != 0; bit >>>= 1) {
            var group = new ArrayList<Integer>();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).requirement() == bit) {
                    group.add(i);
                }
            }
            group.sort(Comparator.comparingInt(i -> items.get(i).minutes()
                    * items.get(i).patterns().stream()
                            .filter(pattern -> pattern.days() != 0)
                            .mapToInt(DayPattern::count)
                            .min()
                            .orElse(0)));
            int now = bit;
            if (group.isEmpty() || free.stream().anyMatch(item -> item.requirement() == now)) {
                continue;
            }
            needed.add(group);
            if (canBeMet(needed)) {
                met |= bit;
            } else {
                needed.remove(needed.size() - 1);
            }
        }
        return true;
    }

    /** Whether every set of requirements was decided within the limit of steps. */
    boolean isCertain() {
        return certain;
    }

    private int allRequirements() {
        int all = 0;
        for (var item : items) {
            all |= item.requirement();
        }
        return all;
    }

    private boolean canBeMet(List<List<Integer>> needed) {
        steps = 0;
        boolean can = meet(needed, 0, 0, Taken.NOTHING);
        if (can) {
            week = chosen.clone();
            Arrays.setAll(week, i -> week[i].isNone() ? items.get(i).none() : week[i]);
        }
        Arrays.fill(chosen, DayPattern.NONE);
        return can;
    }

    private boolean meet(List<List<Integer>> needed, int index, long loads, int taken) {
        if (index == needed.size()) {
            return true;
        }
        if (++steps > stepLimit) {
            certain = false;
            return false;
        }
        for (int i : needed.get(index)) {
            var item = items.get(i);
            if (chosen[i].days() != 0) {
                return meet(needed, index + 1, loads, taken);
            }
            int fewest = item.patterns().stream()
                    .filter(pattern -> pattern.days() != 0)
                    .mapToInt(DayPattern::count)
                    .min()
                    .orElse(0);
            for (var pattern : item.patterns()) {
                long with = loads + Loads.on(pattern.days(), item.minutes());
                if (pattern.days() != 0
                        && pattern.count() == fewest
                        && Loads.fit(with, capacity)
                        && Taken.admits(taken, item, pattern.days())) {
                    chosen[i] = pattern;
                    if (meet(needed, index + 1, with, Taken.with(taken, item, pattern.days()))) {
                        return true;
                    }
                    chosen[i] = DayPattern.NONE;
                }
            }
        }
        return false;
    }
}
