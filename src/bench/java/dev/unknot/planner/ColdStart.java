package dev.unknot.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first plan in a fresh JVM. Reading the catalogue and making the request are not counted, as they are the same for all;
 * loading the solver is.
 */
public final class ColdStart {

    private static final long SEED = 1;
    private static final int RUNS = 5;
    private static final double PROOF_SECONDS = 20;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private ColdStart() {}

    /** Whose first plan. */
    enum Who {
        /** The best week, and what it holds, its reasons and its check. */
        OURS,
        /** Any week that keeps the rules. */
        CP_SAT,
        /** The best week. */
        CP_SAT_PROVEN,
        /** The week of the construction heuristic. */
        TIMEFOLD
    }

    /** Plans once: the solver and the number of the request are the arguments. Prints the milliseconds of CPU. */
    public static void main(String[] arguments) {
        int run = Integer.parseInt(arguments[1]);
        var request =
                RequestKind.AS_SUGGESTED.requests(SEED).skip(run).findFirst().orElseThrow();
        var who = Who.valueOf(arguments[0]);
        var problem = who == Who.OURS ? Optional.<WeekProblem>empty() : Optional.of(WeekProblem.of(request));
        long before = CpuTime.ofProcess();
        switch (who) {
            case OURS -> PlanRequests.planner().plan(request);
            case CP_SAT -> new CpSatLevels(1).hasAny(problem.orElseThrow());
            case CP_SAT_PROVEN -> new CpSatLevels(1).best(problem.orElseThrow(), PROOF_SECONDS);
            case TIMEFOLD -> TimefoldPlanner.first().plan(problem.orElseThrow());
        }
        System.out.println((CpuTime.ofProcess() - before) / NANOS_A_MILLISECOND);
    }

    static String table() {
        var all = new ArrayList<List<Double>>();
        for (var who : Who.values()) {
            all.add(new ArrayList<>());
        }
        for (int run = 0; run < RUNS; run++) {
            for (var who : Who.values()) {
                all.get(who.ordinal()).add(run(who, run));
            }
        }
        var table = new StringBuilder(
                "| first plan in a fresh JVM | ms of CPU, median of 5 | least | most | / ours |\n|---|---|---|---|---|\n");
        double ours = new Percentiles(all.get(0)).at(0.5);
        for (var who : Who.values()) {
            var times = new Percentiles(all.get(who.ordinal()));
            table.append(
                    "| " + who + " | " + times.cells(0.5, 0, 1) + Percentiles.number(times.at(0.5) / ours) + " |\n");
        }
        return table.toString();
    }

    private static double run(Who who, int run) {
        var command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                who.name(),
                Integer.toString(run));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n");
            return Double.parseDouble(lines[lines.length - 1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
