package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Intensity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The part of the day that suits an activity best, by the guides: movement early, calm late, habits at work. Morning and
 * evening are no more than that for exercises and walks, so that everything of a day can be done in one go.
 */
public record PreferredSlot(@Nullable Slot slot) {

    private static final PreferredSlot ANY = new PreferredSlot(null);

    public static PreferredSlot of(Activity activity) {
        return switch (activity.when()) {
            case MORNING_ONLY -> new PreferredSlot(Slot.MORNING);
            case EVENING_ONLY -> new PreferredSlot(Slot.EVENING);
            case WORK_HOURS -> new PreferredSlot(Slot.MIDDAY);
            case BEFORE_EXERCISE, WITH_FOOD -> ANY;
            case ANY -> ofAnyTime(activity);
        };
    }

    private static PreferredSlot ofAnyTime(Activity activity) {
        boolean isEarly = activity.kind() == Kind.MOBILITY || activity.kind() == Kind.STRETCH;
        boolean isLate = activity.kind() == Kind.SELF_MASSAGE
                || (activity.approach() == Approach.MIND_BODY && activity.intensity() == Intensity.REST);
        if (isEarly) {
            return new PreferredSlot(Slot.MORNING);
        }
        return isLate ? new PreferredSlot(Slot.EVENING) : ANY;
    }

    /** Whether an activity may have a part of the day (H1). */
    public static boolean allows(Activity activity, Slot slot) {
        boolean isOnlyPreferred = activity.kind().isMovement()
                && (activity.when() == Timing.MORNING_ONLY || activity.when() == Timing.EVENING_ONLY);
        return isOnlyPreferred || activity.when().allows(slot);
    }

    public boolean suits(Slot offered) {
        return slot == null || slot == offered;
    }
}
