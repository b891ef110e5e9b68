package dev.unknot.planner.week;

import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Location;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What puts activities of one approach in order: plain anatomy and plain sense, not findings.
 *
 * @param locations regions that lie where it hurts
 * @param aggravators codes of the activities that answer what makes it worse
 * @param sleepTrouble codes of the activities that answer sleep trouble of 4 or more
 */
public record Fits(
        Map<Location, Set<String>> locations, Map<Aggravator, Set<String>> aggravators, Set<String> sleepTrouble) {

    static final int SLEEP_TROUBLE = 4;

    private static final String SLEEP = "SLEEP";

    public Fits {
        locations = Map.copyOf(locations);
        aggravators = Map.copyOf(aggravators);
        sleepTrouble = Set.copyOf(sleepTrouble);
    }

    /** All regions that lie in these places. */
    public Set<String> regions(Set<Location> places) {
        var regions = new LinkedHashSet<String>();
        places.forEach(place -> regions.addAll(locations.getOrDefault(place, Set.of())));
        return regions;
    }

    /** What this person says makes it worse, as aggravators' names or {@code SLEEP}. */
    public Set<String> troubles(Answers answers) {
        var troubles = new LinkedHashSet<String>();
        answers.aggravators().forEach(aggravator -> troubles.add(aggravator.name()));
        if (answers.sleep() >= SLEEP_TROUBLE) {
            troubles.add(SLEEP);
        }
        return troubles;
    }

    /** Whether an activity answers what makes it worse. */
    public boolean isAnsweredBy(String trouble, String activity) {
        return trouble.equals(SLEEP)
                ? sleepTrouble.contains(activity)
                : aggravators
                        .getOrDefault(Aggravator.valueOf(trouble), Set.of())
                        .contains(activity);
    }
}
