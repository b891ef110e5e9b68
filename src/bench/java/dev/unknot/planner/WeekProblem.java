package dev.unknot.planner;

import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.choice.Composition;
import dev.unknot.planner.choice.Pieces.Group;
import dev.unknot.planner.search.Frame;
import dev.unknot.planner.search.Piece;
import dev.unknot.planner.week.PlanRequest;
import java.util.List;

/** The second decision of a plan: what a week holds is settled, and has to be placed. */
record WeekProblem(List<Piece> pieces, Frame frame) {

    static WeekProblem of(PlanRequest request) {
        var composition = Composition.of(TestCatalogue.get().activities(), request);
        var groups = composition
                .pieces()
                .counted(composition.things(), composition.room().strengthDays());
        return new WeekProblem(
                groups.stream().map(Group::piece).toList(), composition.pieces().frame());
    }
}
