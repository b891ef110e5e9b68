package dev.unknot.paper;

import dev.unknot.activity.Flare;
import dev.unknot.plan.pages.PlanPage.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * What is enough on a bad day: one go each of a few activities of the week, five minutes at most.
 *
 * <p>Only what also stays in a flare-up counts, no strength work and no visit, so that it may be done on any day.
 *
 * @param minutes of all together, 0 if nothing of the week is short and gentle enough
 */
record MinimumDay(List<Item> items, int minutes) {

    static final int MOST_MINUTES = 5;

    MinimumDay {
        items = List.copyOf(items);
    }

    /** As many as fit, in the order of the week. */
    static MinimumDay of(List<Item> week) {
        var chosen = new ArrayList<Item>();
        int minutes = 0;
        for (var item : week) {
            if (isGentle(item) && minutes + item.minutes() <= MOST_MINUTES) {
                chosen.add(item);
                minutes += item.minutes();
            }
        }
        return new MinimumDay(chosen, minutes);
    }

    private static boolean isGentle(Item item) {
        var activity = item.activity();
        return activity.flare() == Flare.KEEP && !activity.isStrength() && !item.isVisit();
    }
}
