package dev.unknot.planner;

import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.PlanRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One plan after the other, each of another request. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class PlanBenchmark {

    private static final int REQUESTS = 500;

    private final Planner planner = PlanRequests.planner();
    private List<PlanRequest> requests = List.of();
    private int next;

    @Setup
    public void makeRequests() {
        requests = BenchRequests.ofAllKinds(REQUESTS);
    }

    @Benchmark
    public Outcome plan() {
        next = (next + 1) % requests.size();
        return planner.plan(requests.get(next));
    }
}
