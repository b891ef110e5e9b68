package dev.unknot.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about keeping a plan.
 *
 * @param keepDays how many days after its last change the plan ceases to exist, one of {@link #KEEP_DAYS}
 * @param consent to answers about health being kept; nothing if none was recorded, as with plans of old
 */
public record Terms(int keepDays, @Nullable Consent consent) {

    /** Days to choose from. Longer than a year is longer than any plan is good for. */
    public static final List<Integer> KEEP_DAYS = List.of(30, 90, 180, 365);

    /** Twelve weeks, and as long again. */
    public static final int USUAL_DAYS = 180;

    public static final Terms USUAL = new Terms(USUAL_DAYS, null);

    public Terms {
        if (!KEEP_DAYS.contains(keepDays)) {
            throw new IllegalArgumentException("A plan is kept for some of the days to choose from");
        }
    }

    /** The same with other days. */
    public Terms keptFor(int days) {
        return new Terms(days, consent);
    }

    /** The moment until which a plan is kept that changes now. */
    public Instant keptUntil(Instant now) {
        return now.plus(Duration.ofDays(keepDays));
    }

    /**
     * A yes to answers about health being kept with a plan.
     *
     * @param givenAt when they came to be kept with it
     * @param textVersion the version of the words that were shown, or {@link #IN_OTHER_WORDS}
     */
    public record Consent(Instant givenAt, int textVersion) {

        /** A program asked, in words of its own. */
        public static final int IN_OTHER_WORDS = 0;
    }
}
