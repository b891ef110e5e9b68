package dev.unknot.faults;

import dev.unknot.faults.DatabaseFaults.Fault;
import dev.unknot.faults.Samples.Kind;
import dev.unknot.faults.Samples.Sample;
import dev.unknot.running.Postgres;
import dev.unknot.running.Server;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** PostgreSQL is stopped for a while. */
final class Away implements Fault {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double LONGEST_WAIT = 3;
    private static final int RECOVERED = 5;

    @Override
    public void run(Path folder, int seconds, Findings findings) throws Exception {
        var postgres = new Postgres(folder, DatabaseFaults.PORT + 2);
        postgres.start();
        var server = new Server(folder, DatabaseFaults.PORT, postgres.url());
        try {
            server.start();
            var visitors = new Visitors(server.client());
            visitors.start();
            Thread.sleep(TimeUnit.SECONDS.toMillis(10));
            long from = System.nanoTime();
            postgres.stop();
            long gone = System.nanoTime();
            var health = health(server, gone + seconds * SECOND);
            long called = System.nanoTime();
            postgres.start();
            long back = System.nanoTime();
            Thread.sleep(TimeUnit.SECONDS.toMillis(15));
            var samples = visitors.stop();
            findings.must(health, "readiness was 503 and liveness 200 while PostgreSQL was away");
            judge(samples, from, gone, called, back, findings);
        } finally {
            server.kill();
            postgres.stop();
        }
    }

    private static boolean health(Server server, long until) throws InterruptedException {
        boolean isRight = true;
        int asked = 0;
        while (System.nanoTime() - until < 0) {
            Thread.sleep(1_000);
            isRight &= server.client().status("/actuator/health/liveness") == 200;
            isRight &= server.client().status("/actuator/health/readiness") == 503;
            asked++;
        }
        return isRight && asked > 0;
    }

    private static void judge(Samples samples, long from, long gone, long called, long back, Findings findings) {
        var before = samples.between(from - 5 * SECOND, from);
        findings.must(before.count() > 0 && before.count(Sample::isFine) == before.count(), "before: %s", before);
        var guides = samples.of(Kind.GUIDE);
        findings.must(guides.count(Sample::isFine) == guides.count(), "guides, all the time: %s", guides);
        findings.note("guides while it was away: %s", guides.between(gone, called));
        for (var kind : new Kind[] {Kind.PLAN, Kind.WRITE}) {
            var away = samples.of(kind).between(gone, called);
            findings.must(
                    away.count() > 0
                            && away.count(Sample::isPutOff) == away.count()
                            && away.percentile(100) <= LONGEST_WAIT,
                    "%s while it was away: %s",
                    kind,
                    away);
            var turning =
                    samples.of(kind).where(sample -> sample.at() - from >= 0 && !sample.isFine() && !sample.isPutOff());
            findings.must(turning.count() == 0, "%s answered otherwise: %d", kind, turning.count());
        }
        var late = samples.between(back, back + 60 * SECOND).where(sample -> !sample.isFine());
        findings.must(
                late.lastAfter(back) <= RECOVERED,
                "after it was back the last refusal came at %.1f s",
                late.lastAfter(back));
        var after = samples.between(back + RECOVERED * SECOND, back + 60 * SECOND);
        findings.must(after.count() > 0 && after.count(Sample::isFine) == after.count(), "from then on: %s", after);
    }
}
