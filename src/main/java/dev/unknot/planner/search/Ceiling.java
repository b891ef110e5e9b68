package dev.unknot.planner.search;

import org.jspecify.annotations.Nullable;

/** The most value that the items without a place can still have (O1): the lowest of the ceilings that have been worked out. */
final class Ceiling {

    private final Week week;
    private final int met;
    private final int[] meetable;
    private @Nullable Knapsack knapsack;
    private @Nullable DayPrices prices;

    /**
     * @param met bits of the requirements that the week will meet
     */
    Ceiling(Week week, int met) {
        this.week = week;
        this.met = met;
        this.meetable = new int[week.size() + 1];
        for (int i = week.size() - 1; i >= 0; i--) {
            meetable[i] = meetable[i + 1] | week.item(i).requirement();
        }
    }

    /** Works out the ceiling over the minutes of the week. */
    void addKnapsack() {
        knapsack = new Knapsack(week);
    }

    /** Works out the ceiling over the minutes of each day, knowing that a week of this value can be had. */
    void addPrices(int value) {
        prices = new DayPrices(week, met, value);
    }

    /**
     * The value that a week with this beginning forgoes at the least, or {@link Limits#NONE} if there is no such week.
     *
     * @param index the first item without a place
     * @param capacity packed minutes that the days may hold
     */
    int leastLoss(int index, Beginning beginning, long capacity) {
        if ((beginning.open() & ~meetable[index]) != 0) {
            return Limits.NONE;
        }
        int most = week.topFrom(index);
        if (knapsack != null) {
            most = Math.min(most, knapsack.most(index, beginning.loads(), capacity));
        }
        if (prices != null) {
            most = Math.min(most, prices.most(index, beginning, capacity));
        }
        return beginning.loss() + week.topFrom(index) - most;
    }
}
