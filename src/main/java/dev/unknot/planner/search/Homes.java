package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;

/** Where each thing is best at home in a week whose days are settled (O5), and which of the ways that tie comes first (O6). */
final class Homes {

    private final DaySlots slots;
    private final int[] present = new int[Ring.DAYS];
    private int[] order = new int[Ring.DAYS];
    private int[] ways = new int[Ring.DAYS];
    private int least = Integer.MAX_VALUE;

    Homes(DaySlots slots, int[] days) {
        this.slots = slots;
        for (int place = 0; place < days.length; place++) {
            for (int day = 0; day < Ring.DAYS; day++) {
                present[day] |= (days[place] >> day & 1) << place;
            }
        }
    }

    /** The least awkwardness of all parts of days; more than any number if it is above the limit. */
    int least(int limit) {
        for (int home = 0; home < slots.homes(); home++) {
            int sum = awkwardness(home, Math.min(limit, least));
            least = sum <= limit ? Math.min(least, sum) : least;
        }
        return least;
    }

    private int awkwardness(int home, int limit) {
        int sum = 0;
        for (int day = 0; day < Ring.DAYS && sum <= limit; day++) {
            sum += present[day] == 0 ? 0 : slots.of(day, present[day]).awkwardness()[home];
        }
        return sum;
    }

    /** Settles on the first of all that are the least awkward. */
    void first() {
        boolean isFound = false;
        for (int home = 0; home < slots.homes(); home++) {
            if (awkwardness(home, least) == least) {
                var itsWays = new int[Ring.DAYS];
                var itsOrder = new int[Ring.DAYS];
                for (int day = 0; day < Ring.DAYS; day++) {
                    firstOf(day, home, itsWays, itsOrder);
                }
                if (!isFound || Arrays.compare(itsOrder, order) > 0) {
                    ways = itsWays;
                    order = itsOrder;
                    isFound = true;
                }
            }
        }
    }

    private void firstOf(int day, int home, int[] itsWays, int[] itsOrder) {
        if (present[day] == 0) {
            return;
        }
        var choice = slots.of(day, present[day]);
        int highest = -1;
        for (int way : choice.ways()) {
            int now = order(way, present[day]);
            if (now > highest && slots.awkwardness(way, present[day], home) == choice.awkwardness()[home]) {
                highest = now;
                itsWays[day] = way;
            }
        }
        itsOrder[day] = highest;
    }

    /** The greater, the earlier in the day the first thing in which two days differ. */
    private int order(int way, int there) {
        int bits = 0;
        int size = slots.pieces();
        for (int place = 0; place < size; place++) {
            if ((there >> place & 1) != 0) {
                int slot = DaySlots.slot(way, place);
                bits |= 1 << ((Piece.SLOTS - 1 - slot) * size + (size - 1 - place));
            }
        }
        return bits;
    }

    int[] ways() {
        return ways;
    }

    int[] order() {
        return order;
    }
}
