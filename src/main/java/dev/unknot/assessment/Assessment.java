package dev.unknot.assessment;

import dev.unknot.activity.Approach;
import dev.unknot.matching.Ranked;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Triage;
import java.util.List;

/**
 * What the answers come to.
 *
 * @param ranking the approaches that may be picked, best first; empty where there may be no plan
 * @param suggested those ticked beforehand
 */
public record Assessment(Answers answers, Triage triage, List<Ranked> ranking, List<Approach> suggested) {

    public Assessment {
        ranking = List.copyOf(ranking);
        suggested = List.copyOf(suggested);
    }
}
