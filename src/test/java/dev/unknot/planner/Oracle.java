package dev.unknot.planner;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import dev.unknot.planner.WeekScore.Level;
import dev.unknot.planner.choice.Prescription;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks an independent exact solver, level by level, whether there is a week that beats a given one. Its budget is counted in
 * the solver's own work and not in time, so that the answers are the same on every machine.
 */
final class Oracle {

    static {
        Loader.loadNativeLibraries();
    }

    private final double budget;

    /**
     * @param budget the solver's work for one question, about as many seconds
     */
    Oracle(double budget) {
        this.budget = budget;
    }

    /** What the solver says about a week. */
    enum Verdict {
        /** No week is better on any level. */
        BEST,
        /** The solver does not accept it as a week that is worth so much. */
        NOT_ACCEPTED,
        /** There is a better week. */
        BEATEN,
        /** The budget ended first. */
        UNDECIDED
    }

    /** A verdict, and a better week if there is one. */
    record Finding(Verdict verdict, Optional<CellWeek> better) {

        static Finding of(Verdict verdict) {
            return new Finding(verdict, Optional.empty());
        }
    }

    /** Whether the solver accepts the week, with exactly these numbers. */
    boolean accepts(WeekProblem problem, CellWeek week, WeekScore score) {
        var model = new CpWeek(problem);
        model.fix(week);
        for (var level : Level.values()) {
            model.model().addEquality(model.level(level), score.of(level));
        }
        return isFound(solve(new CpSolver(), model.model()));
    }

    /** Compares the week with all others of its problem, level by level. */
    Finding judge(WeekProblem problem, CellWeek week, WeekScore score) {
        if (!accepts(problem, week, score)) {
            return Finding.of(Verdict.NOT_ACCEPTED);
        }
        for (var level : Level.values()) {
            var finding = judge(problem, score, level);
            if (finding.verdict() != Verdict.BEST) {
                return finding;
            }
        }
        return Finding.of(Verdict.BEST);
    }

    /** Whether a week is as good on all earlier levels and better on this one. */
    Finding judge(WeekProblem problem, WeekScore score, Level level) {
        var model = new CpWeek(problem);
        for (var earlier : Level.values()) {
            if (earlier.compareTo(level) < 0) {
                model.model().addEquality(model.level(earlier), score.of(earlier));
            }
        }
        if (level.isTheMoreTheBetter()) {
            model.model().addGreaterThan(model.level(level), score.of(level));
        } else {
            model.model().addLessThan(model.level(level), score.of(level));
        }
        var solver = new CpSolver();
        var status = solve(solver, model.model());
        if (isFound(status)) {
            return new Finding(Verdict.BEATEN, Optional.of(model.found(solver)));
        }
        return Finding.of(status == CpSolverStatus.INFEASIBLE ? Verdict.BEST : Verdict.UNDECIDED);
    }

    /** The requirements that can be met together, as a week that meets them; empty if there is no week at all. */
    Optional<CellWeek> mostRequirements(WeekProblem problem) {
        var model = new CpWeek(problem);
        model.model().maximize(model.level(Level.REQUIREMENTS));
        var solver = new CpSolver();
        var status = solve(solver, model.model());
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.INFEASIBLE) {
            throw new IllegalStateException("The requirements stay open: " + status);
        }
        return isFound(status) ? Optional.of(model.found(solver)) : Optional.empty();
    }

    /** The problem with all that is proposed in the end: more and more, while an approach cannot be in the week (H9). */
    WeekProblem problem(PlanRequest request, Prescription prescription, @Nullable WeekPlan week) {
        while (true) {
            var problem = WeekProblem.of(request, prescription);
            var met = requirementsMet(problem, week);
            boolean widened = false;
            for (int place = 0; place < request.approaches().size() && !met.isEmpty(); place++) {
                widened |= !met.get(place)
                        && prescription.widen(request.approaches().get(place));
            }
            if (!widened) {
                return problem;
            }
        }
    }

    /** The most that can be met; the solver is asked only if the week at hand does not meet all. */
    private List<Boolean> requirementsMet(WeekProblem problem, @Nullable WeekPlan week) {
        return Optional.ofNullable(week)
                .flatMap(known -> CellWeek.of(known, problem))
                .map(known -> new WeekJudge(problem, known).score().met())
                .filter(met -> !met.contains(false))
                .or(() -> mostRequirements(problem)
                        .map(found -> new WeekJudge(problem, found).score().met()))
                .orElse(List.of());
    }

    private static boolean isFound(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    private CpSolverStatus solve(CpSolver solver, CpModel model) {
        solver.getParameters().setNumWorkers(1).setMaxPresolveIterations(1).setMaxDeterministicTime(budget);
        return solver.solve(model);
    }
}
