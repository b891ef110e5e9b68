package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The problem of one week as the search sees it: what is to be placed, in which order, and what the days are like. */
final class Week {

    /** The value of a number of days that no pattern has. */
    static final int IMPOSSIBLE = -1;

    private static final int THREE_DAYS_APART = 0b0010101;
    private static final int INDEX_BITS = 5;

    private final List<Item> items;
    private final int[] capacity;
    private final int[][] values;
    private final int[] topFrom;
    private final int[][] fillable;
    private final int[] takers = new int[Ring.DAYS];
    private final int[] dayTypes = new int[Ring.DAYS];
    private final boolean daysAreAlike;
    private final boolean hasWeekBefore;
    private final int loadedItems;
    private final int indifferentFrom;
    private final int lastVisit;
    private final int lastLoaded;

    /**
     * @param candidates at most 31
     * @param capacity counted minutes of each weekday
     * @param daysAreAlike whether every day offers the same, so that turning a week changes nothing but the dates
     */
    Week(List<Item> candidates, int[] capacity, boolean daysAreAlike) {
        this.items = inOrder(candidates);
        this.capacity = capacity.clone();
        int size = items.size();
        values = new int[size][Ring.DAYS + 1];
        topFrom = new int[size + 1];
        fillable = new int[size + 1][];
        fillable[size] = new int[mostMinutes() + 1];
        int loaded = 0;
        for (int i = size - 1; i >= 0; i--) {
            var item = items.get(i);
            topFrom[i] = topFrom[i + 1] + item.value(item.best());
            fillable[i] = withOneMore(fillable[i + 1], item.minutes());
            loaded |= item.isLoadedStrength() ? 1 << i : 0;
            Arrays.fill(values[i], IMPOSSIBLE);
            for (var pattern : item.patterns()) {
                values[i][pattern.count()] = item.value(pattern);
            }
            for (int day = 0; day < Ring.DAYS; day++) {
                takers[day] |= Ring.contains(item.possibleDays(), day) ? 1 << i : 0;
            }
        }
        loadedItems = loaded;
        lastVisit = last(Item::isVisit);
        lastLoaded = last(Item::isLoadedStrength);
        indifferentFrom = last(item -> !item.isIndifferentToOrder()) + 1;
        this.daysAreAlike = daysAreAlike;
        hasWeekBefore = items.stream().anyMatch(Item::differsFromWeekBefore);
        Arrays.setAll(dayTypes, this::firstOfItsType);
    }

    /** What depends on the order of the days first, strength before visits; then the longest. */
    private static List<Item> inOrder(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(Item::isIndifferentToOrder)
                        .thenComparing(item -> !item.isLoadedStrength())
                        .thenComparing(item -> -item.minutes())
                        .thenComparing(item -> item.candidate().activity().code()))
                .toList();
    }

    private static int[] withOneMore(int[] without, int minutes) {
        var with = without.clone();
        for (int free = minutes; free < with.length; free++) {
            with[free] = Math.max(without[free], minutes + without[free - minutes]);
        }
        return with;
    }

    private int last(Predicate<Item> kind) {
        int last = -1;
        for (int i = 0; i < items.size(); i++) {
            last = kind.test(items.get(i)) ? i : last;
        }
        return last;
    }

    private static int[] threeDaysApart(int turns) {
        var sets = new int[turns];
        for (int turn = 0, set = THREE_DAYS_APART; turn < turns; turn++, set = Ring.rotate(set)) {
            sets[turn] = set;
        }
        return sets;
    }

    private int firstOfItsType(int day) {
        for (int earlier = 0; earlier < day; earlier++) {
            if (capacity[earlier] == capacity[day]
                    && takers[earlier] >>> indifferentFrom == takers[day] >>> indifferentFrom) {
                return earlier;
            }
        }
        return day;
    }

    int size() {
        return items.size();
    }

    Item item(int index) {
        return items.get(index);
    }

    List<Item> items() {
        return items;
    }

    int capacity(int day) {
        return capacity[day];
    }

    /** The most minutes that any day offers. */
    int mostMinutes() {
        return Arrays.stream(capacity).max().orElse(0);
    }

    /** Minutes that each day can hold, packed as in {@link Loads}, and no day more than the fullest may. */
    long packedCapacity(int fullest) {
        return Loads.of(Arrays.stream(capacity)
                .map(minutes -> Math.min(minutes, fullest))
                .toArray());
    }

    /** The value of so many days of an item, or {@link #IMPOSSIBLE}. */
    int value(int index, int count) {
        return values[index][count];
    }

    /** The value of all items from there on at their best. */
    int topFrom(int index) {
        return topFrom[index];
    }

    /** The items that a day may take, as bits, if loaded strength keeps to these days. */
    int takers(int day, int strengthDays) {
        return Ring.contains(strengthDays, day) ? takers[day] : takers[day] & ~loadedItems;
    }

    /**
     * Sets of days to one of which the loaded strength of every week keeps (H4): no two neighbours, and no such set is larger.
     * Where all days are alike one of them stands for all, as far as the week before does not matter.
     *
     * @param changesMatter whether changes against the week before are looked at
     */
    int[] strengthDays(boolean changesMatter) {
        if (loadedItems == 0) {
            return new int[] {Ring.ALL};
        }
        return threeDaysApart(daysAreAlike && !(changesMatter && hasWeekBefore) ? 1 : Ring.DAYS);
    }

    /** Minutes of so many free ones that sums of sessions of the items from there on come to at the most. */
    int fillable(int index, int free) {
        return fillable[index][free];
    }

    /**
     * The same loads with all minutes counted as used that the items from there on cannot fill: days that have room for the
     * same sums are as good as each other.
     */
    long withUnfillable(int index, long loads, long capacity) {
        long used = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            int most = Loads.on(capacity, day);
            used |= (long) (most - fillable[index][most - Loads.on(loads, day)]) << (day * Byte.SIZE);
        }
        return used;
    }

    /**
     * Of the days that are just alike for the items from there on, for each the one before it, to be asked with
     * {@link DayOrder#takesFirst}.
     */
    int twins(int index, long loads, Beginning beginning) {
        return index < indifferentFrom ? 0 : DayOrder.twins(dayTypes, loads, beginning.taken());
    }

    /** The first half of what tells beginnings apart; once nothing depends on the order of the days, they are sorted. */
    long key(int index, long loads, Beginning beginning) {
        return index < indifferentFrom
                ? loads | strengthKey(index, beginning)
                : DayOrder.sorted(dayTypes, loads, beginning.taken());
    }

    /** The second half of what tells beginnings apart. */
    long key(int index, Beginning beginning) {
        return rest(index, index < indifferentFrom ? beginning.taken() : Taken.NOTHING, beginning.open());
    }

    /** The first half of what tells beginnings apart where the order of the days matters. */
    long orderedKey(int index, Beginning beginning) {
        return beginning.loads() | strengthKey(index, beginning);
    }

    /** The second half of it. */
    long orderedRest(int index, Beginning beginning) {
        return rest(index, beginning.taken(), beginning.open());
    }

    private long strengthKey(int index, Beginning beginning) {
        return index > lastLoaded ? 0 : (long) beginning.strengthDays() << (Ring.DAYS * Byte.SIZE);
    }

    private long rest(int index, int taken, int open) {
        int relevant = index > lastVisit ? Taken.withoutVisits(taken) : taken;
        return ((((long) open << INDEX_BITS) | index) << Taken.BITS) | relevant;
    }
}
