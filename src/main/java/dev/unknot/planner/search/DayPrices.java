package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A ceiling on the value of the items without a place that knows each day by itself. Each item pays a price for each of its
 * days. Each day then takes the items that pay it most and fit into its minutes, and each item has as many days as it likes
 * best, whatever the days say: whatever the prices, no week is worth more than both together (a Lagrange bound). Good prices
 * are looked for once; the ceiling of any beginning of a week is then read from tables.
 */
final class DayPrices {

    private static final int SCALE = 16;
    private static final int ROUNDS = 40;
    private static final double FIRST_STEP = 1.5;
    private static final double SHORTER = 0.8;
    private static final int FAR_BELOW = Integer.MIN_VALUE / 64;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    private final Week week;
    private final int[] prices;
    private final int[] rest;
    private final int[][] forced = new int[Integer.SIZE][];
    private final Map<Integer, int[][][]> tables = new HashMap<>();
    private int[][][] current = new int[0][][];
    private int currentDays = -1;

    /**
     * @param met bits of the requirements that the week will meet
     * @param value that of a week that can be had
     */
    DayPrices(Week week, int met, int value) {
        this.week = week;
        this.prices = new int[week.size()];
        this.rest = new int[week.size() + 1];
        lookForPrices(value);
        for (int i = week.size() - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + gain(i, bestCount(i, 0));
        }
        for (int bit = 0; bit < forced.length; bit++) {
            forced[bit] = ((met >> bit) & 1) == 0 ? new int[0] : costOfHavingOne(1 << bit);
        }
    }

    /** The most value that the items from there on can have; far below zero if an open requirement cannot be met. */
    int most(int index, Beginning beginning, long capacity) {
        if (currentDays != beginning.strengthDays()) {
            currentDays = beginning.strengthDays();
            current = tables.computeIfAbsent(currentDays, this::tablesByDay);
        }
        int sum = rest[index];
        for (int day = 0; day < Ring.DAYS; day++) {
            sum += current[day][index][Loads.on(capacity, day) - Loads.on(beginning.loads(), day)];
        }
        for (int bits = beginning.open(); bits != 0; bits &= bits - 1) {
            sum -= forced[Integer.numberOfTrailingZeros(bits)][index];
        }
        return Math.floorDiv(sum, SCALE);
    }

    /** Goes downhill: an item that the days take more often than it likes gets cheaper, and the other way round. */
    private void lookForPrices(int value) {
        var best = prices.clone();
        int lowest = Integer.MAX_VALUE;
        double step = FIRST_STEP;
        for (int round = 0; round < ROUNDS; round++) {
            var surplus = new int[week.size()];
            int ceiling = ceilingAndSurplus(surplus);
            if (ceiling < lowest) {
                lowest = ceiling;
                System.arraycopy(prices, 0, best, 0, prices.length);
            } else {
                step *= SHORTER;
            }
            long squares =
                    Arrays.stream(surplus).mapToLong(each -> (long) each * each).sum();
            if (squares == 0 || ceiling < (value + 1) * SCALE) {
                break;
            }
            double change = step * (ceiling - (double) value * SCALE) / squares;
            for (int i = 0; i < prices.length; i++) {
                if (week.item(i).minutes() > 0) {
                    prices[i] = (int) Math.max(0, Math.round(prices[i] - change * surplus[i]));
                }
            }
        }
        System.arraycopy(best, 0, prices, 0, prices.length);
    }

    private int ceilingAndSurplus(int[] surplus) {
        int sum = 0;
        for (int i = 0; i < week.size(); i++) {
            int count = bestCount(i, 0);
            surplus[i] = -count;
            sum += gain(i, count);
        }
        Map<Integer, int[][]> byTakers = new HashMap<>();
        int strengthDays = Arrays.stream(week.strengthDays(false)).reduce(0, (some, more) -> some | more);
        for (int day = 0; day < Ring.DAYS; day++) {
            var table = byTakers.computeIfAbsent(week.takers(day, strengthDays), this::table);
            int free = week.capacity(day);
            sum += table[0][free];
            for (int i = 0; i < week.size(); i++) {
                if (table[i][free] != table[i + 1][free]) {
                    surplus[i]++;
                    free -= week.item(i).minutes();
                }
            }
        }
        return sum;
    }

    /** By the first item without a place, what it costs at the least to have an item of a requirement in the week. */
    private int[] costOfHavingOne(int requirement) {
        var cost = new int[week.size() + 1];
        cost[week.size()] = IMPOSSIBLE;
        for (int i = week.size() - 1; i >= 0; i--) {
            boolean meets = (week.item(i).requirement() & requirement) != 0;
            cost[i] = meets ? Math.min(cost[i + 1], gain(i, bestCount(i, 0)) - gain(i, bestCount(i, 1))) : cost[i + 1];
        }
        return cost;
    }

    /** How many days an item likes best at these prices, from so many on. */
    private int bestCount(int index, int atLeast) {
        int best = atLeast;
        for (int count = atLeast + 1; count <= Ring.DAYS; count++) {
            best = gain(index, count) > gain(index, best) ? count : best;
        }
        return best;
    }

    private int gain(int index, int count) {
        int value = week.value(index, count);
        return value == Week.IMPOSSIBLE ? FAR_BELOW : SCALE * value - prices[index] * count;
    }

    private int[][][] tablesByDay(int strengthDays) {
        var byTakers = new HashMap<Integer, int[][]>();
        var byDay = new int[Ring.DAYS][][];
        for (int day = 0; day < Ring.DAYS; day++) {
            byDay[day] = byTakers.computeIfAbsent(week.takers(day, strengthDays), this::table);
        }
        return byDay;
    }

    /** By item and free minutes, the most that a day can be paid by the items from there on. */
    private int[][] table(int takers) {
        var table = new int[week.size() + 1][];
        table[week.size()] = new int[week.mostMinutes() + 1];
        for (int i = week.size() - 1; i >= 0; i--) {
            table[i] = table[i + 1];
            int minutes = week.item(i).minutes();
            if (((takers >> i) & 1) != 0 && minutes > 0 && prices[i] > 0) {
                var with = table[i].clone();
                for (int free = minutes; free < with.length; free++) {
                    with[free] = Math.max(table[i][free], prices[i] + table[i][free - minutes]);
                }
                table[i] = with;
            }
        }
        return table;
    }
}
