package dev.unknot.plan.pages;

import dev.unknot.plan.words.WeekChange;
import dev.unknot.planner.Swaps;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about a week of the course, besides the week itself.
 *
 * @param last the number of the last week there is
 * @param isFirst whether there is nothing to compare it with
 * @param missable the dates of which the person may still say that they missed them
 * @param swap what the week offers to do instead of something, if it is on
 * @param edition which the form of the swap sends along
 * @param version of the plan that the page shows
 */
record WeekPage(
        int number,
        int last,
        boolean isFirst,
        List<WeekChange> changes,
        List<String> events,
        List<Missed> missed,
        Set<LocalDate> missable,
        Swaps.@Nullable Offer swap,
        int edition,
        int version) {

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < last;
    }

    public boolean wasMissed(LocalDate date) {
        return missed.stream().anyMatch(day -> day.day() == date.getDayOfWeek());
    }

    /**
     * A missed day.
     *
     * @param isLast whether it was told last, and so can be taken back
     */
    record Missed(DayOfWeek day, List<String> moves, List<String> stays, boolean isLast) {}

    /** The weeks of a plan, each in a few words. */
    record Ahead(List<Line> lines, boolean isFlareUp, Optional<Integer> endsEarly) {}

    /** @param isNow whether today lies in it */
    record Line(int number, LocalDate start, LocalDate end, boolean isNow, List<String> texts) {}
}
