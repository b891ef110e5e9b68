package dev.unknot.plan;

import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.planner.Rearrangement;
import dev.unknot.planner.Rearrangement.Move;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the planner what is different between two weeks of a plan, and why. */
@Component
class Rearranged {

    private final Assessor assessor;
    private final WeekMaker weeks;
    private final Catalogue catalogue;

    Rearranged(Assessor assessor, WeekMaker weeks, Catalogue catalogue) {
        this.assessor = assessor;
        this.weeks = weeks;
        this.catalogue = catalogue;
    }

    /** What moved, came in or went out; nothing if by today's rules the answers allow no plan. */
    List<Move> between(Plan before, Plan after) {
        return assessor.assess(after.wish().answers())
                .triage()
                .clearance()
                .map(clearance -> Rearrangement.of(
                        catalogue.activities(),
                        weeks.request(after.wish(), clearance, Optional.of(before.week())),
                        after.week()))
                .orElse(List.of());
    }
}
