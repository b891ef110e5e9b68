package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Intensity;
import dev.unknot.activity.LevelRule;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Timing;
import org.jspecify.annotations.Nullable;

/** The part of the day that suits an activity best, by the guides: movement early, calm late, habits at work. */
public record PreferredSlot(@Nullable Slot slot) {

    private static final PreferredSlot ANY = new PreferredSlot(null);

    public static PreferredSlot of(Activity activity) {
        if (activity.when() == Timing.WORK_HOURS) {
            return new PreferredSlot(Slot.MIDDAY);
        }
        if (activity.when() != Timing.ANY || activity.needsPractitioner()) {
            return ANY;
        }
        return switch (activity.approach()) {
            case EXERCISE -> activity.levelRule() == LevelRule.R_STRETCH ? new PreferredSlot(Slot.MORNING) : ANY;
            case MASSAGE -> new PreferredSlot(Slot.EVENING);
            case MIND_BODY -> activity.intensity() == Intensity.REST ? new PreferredSlot(Slot.EVENING) : ANY;
            case POSTURE, CHIROPRACTIC, ACUPUNCTURE, MEDICATION -> ANY;
        };
    }

    public boolean suits(Slot offered) {
        return slot == null || slot == offered;
    }
}
