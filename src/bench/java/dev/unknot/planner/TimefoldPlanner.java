package dev.unknot.planner;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;

/** Timefold with its default phases and moves and one of our own, one thread, and nothing checked on the way. */
final class TimefoldPlanner {

    private final SolverFactory<TimefoldWeek> factory;

    private TimefoldPlanner(SolverConfig config) {
        factory = SolverFactory.create(config);
    }

    /** Searches until the time is over. */
    static TimefoldPlanner searching(Duration time) {
        var moves = new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        new ChangeMoveSelectorConfig(),
                        new SwapMoveSelectorConfig(),
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(WholeActivityMoves.class));
        return new TimefoldPlanner(config().withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig().withMoveSelectorConfig(moves))
                .withTerminationSpentLimit(time));
    }

    /** Only makes a first week. */
    static TimefoldPlanner first() {
        return new TimefoldPlanner(config().withPhases(new ConstructionHeuristicPhaseConfig()));
    }

    private static SolverConfig config() {
        return new SolverConfig()
                .withSolutionClass(TimefoldWeek.class)
                .withEntityClasses(TimefoldWeek.Cell.class)
                .withConstraintProviderClass(TimefoldRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(1L);
    }

    CellWeek plan(WeekProblem problem) {
        return factory.buildSolver().solve(TimefoldWeek.of(problem)).toCells();
    }
}
