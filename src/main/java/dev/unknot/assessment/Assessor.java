package dev.unknot.assessment;

import dev.unknot.matching.Matching;
import dev.unknot.matching.Ranked;
import dev.unknot.safety.Answers;
import dev.unknot.safety.SafetyRules;
import java.util.List;
import org.springframework.stereotype.Service;

/** Triage first, then the ranking. Stores nothing. */
@Service
public class Assessor {

    private final SafetyRules safety;
    private final Matching matching;

    Assessor(SafetyRules safety, Matching matching) {
        this.safety = safety;
        this.matching = matching;
    }

    public Assessment assess(Answers answers) {
        var triage = safety.triage(answers);
        List<Ranked> ranking = triage.clearance()
                .map(clearance -> matching.rank(answers, clearance))
                .orElse(List.of());
        return new Assessment(answers, triage, ranking, Matching.suggest(ranking));
    }
}
