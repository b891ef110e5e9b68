package dev.unknot.planner;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.unknot.planner.search.Placed;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Timefold with its default phases and moves and one of our own, one thread, and nothing checked on the way. */
final class TimefoldPlanner {

    private static final int MOST_ON_THE_CLOCK = 10;
    private static final int LOOK_EVERY_MILLISECONDS = 5;

    private final SolverFactory<TimefoldWeek> factory;
    private final Duration time;

    private TimefoldPlanner(SolverConfig config, Duration time) {
        factory = SolverFactory.create(config);
        this.time = time;
    }

    /** Searches until its thread has had so much CPU time, or ten times as much has passed on the clock. */
    static TimefoldPlanner searching(Duration time) {
        var moves = new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        new ChangeMoveSelectorConfig(),
                        new SwapMoveSelectorConfig(),
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(WholeActivityMoves.class));
        return new TimefoldPlanner(
                config().withPhases(
                                new ConstructionHeuristicPhaseConfig(),
                                new LocalSearchPhaseConfig().withMoveSelectorConfig(moves))
                        .withTerminationSpentLimit(time.multipliedBy(MOST_ON_THE_CLOCK)),
                time);
    }

    /** Only makes a first week. */
    static TimefoldPlanner first() {
        return new TimefoldPlanner(config().withPhases(new ConstructionHeuristicPhaseConfig()), Duration.ofMinutes(1));
    }

    private static SolverConfig config() {
        return new SolverConfig()
                .withSolutionClass(TimefoldWeek.class)
                .withEntityClasses(TimefoldWeek.Cell.class)
                .withConstraintProviderClass(TimefoldRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(1L);
    }

    TimefoldWeek plan(WeekProblem problem) {
        var solver = factory.buildSolver();
        long solving = Thread.currentThread().getId();
        var watch = new Thread(() -> endAfter(solver, solving));
        watch.setDaemon(true);
        watch.start();
        var week = solver.solve(new TimefoldWeek(problem));
        watch.interrupt();
        return week;
    }

    /** What a week of ours comes to, read by the same rules. */
    BendableLongScore score(WeekProblem problem, Placed placed) {
        return SolutionManager.<TimefoldWeek, BendableLongScore>create(factory)
                .update(new TimefoldWeek(problem).like(placed));
    }

    private void endAfter(Solver<TimefoldWeek> solver, long thread) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getThreadCpuTime(thread) + time.toNanos();
        try {
            while (threads.getThreadCpuTime(thread) < end) {
                Thread.sleep(LOOK_EVERY_MILLISECONDS);
            }
            solver.terminateEarly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
