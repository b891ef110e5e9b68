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

    DayPattern best() {
        return patterns.get(0);
    }

    boolean mayBeLeftOut() {
        return patterns.contains(DayPattern.NONE);
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

    /** The value of so many days, or -1 if no pattern has them. */
    int valueOfCount(int count) {
        return patterns.stream().anyMatch(pattern -> pattern.count() == count) ? candidate.value(count) : -1;
    }
}
