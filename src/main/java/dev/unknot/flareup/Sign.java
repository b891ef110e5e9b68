package dev.unknot.flareup;

import java.util.Arrays;
import java.util.List;

/**
 * Something new that comes before anything else on the page, in the short words of the weekly check-in (CI_01). Which of
 * them are emergencies is its rule too.
 */
enum Sign {
    BLADDER_BOWEL(Urgency.EMERGENCY),
    BOTH_LEGS(Urgency.EMERGENCY),
    LEGS_WEAK(Urgency.EMERGENCY),
    CHEST(Urgency.EMERGENCY),
    BREATHLESS(Urgency.EMERGENCY),
    FAINTED(Urgency.EMERGENCY),
    SUDDEN_WORST(Urgency.EMERGENCY),
    STROKE(Urgency.EMERGENCY),
    ABDO(Urgency.EMERGENCY),
    ARM_HAND(Urgency.TODAY),
    CLUMSY(Urgency.TODAY),
    BREATH_PAIN(Urgency.TODAY),
    FEVER(Urgency.TODAY),
    CALF(Urgency.TODAY),
    RASH(Urgency.TODAY),
    WEIGHT(Urgency.TODAY),
    INJURY(Urgency.TODAY),
    NIGHT(Urgency.FORM);

    /** How fast somebody must look at it; the form finds out for what is not clear by itself. */
    enum Urgency {
        EMERGENCY,
        TODAY,
        FORM
    }

    private final Urgency urgency;

    Sign(Urgency urgency) {
        this.urgency = urgency;
    }

    static List<Sign> of(Urgency urgency) {
        return Arrays.stream(values()).filter(sign -> sign.urgency == urgency).toList();
    }
}
