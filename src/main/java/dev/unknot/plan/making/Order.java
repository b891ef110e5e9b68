package dev.unknot.plan.making;

import dev.unknot.plan.PlanWish;
import dev.unknot.plan.Terms;
import dev.unknot.plan.keeping.PlanDocument;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a new plan, and what was agreed about keeping it.
 *
 * @param keepDays one of {@link Terms#KEEP_DAYS}
 * @param consentText version of the words that were agreed to; nothing if nobody said that they were
 * @param timeZone where the person's days begin; nothing if nobody said
 */
public record Order(
        PlanWish wish,
        int keepDays,
        @Nullable Integer consentText,
        @Nullable ZoneId timeZone) {

    /** A wish on the usual terms. */
    public static Order of(PlanWish wish) {
        return new Order(wish, Terms.USUAL_DAYS, null, null);
    }

    /** Tells this order from every other one. */
    byte[] fingerprint() {
        return PlanDocument.fingerprint(this);
    }
}
