package dev.unknot.faults;

import dev.unknot.faults.DatabaseFaults.Fault;
import dev.unknot.faults.Samples.Kind;
import dev.unknot.faults.Samples.Sample;
import dev.unknot.running.Postgres;
import dev.unknot.running.Server;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Every answer of PostgreSQL takes two seconds longer, or does not come at all, for a while. */
final class Slow implements Fault {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int DELAY = Integer.getInteger("faults.delay", 2_000);
    private static final double LONGEST_PAGE = 5;
    private static final double LONGEST_WRITE = 10;
    /** Two seconds for a connection, five for an answer that never comes, and a little. */
    private static final double LONGEST_REFUSAL = 8;

    private static final int RECOVERED = 5;
    private static final int MORE_THREADS = 120;

    @Override
    public void run(Path folder, int seconds, Findings findings) throws Exception {
        var postgres = new Postgres(folder, DatabaseFaults.PORT + 2);
        postgres.start();
        var url = postgres.url();
        int wirePort = DatabaseFaults.PORT + 3;
        var server =
                new Server(folder, DatabaseFaults.PORT, url.replace(":" + (DatabaseFaults.PORT + 2), ":" + wirePort));
        try (var wire = new Wire(wirePort, DatabaseFaults.PORT + 2)) {
            server.start();
            var visitors = new Visitors(server.client());
            visitors.start();
            Thread.sleep(TimeUnit.SECONDS.toMillis(10));
            int usual = server.threads();
            long from = System.nanoTime();
            wire.delayAnswers(DELAY);
            int most = mostThreads(server, from + seconds * SECOND);
            wire.delayAnswers(0);
            long to = System.nanoTime();
            Thread.sleep(TimeUnit.SECONDS.toMillis(15));
            var samples = visitors.stop();
            judge(samples, from, to, findings);
            findings.must(
                    most <= usual + MORE_THREADS, "threads: %d before, at most %d while it was slow", usual, most);
        } finally {
            server.kill();
            postgres.stop();
        }
    }

    private static int mostThreads(Server server, long until) throws InterruptedException {
        int most = 0;
        while (System.nanoTime() - until < 0) {
            Thread.sleep(250);
            most = Math.max(most, server.threads());
        }
        return most;
    }

    private static void judge(Samples samples, long from, long to, Findings findings) {
        var before = samples.between(from - 5 * SECOND, from);
        findings.must(before.count() > 0 && before.count(Sample::isFine) == before.count(), "before: %s", before);
        var guides = samples.of(Kind.GUIDE);
        findings.must(guides.count(Sample::isFine) == guides.count(), "guides, all the time: %s", guides);
        findings.note("guides while it was slow: %s", guides.between(from, to));
        judge(samples.of(Kind.PLAN).between(from, to), Kind.PLAN, LONGEST_PAGE, findings);
        judge(samples.of(Kind.WRITE).between(from, to), Kind.WRITE, LONGEST_WRITE, findings);
        var late = samples.between(to, to + 60 * SECOND).where(sample -> !sample.isFine());
        findings.must(
                late.lastAfter(to) <= RECOVERED,
                "after it was quick the last refusal came at %.1f s",
                late.lastAfter(to));
        var after = samples.between(to + RECOVERED * SECOND, to + 60 * SECOND);
        findings.must(
                after.count() > 0
                        && after.count(Sample::isFine) == after.count()
                        && after.percentile(50) < DELAY / 1_000.0,
                "from then on: %s",
                after);
    }

    private static void judge(Samples slow, Kind kind, double longest, Findings findings) {
        findings.must(
                slow.count() > 0
                        && slow.count(sample -> sample.isFine() || sample.isPutOff()) == slow.count()
                        && slow.where(Sample::isFine).percentile(100) <= longest
                        && slow.where(Sample::isPutOff).percentile(100) <= LONGEST_REFUSAL,
                "%s while it was slow, %.0f s at most, or 503: %s",
                kind,
                longest,
                slow);
        findings.note("of these put off: %s", slow.where(Sample::isPutOff));
    }
}
