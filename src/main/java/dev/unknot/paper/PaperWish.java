package dev.unknot.paper;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants on paper.
 *
 * @param week of the course, 1 for the first; nothing means that of today
 * @param paper nothing means what is usual where the person lives
 * @param code whether the paper shall lead back to the plan: only then does it bear the key
 */
record PaperWish(
        @Nullable String week,
        @Nullable Edition edition,
        @Nullable TextSize text,
        @Nullable PaperSize paper,
        @Nullable Boolean code) {

    PaperWish {
        edition = Objects.requireNonNullElse(edition, Edition.FULL);
        text = Objects.requireNonNullElse(text, TextSize.STANDARD);
        code = Objects.requireNonNullElse(code, false);
    }

    public boolean isLarge() {
        return text == TextSize.LARGE;
    }
}
