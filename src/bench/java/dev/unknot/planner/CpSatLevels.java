package dev.unknot.planner;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import dev.unknot.planner.WeekScore.Level;
import java.util.Optional;

/** CP-SAT finds the best week and proves it, one level after the other. */
final class CpSatLevels {

    private final int workers;

    CpSatLevels(int workers) {
        Loader.loadNativeLibraries();
        this.workers = workers;
    }

    /** The proven best week; empty if there is none or the time ended before the proof. */
    Optional<CellWeek> best(WeekProblem problem, double seconds) {
        double end = System.nanoTime() / 1e9 + seconds;
        var model = new CpWeek(problem);
        var week = Optional.<CellWeek>empty();
        for (var level : Level.values()) {
            var solver = new CpSolver();
            solver.getParameters()
                    .setNumWorkers(workers)
                    .setMaxTimeInSeconds(Math.max(0, end - System.nanoTime() / 1e9));
            if (level.isTheMoreTheBetter()) {
                model.model().maximize(model.level(level));
            } else {
                model.model().minimize(model.level(level));
            }
            if (solver.solve(model.model()) != CpSolverStatus.OPTIMAL) {
                return Optional.empty();
            }
            var found = model.found(solver);
            model.model().addEquality(model.level(level), Math.round(solver.objectiveValue()));
            model.model().clearHints();
            model.hint(found);
            week = Optional.of(found);
        }
        return week;
    }

    /** Any week that keeps the rules. */
    Optional<CellWeek> first(WeekProblem problem) {
        var model = new CpWeek(problem);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(workers);
        var status = solver.solve(model.model());
        return status == CpSolverStatus.OPTIMAL ? Optional.of(model.found(solver)) : Optional.empty();
    }
}
