package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One way to put an activity into the week: its days, and on each the part of the day that is least awkward.
 *
 * @param days as in {@link Ring}
 * @param slots by weekday, read only where the pattern has a day
 * @param awkwardness O4 of this activity alone
 */
record DayPattern(int days, List<Slot> slots, int awkwardness) {

    /** Not in the week at all. */
    static final DayPattern NONE = new DayPattern(0, List.of(), 0);

    private static final int NOT_PREFERRED = 2;
    private static final int CHANGE = 3;
    private static final int IMPOSSIBLE = 1_000;

    int count() {
        return Integer.bitCount(days);
    }

    /**
     * Every way that H1, H2, H3 and the pins allow, without {@link #NONE}.
     *
     * <p>Days beyond the target add minutes and no value, so only pins lead there.
     */
    static List<DayPattern> of(Activity activity, Availability availability, List<Pin> pins) {
        var slots = slots(activity, availability, pins);
        int possible = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            if (!slots.get(day).isEmpty() && activity.countedMinutes() <= availability.minutes(DayOfWeek.of(day + 1))) {
                possible |= 1 << day;
            }
        }
        int pinned = 0;
        for (var pin : pins) {
            pinned |= 1 << pin.day().ordinal();
        }
        var week = activity.week();
        int fewest = Math.max(1, week.min());
        int most = Math.min(week.max(), Math.max(Math.max(1, week.target()), Integer.bitCount(pinned)));
        var patterns = new ArrayList<DayPattern>();
        for (int days = 1; days <= Ring.ALL; days++) {
            int count = Integer.bitCount(days);
            if ((days & ~possible) == 0
                    && (pinned & ~days) == 0
                    && count >= fewest
                    && count <= most
                    && Ring.hasGap(days, week.gapDays())) {
                patterns.add(leastAwkward(days, slots, PreferredSlot.of(activity)));
            }
        }
        return patterns;
    }

    /** The parts of each weekday that the person offers, the activity allows and the pins leave. */
    static List<Set<Slot>> slots(Activity activity, Availability availability, List<Pin> pins) {
        var byDay = new ArrayList<Set<Slot>>(Ring.DAYS);
        for (var day : DayOfWeek.values()) {
            var slots = EnumSet.noneOf(Slot.class);
            for (var slot : availability.slots(day)) {
                if (activity.when().allows(slot)) {
                    slots.add(slot);
                }
            }
            for (var pin : pins) {
                if (pin.day() == day && pin.slot() != null) {
                    slots.retainAll(EnumSet.of(pin.slot()));
                }
            }
            byDay.add(slots);
        }
        return byDay;
    }

    /** From the last day to the first, the cheapest way on from each slot; then forwards, the earliest of the cheapest. */
    private static DayPattern leastAwkward(int days, List<Set<Slot>> slots, PreferredSlot preferred) {
        var all = Slot.values();
        var onwards = new int[Ring.DAYS + 1][all.length];
        int next = Ring.DAYS;
        for (int day = Ring.DAYS - 1; day >= 0; day--) {
            if (!Ring.contains(days, day)) {
                continue;
            }
            for (var slot : all) {
                int cheapest = next == Ring.DAYS ? 0 : IMPOSSIBLE;
                for (var then : all) {
                    if (next < Ring.DAYS) {
                        cheapest = Math.min(cheapest, onwards[next][then.ordinal()] + change(slot, then));
                    }
                }
                onwards[day][slot.ordinal()] = slots.get(day).contains(slot)
                        ? cheapest + (preferred.suits(slot) ? 0 : NOT_PREFERRED)
                        : IMPOSSIBLE;
            }
            next = day;
        }
        var chosen = new ArrayList<Slot>(Ring.DAYS);
        Slot last = null;
        int awkwardness = Ring.unevenness(days);
        for (int day = 0; day < Ring.DAYS; day++) {
            if (!Ring.contains(days, day)) {
                chosen.add(Slot.MORNING);
                continue;
            }
            Slot best = all[0];
            int bestCost = Integer.MAX_VALUE;
            for (var slot : all) {
                int cost = onwards[day][slot.ordinal()] + (last == null ? 0 : change(last, slot));
                if (cost < bestCost) {
                    bestCost = cost;
                    best = slot;
                }
            }
            awkwardness += (preferred.suits(best) ? 0 : NOT_PREFERRED) + (last == null ? 0 : change(last, best));
            chosen.add(best);
            last = best;
        }
        return new DayPattern(days, List.copyOf(chosen), awkwardness);
    }

    private static int change(Slot from, Slot to) {
        return from == to ? 0 : CHANGE;
    }
}
