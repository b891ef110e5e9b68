package dev.unknot.planner;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import dev.unknot.planner.search.CpBlocks;
import dev.unknot.planner.search.CpBlocks.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CP-SAT finds the best week and proves it, one level after the other, each from the week of the level before. */
final class CpSatLevels {

    private final int workers;

    CpSatLevels(int workers) {
        this.workers = workers;
    }

    /** What the proven best week comes to on each level; empty if there is none or the time ended before the proof. */
    Optional<List<Long>> best(WeekProblem problem, double seconds) {
        double end = System.nanoTime() / 1e9 + seconds;
        var blocks = new CpBlocks(problem.pieces(), problem.frame());
        var reached = new ArrayList<Long>();
        for (var level : Level.values()) {
            var solver = new CpSolver();
            solver.getParameters()
                    .setNumWorkers(workers)
                    .setMaxTimeInSeconds(Math.max(0, end - System.nanoTime() / 1e9));
            var worth = blocks.level(level);
            if (level.isTheMoreTheBetter()) {
                blocks.model().maximize(worth);
            } else {
                blocks.model().minimize(worth);
            }
            if (solver.solve(blocks.model()) != CpSolverStatus.OPTIMAL) {
                return Optional.empty();
            }
            reached.add(Math.round(solver.objectiveValue()));
            blocks.model().addEquality(worth, Math.round(solver.objectiveValue()));
            hint(blocks.model(), solver);
        }
        return Optional.of(reached);
    }

    private static void hint(CpModel model, CpSolver solver) {
        model.clearHints();
        var hint = model.getBuilder().getSolutionHintBuilder();
        var values = solver.response().getSolutionList();
        for (int number = 0; number < values.size(); number++) {
            hint.addVars(number).addValues(values.get(number));
        }
    }

    /** Whether any week keeps the rules. */
    boolean hasAny(WeekProblem problem) {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(workers);
        return solver.solve(new CpBlocks(problem.pieces(), problem.frame()).model()) == CpSolverStatus.OPTIMAL;
    }
}
