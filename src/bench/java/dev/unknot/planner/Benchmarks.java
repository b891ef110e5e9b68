package dev.unknot.planner;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.slf4j.LoggerFactory;

/** Measures the planner and compares it with other solvers; prints the tables of docs/benchmarks.md. */
public final class Benchmarks {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 10_000);
    private static final int COMPARED = Integer.getInteger("bench.compared", 100);
    private static final int WORKERS = Integer.getInteger("bench.workers", 1);

    private Benchmarks() {}

    /** Runs the parts that are named: plan, compare, cold, jmh; all of them if none is. */
    public static void main(String[] arguments) throws RunnerException {
        var parts = arguments.length == 0 ? List.of("plan", "compare", "cold", "jmh") : List.of(arguments);
        ((Logger) LoggerFactory.getLogger("ai.timefold")).setLevel(Level.WARN);
        System.out.println(machine());
        if (parts.contains("plan")) {
            System.out.println(new PlanTimes().table(BenchRequests.ofAllKinds(REQUESTS)));
        }
        if (parts.contains("compare")) {
            System.out.println(new SideBySide(WORKERS).tables(BenchRequests.ofAllKinds(COMPARED)));
        }
        if (parts.contains("cold")) {
            System.out.println(ColdStart.table());
        }
        if (parts.contains("jmh")) {
            new Runner(new OptionsBuilder()
                            .include(PlanBenchmark.class.getName())
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run();
        }
    }

    private static String machine() {
        return "%s, %d processors (%s), JDK %s %s%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"));
    }
}
