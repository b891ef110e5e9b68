package dev.unknot.planner;

import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Location;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
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

    public Fits {
        locations = Map.copyOf(locations);
        aggravators = Map.copyOf(aggravators);
        sleepTrouble = Set.copyOf(sleepTrouble);
    }

    /** All regions that lie where this person hurts. */
    Set<String> painfulRegions(Answers answers) {
        var regions = new LinkedHashSet<String>();
        answers.location().forEach(location -> regions.addAll(locations.getOrDefault(location, Set.of())));
        return regions;
    }

    /** What this person says makes it worse and the activity answers, as an aggravator's name or {@code SLEEP}. */
    Optional<String> troubleAnswered(String activity, Answers answers) {
        for (var entry : new EnumMap<>(aggravators).entrySet()) {
            if (answers.aggravators().contains(entry.getKey())
                    && entry.getValue().contains(activity)) {
                return Optional.of(entry.getKey().name());
            }
        }
        return answers.sleep() >= SLEEP_TROUBLE && sleepTrouble.contains(activity)
                ? Optional.of("SLEEP")
                : Optional.empty();
    }
}
