package dev.unknot.plan.pages;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.plan.words.Explanation;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person can change on the page of a plan, and what their last change did.
 *
 * @param edition which the page shows; each form sends it along
 * @param items by activity code
 * @param asks what can be asked for, by the id of the reason why it is left out
 * @param failed the form that could not be carried out, if there is one
 */
public record EditView(
        int edition,
        Map<String, Item> items,
        Map<String, Ask> asks,
        @Nullable Explanation lastChange,
        @Nullable Failed failed) {

    /** What was typed in a field of the form that failed; empty for every other form. */
    public String typed(String kind, String activity, String field) {
        return failed != null && failed.isOf(kind, activity) ? failed.first(field) : "";
    }

    /** Whether the form that failed asked for one of these. */
    public boolean isOpen(Ask ask) {
        return failed != null
                && failed.isOneOf(ask.kind)
                && (failed.first("group").equals(ask.id)
                        || ask.activities.stream().anyMatch(one -> one.code().equals(failed.first("activity"))));
    }

    /**
     * The changes of one activity of the week.
     *
     * @param sessions the days it has
     * @param days those offered
     * @param slots the parts of the day that suit it
     * @param alternatives best first
     * @param asked what the person asked of it so far, in words
     */
    public record Item(
            Map<DayOfWeek, Slot> sessions,
            List<DayOfWeek> days,
            List<Slot> slots,
            List<Activity> alternatives,
            List<String> asked) {}

    /** Activities left out for one reason, that a person can ask for or allow again. */
    public record Ask(String id, String kind, List<Activity> activities) {}

    /** A form that was sent and not carried out. */
    record Failed(String kind, Map<String, List<String>> values) {

        boolean isOf(String otherKind, String activity) {
            return isOneOf(otherKind) && first("activity").equals(activity);
        }

        boolean isOneOf(String otherKind) {
            return kind.equals(otherKind);
        }

        String first(String field) {
            var all = values.getOrDefault(field, List.of());
            return all.isEmpty() ? "" : all.get(0);
        }
    }
}
