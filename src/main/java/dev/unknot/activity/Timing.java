package dev.unknot.activity;

import static dev.unknot.activity.Slot.EVENING;
import static dev.unknot.activity.Slot.MIDDAY;
import static dev.unknot.activity.Slot.MORNING;

import java.util.Set;

/** When in the day an activity may be done. */
public enum Timing {
    MORNING_ONLY(Set.of(MORNING)),
    EVENING_ONLY(Set.of(EVENING)),
    WORK_HOURS(Set.of(MORNING, MIDDAY)),
    ANY(Set.of(MORNING, MIDDAY, EVENING)),
    BEFORE_EXERCISE(Set.of(MORNING, MIDDAY, EVENING)),
    WITH_FOOD(Set.of(MORNING, MIDDAY, EVENING));

    private final Set<Slot> slots;

    Timing(Set<Slot> slots) {
        this.slots = slots;
    }

    /** Whether the activity may be done in this part of the day. */
    public boolean allows(Slot slot) {
        return slots.contains(slot);
    }
}
