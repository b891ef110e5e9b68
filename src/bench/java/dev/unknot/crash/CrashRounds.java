package dev.unknot.crash;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.unknot.running.Acknowledgements;
import dev.unknot.running.Audit;
import dev.unknot.running.Postgres;
import dev.unknot.running.Server;
import dev.unknot.running.Writer.Count;
import dev.unknot.running.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.LoggerFactory;

/**
 * Kills the running application, or PostgreSQL, while people save plans, starts it again, and asks for every plan that
 * was acknowledged. Ends with 1 if anything is missing.
 */
public final class CrashRounds {

    private static final int WRITERS = 8;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int PORT = Integer.getInteger("crash.port", 8110);
    private static final String H2_OPTION = System.getProperty("crash.h2", "WRITE_DELAY=0");
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    private final Random random = new Random(SEED);
    private final Path folder;
    private final Server server;
    private final Postgres postgres;
    private final Audit audit;
    private final Tally tally = new Tally();

    private CrashRounds(Path folder, boolean onPostgres) {
        this.folder = folder;
        this.postgres = onPostgres ? new Postgres(folder, PORT + 1) : null;
        var h2 = "jdbc:h2:file:" + folder.resolve("unknot") + Server.H2 + ";" + H2_OPTION;
        this.server = new Server(folder, PORT, onPostgres ? postgres.url() : h2);
        this.audit = new Audit(server.client());
    }

    /** Arguments: {@code h2}, {@code pg} or {@code pg-server} for what is killed on what, rounds, and the jar. */
    public static void main(String[] arguments) throws Exception {
        var what = arguments[0];
        int rounds = Integer.parseInt(arguments[1]);
        var jar = Path.of(arguments[2]).toAbsolutePath();
        var folder = Files.createTempDirectory("unknot-crash");
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.OFF);
        System.out.printf("%s, %d rounds, seed %d, in %s%n", what, rounds, SEED, folder);
        Server.prepare(folder, jar);
        var crash = new CrashRounds(folder, what.startsWith("pg"));
        try {
            crash.run(rounds, what.equals("pg-server"));
            System.out.println(crash.tally + "; " + crash.audit);
            crash.stop();
        } catch (IOException | IllegalStateException e) {
            e.printStackTrace();
            crash.stop();
            System.exit(2); // the writers would go on
        }
        System.exit(crash.tally.isClean() && crash.audit.isClean() ? 0 : 1);
    }

    private void run(int rounds, boolean killPostgres) throws Exception {
        if (postgres != null) {
            postgres.start();
        }
        server.start();
        for (int round = 1; round <= rounds; round++) {
            var told = Files.createDirectory(folder.resolve("round" + round));
            var writing = killPostgres ? killPostgres(told) : killServer(told);
            tally.add(writing);
            audit.check(Acknowledgements.in(told));
            System.out.printf("%d: %s; %s%n", round, tally, audit);
        }
        for (int round = 1; round <= rounds; round++) {
            audit.check(Acknowledgements.in(folder.resolve("round" + round))); // what later rounds may have undone
        }
    }

    private void stop() throws IOException, InterruptedException {
        server.kill();
        if (postgres != null) {
            postgres.stop();
        }
    }

    private Count killServer(Path told) throws Exception {
        var writers = new Writers(server.client(), WRITERS, told);
        pauseAtRandom(writers);
        server.kill();
        var count = writers.stop();
        tally.start(server.start());
        return count;
    }

    /** The application goes on; it has to notice by itself that the database is back. */
    private Count killPostgres(Path told) throws Exception {
        var writers = new Writers(server.client(), WRITERS, told);
        pauseAtRandom(writers);
        postgres.kill();
        Thread.sleep(500 + random.nextInt(1_500));
        postgres.start();
        tally.start(server.awaitReady(System.nanoTime()));
        return writers.stop();
    }

    /** From the moment on when writing is well under way: the first requests after a start are slow. */
    private void pauseAtRandom(Writers writers) throws InterruptedException {
        long from = System.nanoTime();
        while (writers.acknowledged() < 5 * WRITERS) {
            if (Duration.ofNanos(System.nanoTime() - from).compareTo(LONGEST_SILENCE) > 0) {
                throw new IllegalStateException("Nothing is acknowledged");
            }
            Thread.sleep(10);
        }
        Thread.sleep(500 + random.nextInt(2_500));
    }

    /** What became of it all. */
    private static final class Tally {

        private final List<Duration> starts = new ArrayList<>();
        private Count writes = new Count(0, 0, 0, 0);

        void add(Count count) {
            writes = writes.plus(count);
        }

        void start(Duration ready) {
            starts.add(ready);
        }

        boolean isClean() {
            return writes.strange() == 0 && writes.acknowledged() > 0;
        }

        @Override
        public String toString() {
            var sorted = starts.stream().sorted().toList();
            return ("%d writes acknowledged, %d refused with 503, %d without an answer, %d answered otherwise; "
                            + "ready after %.1f s (median), %.1f s (worst)")
                    .formatted(
                            writes.acknowledged(),
                            writes.busy(),
                            writes.unanswered(),
                            writes.strange(),
                            sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                            sorted.get(sorted.size() - 1).toMillis() / 1000.0);
        }
    }
}
