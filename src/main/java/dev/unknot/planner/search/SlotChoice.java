package dev.unknot.planner.search;

import dev.unknot.activity.Slot;
import dev.unknot.planner.week.PreferredSlot;
import dev.unknot.planner.week.Ring;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the part of each day for one activity: with the fewest changes (O2), then with the least awkwardness (O4). The
 * parts of different activities do not touch, so that this is done before the search, once for each set of days.
 */
final class SlotChoice {

    private static final Slot[] SLOTS = Slot.values();
    private static final List<List<Slot>> SAME_ALL_WEEK =
            Stream.of(SLOTS).map(slot -> Collections.nCopies(Ring.DAYS, slot)).toList();

    private static final int NOT_PREFERRED = 2;
    private static final int SWITCH = 3;
    private static final int CHANGED = 1_000;
    private static final int IMPOSSIBLE = 1_000_000;

    private final List<Set<Slot>> offered;
    private final PreferredSlot preferred;
    private final Map<DayOfWeek, Slot> before;
    private final boolean countsChanges;

    /**
     * @param offered the parts of each weekday to choose from
     * @param before what the activity had in the week before
     * @param countsChanges whether there was a week before
     */
    SlotChoice(List<Set<Slot>> offered, PreferredSlot preferred, Map<DayOfWeek, Slot> before, boolean countsChanges) {
        this.offered = offered;
        this.preferred = preferred;
        this.before = before;
        this.countsChanges = countsChanges;
    }

    /** The best parts for these days, each of which offers at least one. */
    DayPattern on(int days) {
        if (!countsChanges) {
            for (var slot : SLOTS) {
                if (preferred.suits(slot) && isOfferedAlways(slot, days)) {
                    return new DayPattern(days, SAME_ALL_WEEK.get(slot.ordinal()), 0, Ring.unevenness(days));
                }
            }
        }
        return chosen(days, onwards(days));
    }

    private boolean isOfferedAlways(Slot slot, int days) {
        for (int left = days; left != 0; left &= left - 1) {
            if (!offered.get(Integer.numberOfTrailingZeros(left)).contains(slot)) {
                return false;
            }
        }
        return true;
    }

    /** From the last day to the first, what the cheapest way on costs from each part of a day. */
    private int[][] onwards(int days) {
        var onwards = new int[Ring.DAYS][SLOTS.length];
        int next = Ring.DAYS;
        for (int day = Ring.DAYS - 1; day >= 0; day--) {
            if (!Ring.contains(days, day)) {
                continue;
            }
            for (var slot : SLOTS) {
                int cheapest = next == Ring.DAYS ? 0 : IMPOSSIBLE;
                for (var then : SLOTS) {
                    if (next < Ring.DAYS) {
                        cheapest = Math.min(cheapest, onwards[next][then.ordinal()] + switching(slot, then));
                    }
                }
                onwards[day][slot.ordinal()] =
                        offered.get(day).contains(slot) ? cheapest + cost(day, slot) : IMPOSSIBLE;
            }
            next = day;
        }
        return onwards;
    }

    /** Forwards, the earliest of the cheapest. */
    private DayPattern chosen(int days, int[][] onwards) {
        var chosen = new Slot[Ring.DAYS];
        Slot last = null;
        int cost = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            chosen[day] = SLOTS[0];
            if (!Ring.contains(days, day)) {
                continue;
            }
            int cheapest = Integer.MAX_VALUE;
            for (var slot : SLOTS) {
                int onThisWay = onwards[day][slot.ordinal()] + (last == null ? 0 : switching(last, slot));
                if (onThisWay < cheapest) {
                    cheapest = onThisWay;
                    chosen[day] = slot;
                }
            }
            cost += cost(day, chosen[day]) + (last == null ? 0 : switching(last, chosen[day]));
            last = chosen[day];
        }
        return new DayPattern(
                days, List.of(chosen), cost / CHANGED + missed(days), cost % CHANGED + Ring.unevenness(days));
    }

    private int cost(int day, Slot slot) {
        boolean changed = countsChanges && before.get(DayOfWeek.of(day + 1)) != slot;
        return (changed ? CHANGED : 0) + (preferred.suits(slot) ? 0 : NOT_PREFERRED);
    }

    /** Days of the week before that are no longer there. */
    private int missed(int days) {
        int missed = 0;
        for (var day : before.keySet()) {
            missed += Ring.contains(days, day.ordinal()) ? 0 : 1;
        }
        return missed;
    }

    private static int switching(Slot from, Slot to) {
        return from == to ? 0 : SWITCH;
    }
}
