package dev.unknot.planner;

import com.sun.management.ThreadMXBean;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Plans every request once, warm and on one thread, and notes what each costs. */
final class PlanTimes {

    private static final int WARM_UP = 2_000;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Planner planner = PlanRequests.planner();

    /** A table with a row for each kind of request. */
    String table(List<RequestKind> kinds, int requests) {
        var table = new StringBuilder("""
                | requests | wall ms p50 | p99 | worst | CPU ms p50 | p99 | worst | KB allocated p50 | worst | proven |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (var kind : kinds) {
            table.append(row(kind, BenchRequests.of(kind, requests)));
        }
        return table.toString();
    }

    private String row(RequestKind kind, List<PlanRequest> requests) {
        requests.stream().limit(WARM_UP).forEach(planner::plan);
        var wall = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var allocated = new ArrayList<Double>();
        int weeks = 0;
        int proven = 0;
        long thread = Thread.currentThread().getId();
        for (var request : requests) {
            long bytesBefore = threads.getThreadAllocatedBytes(thread);
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            var outcome = planner.plan(request);
            wall.add((System.nanoTime() - before) / NANOS_A_MILLISECOND);
            cpu.add((threads.getCurrentThreadCpuTime() - cpuBefore) / NANOS_A_MILLISECOND);
            allocated.add((threads.getThreadAllocatedBytes(thread) - bytesBefore) / 1e3);
            if (outcome instanceof WeekPlan week) {
                weeks++;
                proven += week.score().proven() ? 1 : 0;
            }
        }
        return "| " + requests.size() + " " + kind + " | "
                + new Percentiles(wall).cells(0.5, 0.99, 1)
                + new Percentiles(cpu).cells(0.5, 0.99, 1)
                + new Percentiles(allocated).cells(0.5, 1)
                + proven + " of " + weeks + " |\n";
    }
}
