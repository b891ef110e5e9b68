package dev.unknot.planner;

import com.sun.management.ThreadMXBean;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Plans every request once, warm and on one thread, and notes what each costs. */
final class PlanTimes {

    private static final int WARM_UP = 3_000;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Planner planner = PlanRequests.planner();

    /** A table with a row for each week of the course, and one for all of them. */
    String table(List<PlanRequest> requests) {
        requests.stream().limit(WARM_UP).forEach(planner::plan);
        var table = new StringBuilder("""
                | week | requests | CPU ms p50 | p90 | p99 | worst | KB allocated p50 | worst | proven |
                |---|---|---|---|---|---|---|---|---|
                """);
        var costs = requests.stream().map(this::cost).toList();
        for (int week : BenchRequests.WEEKS) {
            table.append(row(
                    Integer.toString(week),
                    costs.stream().filter(cost -> cost.week == week).toList()));
        }
        return table.append(row("all", costs)).toString();
    }

    private record Cost(int week, double milliseconds, double kilobytes, boolean isPlanned, boolean isProven) {}

    private Cost cost(PlanRequest request) {
        long thread = Thread.currentThread().getId();
        long bytesBefore = threads.getThreadAllocatedBytes(thread);
        long before = threads.getCurrentThreadCpuTime();
        var outcome = planner.plan(request);
        double nanos = threads.getCurrentThreadCpuTime() - before;
        double bytes = threads.getThreadAllocatedBytes(thread) - bytesBefore;
        return new Cost(
                request.course().number(),
                nanos / NANOS_A_MILLISECOND,
                bytes / 1e3,
                outcome instanceof WeekPlan,
                outcome instanceof WeekPlan week && week.score().proven());
    }

    private static String row(String week, List<Cost> costs) {
        var milliseconds = new ArrayList<Double>();
        var kilobytes = new ArrayList<Double>();
        costs.forEach(cost -> {
            milliseconds.add(cost.milliseconds);
            kilobytes.add(cost.kilobytes);
        });
        return "| " + week + " | " + costs.size() + " | "
                + new Percentiles(milliseconds).cells(0.5, 0.9, 0.99, 1)
                + new Percentiles(kilobytes).cells(0.5, 1)
                + costs.stream().filter(Cost::isProven).count() + " of "
                + costs.stream().filter(Cost::isPlanned).count() + " |\n";
    }
}
