package dev.unknot.planner;

import dev.unknot.activity.Trait;
import java.util.Comparator;
import java.util.List;

/**
 * A candidate as the search sees it: its patterns, best first, and what each of them costs and is worth.
 *
 * @param requirement the bit of the requirement it meets, the more important the higher; 0 if it meets none
 */
record Item(Candidate candidate, int requirement, List<DayPattern> patterns) {

    Item {
        patterns = patterns.stream()
                .sorted(Comparator.comparingInt((DayPattern pattern) -> -candidate.value(pattern.count()))
                        .thenComparing(DayPattern::changes)
                        .thenComparing(DayPattern::awkwardness)
                        .thenComparing(pattern -> -Ring.earliness(pattern.days())))
                .toList();
    }

    int minutes() {
        return candidate.activity().countedMinutes();
    }

    int value(DayPattern pattern) {
        return candidate.value(pattern.count());
    }

    /** Value that the pattern forgoes against the best there is. */
    int loss(DayPattern pattern) {
        return value(best()) - value(pattern);
    }

    DayPattern best() {
        return patterns.get(0);
    }

    boolean mayBeLeftOut() {
        return patterns.stream().anyMatch(DayPattern::isNone);
    }

    boolean isLoadedStrength() {
        return candidate.activity().isLoadedStrength();
    }

    boolean isStrength() {
        return candidate.activity().isStrength();
    }

    boolean isHandsOn() {
        return candidate.activity().is(Trait.HANDS_ON);
    }

    boolean isVisit() {
        return candidate.activity().needsPractitioner();
    }

    /** Whether its place depends on no other candidate, so that its best pattern is simply taken. */
    boolean isFree() {
        return minutes() == 0 && !isStrength() && !isVisit();
    }

    /** The days on which any of its patterns has it. */
    int possibleDays() {
        return patterns.stream().mapToInt(DayPattern::days).reduce(0, (some, more) -> some | more);
    }

    /** Whether all days are the same to it: of its possible days it takes any that are enough. */
    boolean isIndifferentToOrder() {
        return !isLoadedStrength()
                && !isHandsOn()
                && !isVisit()
                && patterns.stream().mapToInt(DayPattern::count).distinct().allMatch(this::takesAny);
    }

    private boolean takesAny(int count) {
        long ways =
                patterns.stream().filter(pattern -> pattern.count() == count).count();
        long all = 1;
        int days = Integer.bitCount(possibleDays());
        for (int i = 0; i < count; i++) {
            all = all * (days - i) / (i + 1);
        }
        return ways == all;
    }
}
