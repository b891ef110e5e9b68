package dev.unknot.planner;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import dev.unknot.planner.search.BestWeek;
import dev.unknot.planner.search.CpBlocks.Level;
import dev.unknot.planner.search.Placed;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our search, CP-SAT and Timefold, one after the other on the same weeks to be placed. Timefold's rules read our week as
 * well, so both are judged by the same reader, and CP-SAT's levels must be ours.
 */
final class SideBySide {

    private static final double PROOF_SECONDS = 30;
    private static final int WARM_UP = 3_000;
    private static final int RUNS = 5;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final Planner planner = PlanRequests.planner();
    private final CpSatLevels cpSat;
    private final TimefoldPlanner timefold = TimefoldPlanner.searching(Duration.ofSeconds(1));
    private final Map<Level, Integer> betterOn = new EnumMap<>(Level.class);
    private final List<Double> plans = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private final List<Integer> quality = new ArrayList<>();
    private int late;
    private int broken;
    private int onlyTheirs;
    private int onlyOurs;
    private int different;

    SideBySide(int workers) {
        cpSat = new CpSatLevels(workers);
    }

    /** What each makes of the requests that have a week. */
    String tables(List<PlanRequest> requests) {
        for (int planned = 0; planned < WARM_UP; planned += requests.size()) {
            requests.forEach(planner::plan);
        }
        requests.stream()
                .filter(request -> planner.plan(request) instanceof WeekPlan)
                .forEach(this::compare);
        return quality() + "\n" + proofs();
    }

    private void compare(PlanRequest request) {
        var problem = WeekProblem.of(request);
        var search = new BestWeek(problem.pieces(), problem.frame());
        var placed = search.find().orElseThrow();
        double time = time(() -> new BestWeek(problem.pieces(), problem.frame()).find());
        late += time > 1 ? 1 : 0;
        compareQuality(problem, placed);
        long before = CpuTime.ofProcess();
        var best = cpSat.best(problem, PROOF_SECONDS);
        double theirTime = (CpuTime.ofProcess() - before) / NANOS_A_MILLISECOND;
        if (best.isPresent() && search.isProven()) {
            different += best.get().equals(levels(placed)) ? 0 : 1;
            plans.add(time(() -> planner.plan(request)));
            ours.add(time);
            theirs.add(theirTime);
            ratios.add(theirTime / time);
        } else {
            onlyOurs += search.isProven() ? 1 : 0;
            onlyTheirs += best.isPresent() ? 1 : 0;
        }
    }

    private void compareQuality(WeekProblem problem, Placed placed) {
        var ourScore = timefold.score(problem, placed);
        var theirScore = Optional.ofNullable(timefold.plan(problem).score).orElseThrow();
        different += ourScore.isFeasible() && levels(ourScore).equals(levels(placed)) ? 0 : 1;
        broken += theirScore.isFeasible() ? 0 : 1;
        quality.add(ourScore.compareTo(theirScore));
        if (theirScore.isFeasible()) {
            firstDifference(ourScore, theirScore).ifPresent(level -> betterOn.merge(level, 1, Integer::sum));
        }
    }

    /** Milliseconds of CPU, the median of a few times. */
    private static double time(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            times.add((threads.getCurrentThreadCpuTime() - before) / NANOS_A_MILLISECOND);
        }
        return new Percentiles(times).at(0.5);
    }

    private static List<Long> levels(Placed placed) {
        return Stream.of(
                        placed.value(),
                        placed.changes(),
                        placed.sittings(),
                        placed.busiestDay(),
                        placed.sumOfSquares(),
                        placed.restDays(),
                        placed.awkwardness())
                .map(Integer::longValue)
                .toList();
    }

    private static List<Long> levels(BendableLongScore score) {
        return Stream.of(Level.values())
                .map(level -> score.softScore(level.ordinal()) * (level.isTheMoreTheBetter() ? 1 : -1))
                .toList();
    }

    private static Optional<Level> firstDifference(BendableLongScore one, BendableLongScore other) {
        return Stream.of(Level.values())
                .filter(level -> one.softScore(level.ordinal()) != other.softScore(level.ordinal()))
                .findFirst();
    }

    private String quality() {
        return """
                | against Timefold after 1 s of CPU | weeks | better | the same | worse |
                |---|---|---|---|---|
                | ours when it ended | %d | %d | %d | %d |

                Timefold broke a hard rule in %d. The first level that differed: %s. %d of ours took more than 1 ms.
                """.formatted(
                        quality.size(),
                        quality.stream().filter(result -> result > 0).count(),
                        quality.stream().filter(result -> result == 0).count(),
                        quality.stream().filter(result -> result < 0).count(),
                        broken,
                        betterOn,
                        late);
    }

    private String proofs() {
        return """
                | time to the proof | p10 | p50 | p90 | worst |
                |---|---|---|---|---|
                | ours, ms of CPU | %s
                | our whole plan, ms of CPU | %s
                | CP-SAT, ms of CPU | %s
                | CP-SAT / ours | %s

                Both proved %d; only ours %d, only CP-SAT in %.0f s %d. Levels read differently by any two: %d.
                """.formatted(
                        new Percentiles(ours).cells(0.1, 0.5, 0.9, 1),
                        new Percentiles(plans).cells(0.1, 0.5, 0.9, 1),
                        new Percentiles(theirs).cells(0.1, 0.5, 0.9, 1),
                        new Percentiles(ratios).cells(0.1, 0.5, 0.9, 1),
                        ratios.size(),
                        onlyOurs,
                        PROOF_SECONDS,
                        onlyTheirs,
                        different);
    }
}
