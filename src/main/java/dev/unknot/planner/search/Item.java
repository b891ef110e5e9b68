package dev.unknot.planner.search;

import dev.unknot.activity.Trait;
import dev.unknot.planner.week.Candidate;
import dev.unknot.planner.week.Ring;
import java.util.Comparator;
import java.util.List;

/** A candidate as the search sees it: its patterns, best first, and what each of them costs and is worth. */
public final class Item {

    private final Candidate candidate;
    private final int requirement;
    private final List<DayPattern> patterns;
    private final int[] lossOfCount = new int[Ring.DAYS + 1];
    private final int minutes;
    private final int possibleDays;
    private final boolean isStrength;
    private final boolean isLoadedStrength;
    private final boolean isHandsOn;
    private final boolean isVisit;

    /**
     * @param requirement the bit of the requirement it meets, the more important the higher; 0 if it meets none
     * @param patterns every way to have it in the week, and that of leaving it out if it may be
     */
    public Item(Candidate candidate, int requirement, List<DayPattern> patterns) {
        this.candidate = candidate;
        this.requirement = requirement;
        this.patterns = patterns.stream()
                .sorted(Comparator.comparingInt((DayPattern pattern) -> -candidate.value(pattern.count()))
                        .thenComparing(DayPattern::changes)
                        .thenComparing(DayPattern::awkwardness)
                        .thenComparing(pattern -> -Ring.earliness(pattern.days())))
                .toList();
        int days = 0;
        for (var pattern : patterns) {
            lossOfCount[pattern.count()] = value(best()) - value(pattern);
            days |= pattern.days();
        }
        possibleDays = days;
        var activity = candidate.activity();
        minutes = activity.countedMinutes();
        isStrength = activity.isStrength();
        isLoadedStrength = activity.isLoadedStrength();
        isHandsOn = activity.is(Trait.HANDS_ON);
        isVisit = activity.needsPractitioner();
    }

    public Candidate candidate() {
        return candidate;
    }

    int requirement() {
        return requirement;
    }

    List<DayPattern> patterns() {
        return patterns;
    }

    /** Counted minutes of a day that has it. */
    int minutes() {
        return minutes;
    }

    int value(DayPattern pattern) {
        return candidate.value(pattern.count());
    }

    /** Value that the pattern forgoes against the best there is. */
    int loss(DayPattern pattern) {
        return lossOfCount[pattern.count()];
    }

    DayPattern best() {
        return patterns.get(0);
    }

    boolean mayBeLeftOut() {
        return patterns.stream().anyMatch(DayPattern::isNone);
    }

    /** Leaving it out. */
    DayPattern none() {
        return patterns.stream().filter(DayPattern::isNone).findFirst().orElse(DayPattern.NONE);
    }

    boolean isLoadedStrength() {
        return isLoadedStrength;
    }

    boolean isStrength() {
        return isStrength;
    }

    boolean isHandsOn() {
        return isHandsOn;
    }

    boolean isVisit() {
        return isVisit;
    }

    /** Whether its place depends on no other candidate, so that its best pattern is simply taken. */
    boolean isFree() {
        return minutes == 0 && !isStrength && !isVisit;
    }

    /** Whether any of its patterns is a change against the week before. */
    boolean differsFromWeekBefore() {
        return patterns.stream().anyMatch(pattern -> pattern.changes() > 0);
    }

    /** The pattern with the fewest changes against the week before. */
    DayPattern mostAsBefore() {
        return patterns.stream()
                .min(Comparator.comparingInt(DayPattern::changes))
                .orElseThrow();
    }

    /** The days on which any of its patterns has it. */
    int possibleDays() {
        return possibleDays;
    }

    /** Whether all days are the same to it: of its possible days it takes any that are enough. */
    boolean isIndifferentToOrder() {
        return !isLoadedStrength
                && !isHandsOn
                && !isVisit
                && patterns.stream().mapToInt(DayPattern::count).distinct().allMatch(this::takesAny);
    }

    private boolean takesAny(int count) {
        long ways =
                patterns.stream().filter(pattern -> pattern.count() == count).count();
        long all = 1;
        int days = Integer.bitCount(possibleDays);
        for (int i = 0; i < count; i++) {
            all = all * (days - i) / (i + 1);
        }
        return ways == all;
    }
}
