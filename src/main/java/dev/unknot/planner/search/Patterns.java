package dev.unknot.planner.search;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.PreferredSlot;
import dev.unknot.planner.week.Ring;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The ways to put one activity into the week that H1, H2, H3 and the pins (H8) leave. */
public final class Patterns {

    private final Activity activity;
    private final PlanRequest request;
    private final List<Pin> pins;
    private final List<Set<Slot>> slots = new ArrayList<>(Ring.DAYS);
    private final int mostDays;
    private final int possible;
    private final int asked;

    /**
     * @param ruledOut days that the week before rules out
     * @param mostDays that it may have
     * @param pins those that hold for it
     */
    public Patterns(Activity activity, PlanRequest request, int ruledOut, int mostDays, List<Pin> pins) {
        this.mostDays = mostDays;
        this.activity = activity;
        this.request = request;
        this.pins = pins;
        int fitting = 0;
        int pinned = 0;
        for (var day : DayOfWeek.values()) {
            int bit = 1 << day.ordinal();
            slots.add(slots(day));
            boolean fits = activity.countedMinutes() <= request.availability().minutes(day);
            fitting |=
                    fits && !slots.get(day.ordinal()).isEmpty() && pins.stream().noneMatch(pin -> pin.forbids(day))
                            ? bit
                            : 0;
            pinned |= pins.stream().anyMatch(pin -> pin.asksFor(day)) ? bit : 0;
        }
        possible = fitting & ~ruledOut;
        asked = pinned;
    }

    /** Whether there is a part of any day that suits both the person and the activity. */
    public boolean hasSlot() {
        return slots.stream().anyMatch(day -> !day.isEmpty());
    }

    public boolean isEmpty() {
        for (int days = 1; days <= Ring.ALL; days++) {
            if (isAllowed(days)) {
                return false;
            }
        }
        return true;
    }

    /** Every way there is, without the one of leaving it out. */
    public List<DayPattern> all() {
        var choice = new SlotChoice(
                slots,
                PreferredSlot.of(activity),
                request.before(activity),
                !request.before().isEmpty());
        var patterns = new ArrayList<DayPattern>();
        for (int days = 1; days <= Ring.ALL; days++) {
            if (isAllowed(days)) {
                patterns.add(choice.on(days));
            }
        }
        return patterns;
    }

    /** Leaving it out, which is a change for each day that it had in the week before. */
    public DayPattern none() {
        return DayPattern.none(request.before(activity).size());
    }

    /** Days beyond the target add minutes and no value, so only pins lead there. */
    private boolean isAllowed(int days) {
        var week = activity.week();
        int count = Integer.bitCount(days);
        int most = Math.min(mostDays, Math.max(Math.max(1, week.target()), Integer.bitCount(asked)));
        return (days & ~possible) == 0
                && (asked & ~days) == 0
                && count >= Math.max(1, week.min())
                && count <= most
                && Ring.hasGap(days, week.gapDays());
    }

    private Set<Slot> slots(DayOfWeek day) {
        var both = EnumSet.noneOf(Slot.class);
        for (var slot : request.availability().slots(day)) {
            if (activity.when().allows(slot)) {
                both.add(slot);
            }
        }
        pins.forEach(pin -> pin.narrow(day, both));
        return both;
    }
}
