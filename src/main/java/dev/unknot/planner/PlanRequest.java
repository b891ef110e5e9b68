package dev.unknot.planner;

import dev.unknot.activity.Approach;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Clearance;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a week depends on. Without a {@link Clearance} there is no request, and without triage no clearance.
 *
 * @param scores how well each approach fits, 0–100
 * @param approaches those the person picked, best first
 * @param banned codes of activities the person does not want
 * @param pins wishes that hold
 */
public record PlanRequest(
        Clearance clearance,
        Map<Approach, Integer> scores,
        List<Approach> approaches,
        Availability availability,
        Set<String> banned,
        List<Pin> pins) {

    public PlanRequest {
        scores = Collections.unmodifiableMap(new EnumMap<>(scores));
        approaches = List.copyOf(new LinkedHashSet<>(approaches));
        banned = Collections.unmodifiableSet(new LinkedHashSet<>(banned));
        pins = List.copyOf(new LinkedHashSet<>(pins));
    }

    Answers answers() {
        return clearance.answers();
    }

    int score(Approach approach) {
        return scores.getOrDefault(approach, 0);
    }
}
