package dev.unknot.planner;

import dev.unknot.activity.Trait;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the best week: for each candidate one of its day patterns, or none.
 *
 * <p>A depth-first search over the candidates, strength first. A branch is left when no completion of it can beat the
 * best week so far, level by level: the requirements met, the value (a knapsack over the minutes that can still be
 * filled), the busiest day and the evenness (the minutes still needed poured flat over the days), the awkwardness, the
 * fixed order. A branch is also left when another one has led to the same day loads with a start at least as good.
 */
final class WeekSearch {

    private final List<Item> free;
    private final List<Item> items;
    private final int[] capacity;
    private final int nodeLimit;
    private final int metByFree;
    private final Start earnedByFree;

    private final int[] suffixRequirements;
    private final int[] suffixTopValue;
    private final int[] suffixAwkwardnessAtTop;
    private final Cells[] suffixCells;
    private final int[][] fillable;
    private final int[][] knapsack;

    private final int[] load = new int[Ring.DAYS];
    private final DayPattern[] chosen;
    private final Map<State, Start> seen = new HashMap<>();

    private DayPattern[] best;
    private Objective bestObjective;
    private int nodes;

    /**
     * @param candidates at most 31 that are not free
     * @param capacity counted minutes of each weekday
     * @param nodeLimit branches to look at before the best week so far is taken as it is
     */
    WeekSearch(List<Item> candidates, int[] capacity, int nodeLimit) {
        this.free = candidates.stream().filter(Item::isFree).toList();
        this.items = candidates.stream()
                .filter(item -> !item.isFree())
                .sorted(Item.ORDER)
                .toList();
        this.capacity = capacity.clone();
        this.nodeLimit = nodeLimit;
        int met = 0;
        var earned = new Start(0, 0, Cells.NONE);
        for (var item : free) {
            met |= item.requirements();
            earned = earned.with(item, item.patterns().get(0));
        }
        metByFree = met;
        earnedByFree = earned;
        int size = items.size();
        suffixRequirements = new int[size + 1];
        suffixTopValue = new int[size + 1];
        suffixAwkwardnessAtTop = new int[size + 1];
        suffixCells = new Cells[size + 1];
        suffixCells[size] = Cells.NONE;
        fillable = new int[size + 1][];
        knapsack = new int[size + 1][];
        chosen = new DayPattern[size];
        Arrays.fill(chosen, DayPattern.NONE);
        best = chosen.clone();
        prepareBounds();
        bestObjective = objective(best);
    }

    /** Runs the search; empty if what must be in the week cannot be in it together. */
    Optional<Result> run() {
        if (!placeWhatMustBe(0, new Days(0, 0, 0, 0))) {
            return Optional.empty();
        }
        improve();
        descend(0, metByFree, earnedByFree, new Days(0, 0, 0, 0));
        var patterns = new LinkedHashMap<Candidate, DayPattern>();
        free.forEach(item -> patterns.put(item.candidate(), item.patterns().get(0)));
        for (int i = 0; i < items.size(); i++) {
            patterns.put(items.get(i).candidate(), best[i]);
        }
        return Optional.of(new Result(patterns, bestObjective, nodes < nodeLimit));
    }

    private boolean placeWhatMustBe(int index, Days days) {
        if (index == items.size()) {
            best = chosen.clone();
            bestObjective = objective(best);
            return true;
        }
        var item = items.get(index);
        if (item.mayBeLeftOut()) {
            chosen[index] = DayPattern.NONE;
            return placeWhatMustBe(index + 1, days);
        }
        for (var pattern : item.patterns()) {
            if (fits(item, pattern) && days.admit(item, pattern)) {
                add(item, pattern, 1);
                chosen[index] = pattern;
                boolean placed = placeWhatMustBe(index + 1, days.with(item, pattern));
                add(item, pattern, -1);
                if (placed) {
                    return true;
                }
            }
        }
        return false;
    }

    private void prepareBounds() {
        int total = Arrays.stream(capacity).sum();
        int fullest = Arrays.stream(capacity).max().orElse(0);
        int size = items.size();
        fillable[size] = new int[fullest + 1];
        knapsack[size] = new int[total + 1];
        for (int i = size - 1; i >= 0; i--) {
            var item = items.get(i);
            suffixRequirements[i] = suffixRequirements[i + 1] | item.requirements();
            suffixTopValue[i] = suffixTopValue[i + 1] + item.topValue();
            suffixAwkwardnessAtTop[i] = suffixAwkwardnessAtTop[i + 1] + item.awkwardnessAtTop();
            suffixCells[i] = suffixCells[i + 1].or(item.firstCells());
            fillable[i] = withOneMore(fillable[i + 1], item.minutes());
            knapsack[i] = withItem(knapsack[i + 1], item);
        }
    }

    /** By minutes of a day, the most of them that the remaining candidates can fill. */
    private static int[] withOneMore(int[] without, int minutes) {
        var with = without.clone();
        for (int room = minutes; room < with.length; room++) {
            with[room] = Math.max(without[room], minutes + without[room - minutes]);
        }
        return with;
    }

    /** By minutes of the week, the most value that the remaining candidates can have. */
    private static int[] withItem(int[] without, Item item) {
        var with = without.clone();
        for (int count = 1; count <= Ring.DAYS; count++) {
            int value = item.valueOfCount(count);
            int minutes = count * item.minutes();
            if (value < 0) {
                continue;
            }
            for (int room = minutes; room < with.length; room++) {
                with[room] = Math.max(with[room], value + without[room - minutes]);
            }
        }
        return with;
    }

    /** Takes one candidate out and puts it back where it is best, again and again, until nothing gets better. */
    private void improve() {
        var current = best.clone();
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < items.size(); i++) {
                var before = current[i];
                var bestHere = before;
                for (var pattern : items.get(i).patterns()) {
                    current[i] = pattern;
                    if (isAllowed(current)) {
                        var candidate = objective(current);
                        if (candidate.compareTo(bestObjective) > 0) {
                            bestObjective = candidate;
                            bestHere = pattern;
                            better = true;
                        }
                    }
                }
                current[i] = bestHere;
            }
        }
        best = current;
    }

    private boolean isAllowed(DayPattern[] patterns) {
        var days = new Days(0, 0, 0, 0);
        var used = new int[Ring.DAYS];
        for (int i = 0; i < patterns.length; i++) {
            if (!days.admit(items.get(i), patterns[i])) {
                return false;
            }
            days = days.with(items.get(i), patterns[i]);
            for (int day = 0; day < Ring.DAYS; day++) {
                if (Ring.contains(patterns[i].days(), day)) {
                    used[day] += items.get(i).minutes();
                    if (used[day] > capacity[day]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private Objective objective(DayPattern[] patterns) {
        int requirements = metByFree;
        var earned = earnedByFree;
        var used = new int[Ring.DAYS];
        for (int i = 0; i < patterns.length; i++) {
            var item = items.get(i);
            var pattern = patterns[i];
            earned = earned.with(item, pattern);
            requirements |= pattern.days() == 0 ? 0 : item.requirements();
            for (int day = 0; day < Ring.DAYS; day++) {
                used[day] += Ring.contains(pattern.days(), day) ? item.minutes() : 0;
            }
        }
        return earned.objective(requirements, used);
    }

    private void descend(int index, int requirements, Start start, Days days) {
        if (++nodes >= nodeLimit) {
            return;
        }
        if (index == items.size()) {
            var objective = start.objective(requirements, load);
            if (objective.compareTo(bestObjective) > 0) {
                bestObjective = objective;
                best = chosen.clone();
            }
            return;
        }
        if (!canBeatBest(index, requirements, start) || isDominated(index, requirements, start, days)) {
            return;
        }
        var item = items.get(index);
        for (var pattern : item.patterns()) {
            if (!fits(item, pattern) || !days.admit(item, pattern)) {
                continue;
            }
            add(item, pattern, 1);
            chosen[index] = pattern;
            int met = pattern.days() == 0 ? requirements : requirements | item.requirements();
            descend(index + 1, met, start.with(item, pattern), days.with(item, pattern));
            add(item, pattern, -1);
        }
    }

    private boolean fits(Item item, DayPattern pattern) {
        for (int day = 0; day < Ring.DAYS; day++) {
            if (Ring.contains(pattern.days(), day) && load[day] + item.minutes() > capacity[day]) {
                return false;
            }
        }
        return true;
    }

    private void add(Item item, DayPattern pattern, int sign) {
        for (int day = 0; day < Ring.DAYS; day++) {
            if (Ring.contains(pattern.days(), day)) {
                load[day] += sign * item.minutes();
            }
        }
    }

    private boolean canBeatBest(int index, int requirements, Start start) {
        int byRequirements = Integer.compare(requirements | suffixRequirements[index], bestObjective.requirements());
        if (byRequirements != 0) {
            return byRequirements > 0;
        }
        int room = 0;
        int open = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            int fill = fillable[index][capacity[day] - load[day]];
            room += fill;
            open |= fill > 0 ? 1 << day : 0;
        }
        int byValue = Integer.compare(start.value() + knapsack[index][room], bestObjective.value());
        if (byValue != 0) {
            return byValue > 0;
        }
        var flat = pour(open, minutesNeeded(index, bestObjective.value() - start.value(), room));
        int byEvenness = Objective.compareEvenness(
                busiest(flat), squares(flat), bestObjective.busiestDay(), bestObjective.sumOfSquares());
        if (byEvenness != 0) {
            return byEvenness > 0;
        }
        boolean allAtTop = start.value() + suffixTopValue[index] == bestObjective.value();
        int awkwardness = start.awkwardness() + (allAtTop ? suffixAwkwardnessAtTop[index] : 0);
        if (awkwardness != bestObjective.awkwardness()) {
            return awkwardness < bestObjective.awkwardness();
        }
        return start.cells().or(suffixCells[index]).compareTo(bestObjective.cells()) > 0;
    }

    /** The fewest minutes that can still bring so much value. */
    private int minutesNeeded(int index, int value, int room) {
        var values = knapsack[index];
        int low = 0;
        int high = room;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The day loads after so many more minutes, poured as flat as the open days allow. */
    private int[] pour(int open, int minutes) {
        var flat = load.clone();
        int left = minutes;
        while (left > 0 && open != 0) {
            int lowest = Integer.MAX_VALUE;
            int next = Integer.MAX_VALUE;
            int atLowest = 0;
            for (int day = 0; day < Ring.DAYS; day++) {
                if (!Ring.contains(open, day)) {
                    continue;
                }
                if (flat[day] < lowest) {
                    next = lowest;
                    lowest = flat[day];
                    atLowest = 1;
                } else if (flat[day] == lowest) {
                    atLowest++;
                } else {
                    next = Math.min(next, flat[day]);
                }
            }
            int rise = next == Integer.MAX_VALUE ? left : Math.min(left, (next - lowest) * atLowest);
            int each = rise / atLowest;
            int more = rise % atLowest;
            for (int day = 0; day < Ring.DAYS; day++) {
                if (Ring.contains(open, day) && flat[day] == lowest) {
                    flat[day] += each + (more-- > 0 ? 1 : 0);
                }
            }
            left -= rise;
        }
        return flat;
    }

    private boolean isDominated(int index, int requirements, Start start, Days days) {
        var state = State.of(index, requirements, load, days);
        var earlier = seen.get(state);
        if (earlier != null && earlier.isAtLeastAsGoodAs(start)) {
            return true;
        }
        seen.put(state, start);
        return false;
    }

    private static int busiest(int[] loads) {
        int most = 0;
        for (int minutes : loads) {
            most = Math.max(most, minutes);
        }
        return most;
    }

    private static int squares(int[] loads) {
        int sum = 0;
        for (int minutes : loads) {
            sum += minutes * minutes;
        }
        return sum;
    }

    /**
     * A candidate with its patterns, best first.
     *
     * @param number the place of its code in the alphabet, for the fixed order
     * @param requirements bits of the requirements it meets, the more important the higher
     */
    record Item(Candidate candidate, int number, int requirements, List<DayPattern> patterns) {

        static final Comparator<Item> ORDER = Comparator.comparing(
                        (Item item) -> !item.candidate().activity().isLoadedStrength())
                .thenComparing(item -> !item.candidate().activity().needsPractitioner())
                .thenComparing(item -> -item.minutes())
                .thenComparing(Item::number);

        Item {
            patterns = patterns.stream()
                    .sorted(Comparator.comparingInt((DayPattern pattern) -> -candidate.value(pattern.count()))
                            .thenComparing(DayPattern::awkwardness)
                            .thenComparing(pattern -> Cells.of(pattern, number), Comparator.reverseOrder()))
                    .toList();
        }

        int minutes() {
            return candidate.activity().countedMinutes();
        }

        Cells cells(DayPattern pattern) {
            return Cells.of(pattern, number);
        }

        int topValue() {
            return patterns.isEmpty() ? 0 : candidate.value(patterns.get(0).count());
        }

        int awkwardnessAtTop() {
            return patterns.isEmpty() ? 0 : patterns.get(0).awkwardness();
        }

        Cells firstCells() {
            var first = Cells.NONE;
            for (var pattern : patterns) {
                var cells = cells(pattern);
                first = cells.compareTo(first) > 0 ? cells : first;
            }
            return first;
        }

        boolean mayBeLeftOut() {
            return patterns.contains(DayPattern.NONE);
        }

        /** Whether its place depends on no other candidate, so that its best pattern is simply taken. */
        boolean isFree() {
            var activity = candidate.activity();
            return minutes() == 0 && !activity.isStrength() && !activity.needsPractitioner();
        }

        /** The value of so many days, or -1 if no pattern has them. */
        int valueOfCount(int count) {
            return patterns.stream().anyMatch(pattern -> pattern.count() == count) ? candidate.value(count) : -1;
        }
    }

    /** What the search found. */
    record Result(Map<Candidate, DayPattern> patterns, Objective objective, boolean proven) {}

    /** The days taken by what keeps its distance: H4, H5, H6. */
    private record Days(int loaded, int strength, int handsOn, int visits) {

        boolean admit(Item item, DayPattern pattern) {
            var activity = item.candidate().activity();
            int days = pattern.days();
            if (activity.isLoadedStrength() && (Ring.neighbours(days | loaded) & (days | loaded)) != 0) {
                return false;
            }
            if (activity.isStrength() && ((days | strength) == Ring.ALL || (days & handsOn) != 0)) {
                return false;
            }
            if (activity.is(Trait.HANDS_ON)
                    && (((days | Ring.neighbours(days)) & handsOn) != 0 || (days & strength) != 0)) {
                return false;
            }
            return !activity.needsPractitioner() || (days & visits) == 0;
        }

        Days with(Item item, DayPattern pattern) {
            var activity = item.candidate().activity();
            int days = pattern.days();
            return new Days(
                    activity.isLoadedStrength() ? loaded | days : loaded,
                    activity.isStrength() ? strength | days : strength,
                    activity.is(Trait.HANDS_ON) ? handsOn | days : handsOn,
                    activity.needsPractitioner() ? visits | days : visits);
        }
    }

    /** What the candidates so far have earned. */
    private record Start(int value, int awkwardness, Cells cells) {

        Start with(Item item, DayPattern pattern) {
            return pattern.days() == 0
                    ? this
                    : new Start(
                            value + item.candidate().value(pattern.count()),
                            awkwardness + pattern.awkwardness(),
                            cells.or(item.cells(pattern)));
        }

        Objective objective(int requirements, int[] loads) {
            return new Objective(requirements, value, busiest(loads), squares(loads), awkwardness, cells);
        }

        boolean isAtLeastAsGoodAs(Start other) {
            if (value != other.value) {
                return value > other.value;
            }
            if (awkwardness != other.awkwardness) {
                return awkwardness < other.awkwardness;
            }
            return cells.compareTo(other.cells) >= 0;
        }
    }

    /** Everything about a start that the rest depends on. */
    private record State(long loads, long rest) {

        static State of(int index, int requirements, int[] load, Days days) {
            long loads = index;
            for (int minutes : load) {
                loads = loads << 7 | minutes;
            }
            long rest = requirements;
            rest = rest << 7 | days.loaded();
            rest = rest << 7 | days.strength();
            rest = rest << 7 | days.handsOn();
            rest = rest << 7 | days.visits();
            return new State(loads, rest);
        }
    }
}
