package dev.unknot.planner;

import dev.unknot.planner.WeekScore.Level;
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

/** Our search, CP-SAT and Timefold, one after the other on the same requests, judged by the same rules. */
final class SideBySide {

    private static final double PROOF_SECONDS = 30;
    private static final int WARM_UP = 500;
    private static final int RUNS = 5;

    private final Planner planner = PlanRequests.planner();
    private final Oracle oracle = new Oracle(PROOF_SECONDS);
    private final CpSatLevels cpSat;
    private final TimefoldPlanner timefold = TimefoldPlanner.searching(Duration.ofSeconds(1));
    private final ShortSearch millisecond = new ShortSearch(1);
    private final Map<Level, Integer> betterOn = new EnumMap<>(Level.class);
    private final Map<Level, Integer> worseOn = new EnumMap<>(Level.class);
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> ourProofs = new ArrayList<>();
    private final List<Double> theirProofs = new ArrayList<>();
    private final List<Integer> atOneMillisecond = new ArrayList<>();
    private final List<Integer> whenDone = new ArrayList<>();
    private int late;
    private int broken;
    private int onlyTheirs;
    private int onlyOurs;
    private int different;

    SideBySide(int workers) {
        cpSat = new CpSatLevels(workers);
    }

    /** Two tables: the quality of the plans, and the time to the proof. */
    String tables(List<RequestKind> kinds, int requests) {
        for (var kind : kinds) {
            var all = BenchRequests.of(kind, Math.max(requests, WARM_UP));
            all.forEach(planner::plan);
            all.stream().limit(requests).forEach(this::compare);
        }
        return quality() + "\n" + proofs();
    }

    private void compare(PlanRequest request) {
        if (!(planner.plan(request) instanceof WeekPlan week)) {
            return;
        }
        var problem = oracle.problem(request, BenchRequests.prescription(request), week);
        var ours = score(problem, CellWeek.of(week, problem).orElseThrow());
        var theirs = timefold.plan(problem);
        if (!new WeekJudge(problem, theirs).broken().isEmpty()) {
            broken++;
            whenDone.add(1);
            atOneMillisecond.add(1);
        } else {
            compareQuality(request, problem, ours, score(problem, theirs));
        }
        compareProofs(request, problem, ours, week.score().proven());
    }

    private void compareQuality(PlanRequest request, WeekProblem problem, WeekScore ours, WeekScore theirs) {
        whenDone.add(ours.compareTo(theirs));
        var early = millisecond.plan(request, problem).map(cells -> score(problem, cells));
        if (early.isEmpty()) {
            late++;
            return;
        }
        atOneMillisecond.add(early.get().compareTo(theirs));
        firstDifference(early.get(), theirs)
                .ifPresent(level ->
                        (early.get().compareTo(theirs) > 0 ? betterOn : worseOn).merge(level, 1, Integer::sum));
    }

    private void compareProofs(PlanRequest request, WeekProblem problem, WeekScore ours, boolean proven) {
        long before = CpuTime.ofProcess();
        var best = cpSat.best(problem, PROOF_SECONDS);
        double theirTime = CpuTime.ofProcess() - before;
        if (best.isPresent() && proven) {
            different += score(problem, best.get()).equals(ours) ? 0 : 1;
            double ourTime = new Percentiles(
                            Stream.generate(() -> time(request)).limit(RUNS).toList())
                    .at(0.5);
            ratios.add(theirTime / ourTime);
            ourProofs.add(ourTime / 1e6);
            theirProofs.add(theirTime / 1e6);
        } else {
            onlyOurs += proven ? 1 : 0;
            onlyTheirs += best.isPresent() ? 1 : 0;
        }
    }

    private double time(PlanRequest request) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        planner.plan(request);
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static WeekScore score(WeekProblem problem, CellWeek week) {
        return new WeekJudge(problem, week).score();
    }

    private static Optional<Level> firstDifference(WeekScore one, WeekScore other) {
        return Stream.of(Level.values())
                .filter(level -> one.of(level) != other.of(level))
                .findFirst();
    }

    private String quality() {
        return """
                | against Timefold after 1 s of CPU | weeks | better | the same | worse |
                |---|---|---|---|---|
                %s%s
                Timefold broke a hard rule in %d of %d. Ours after 1 ms was better first on %s, worse first on %s; \
                in %d no week was ready after 1 ms.
                """.formatted(
                        row("ours after 1 ms of CPU", atOneMillisecond),
                        row("ours when it ended", whenDone),
                        broken,
                        whenDone.size(),
                        betterOn,
                        worseOn,
                        late);
    }

    private static String row(String name, List<Integer> results) {
        return "| %s | %d | %d | %d | %d |%n"
                .formatted(
                        name,
                        results.size(),
                        results.stream().filter(result -> result > 0).count(),
                        results.stream().filter(result -> result == 0).count(),
                        results.stream().filter(result -> result < 0).count());
    }

    private String proofs() {
        return """
                | time to the proof | p10 | p50 | p90 | worst |
                |---|---|---|---|---|
                | ours, ms of CPU | %s
                | CP-SAT, ms of CPU | %s
                | CP-SAT / ours | %s

                Both proved %d, with %d different; only ours %d, only CP-SAT in %.0f s %d.
                """.formatted(
                        new Percentiles(ourProofs).cells(0.1, 0.5, 0.9, 1),
                        new Percentiles(theirProofs).cells(0.1, 0.5, 0.9, 1),
                        new Percentiles(ratios).cells(0.1, 0.5, 0.9, 1),
                        ratios.size(),
                        different,
                        onlyOurs,
                        PROOF_SECONDS,
                        onlyTheirs);
    }
}
