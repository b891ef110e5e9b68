package dev.unknot.plan.words;

import dev.unknot.activity.Activity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a week, and why.
 *
 * @param takenBack the change that was taken back, if that came last
 * @param asked what the person asked for
 * @param undoTo the edition to come back to, if there is one
 */
public record Explanation(
        List<String> takenBack,
        List<String> asked,
        List<Line> moved,
        List<Line> cameIn,
        List<Line> wentOut,
        @Nullable Integer undoTo) {

    public boolean isQuiet() {
        return moved.isEmpty() && cameIn.isEmpty() && wentOut.isEmpty();
    }

    /**
     * One activity.
     *
     * @param text when it was and is
     * @param because why, or empty
     */
    record Line(Activity activity, String text, String because) {}
}
