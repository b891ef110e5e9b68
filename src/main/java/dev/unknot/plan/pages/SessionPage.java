package dev.unknot.plan.pages;

import dev.unknot.activity.Slot;
import dev.unknot.plan.pages.PlanPage.Item;
import java.time.LocalDate;
import java.util.List;

/**
 * A part of a day, one activity at a time.
 *
 * @param step 1 for the first activity; one more than there are activities when all is done
 * @param items the activities in the order in which to do them, at least one
 */
public record SessionPage(LocalDate date, Slot slot, int step, List<Item> items) {

    private static final int SECONDS = 60;

    public SessionPage {
        items = List.copyOf(items);
        if (step < 1 || step > items.size() + 1) {
            throw new IllegalArgumentException("No step " + step + " of " + items.size());
        }
    }

    public boolean isDone() {
        return step > items.size();
    }

    /**
     * @throws IndexOutOfBoundsException if all is done
     */
    public Item item() {
        return items.get(step - 1);
    }

    /** Seconds of one go, 0 where somebody else looks at the clock. */
    public int seconds() {
        return item().isVisit() ? 0 : item().minutes() * SECONDS;
    }

    /** Seconds of one hold; 0 for moving. */
    public int holdSeconds() {
        return item().amount().holdSeconds();
    }
}
