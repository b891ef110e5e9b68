package dev.unknot.crash;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.unknot.crash.Acknowledgements.Acknowledged;
import dev.unknot.crash.Writer.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/**
 * Kills the running application, or PostgreSQL, while people save plans, starts it again, and asks for every plan that
 * was acknowledged. Ends with 1 if anything is missing.
 */
public final class CrashRounds {

    static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
            + System.getProperty("crash.h2", "WRITE_DELAY=0");

    private static final int WRITERS = 8;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int PORT = Integer.getInteger("crash.port", 8110);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    private final Random random = new Random(SEED);
    private final Path folder;
    private final Server server;
    private final Postgres postgres;
    private final Tally tally = new Tally();

    private CrashRounds(Path folder, boolean onPostgres) {
        this.folder = folder;
        this.postgres = onPostgres ? new Postgres(folder, PORT + 1) : null;
        var settings = new HashMap<>(Map.of(
                "SERVER_PORT", Integer.toString(PORT),
                "UNKNOT_LIMITS_REQUESTSPERSECOND", "1000000",
                "UNKNOT_LIMITS_BURST", "1000000",
                "UNKNOT_LIMITS_PLANSPERMINUTE", "1000000",
                "UNKNOT_LIMITS_UNKNOWNKEYSPERMINUTE", "1000000"));
        settings.put(
                "SPRING_DATASOURCE_URL",
                onPostgres ? postgres.url() : "jdbc:h2:file:" + folder.resolve("unknot") + H2_OPTIONS);
        if (onPostgres) {
            settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
        }
        this.server = new Server(folder, PORT, settings);
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
            System.out.println(crash.tally);
            crash.stop();
        } catch (IOException | IllegalStateException e) {
            e.printStackTrace();
            crash.stop();
            System.exit(2); // the writers would go on
        }
        System.exit(crash.tally.isClean() ? 0 : 1);
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
            check(Acknowledgements.in(told));
            System.out.printf("%d: %s%n", round, tally);
        }
        for (int round = 1; round <= rounds; round++) {
            check(Acknowledgements.in(folder.resolve("round" + round))); // what later rounds may have undone
        }
    }

    private void stop() throws IOException, InterruptedException {
        server.kill();
        if (postgres != null) {
            postgres.stop();
        }
    }

    private Count killServer(Path told) throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS);
        var stop = new AtomicBoolean();
        var acknowledged = new AtomicInteger();
        var writers = write(threads, told, stop, acknowledged);
        pauseAtRandom(acknowledged);
        server.kill();
        stop.set(true);
        threads.shutdown();
        var count = sum(writers);
        tally.start(server.start());
        return count;
    }

    /** The application goes on; it has to notice by itself that the database is back. */
    private Count killPostgres(Path told) throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS);
        var stop = new AtomicBoolean();
        var acknowledged = new AtomicInteger();
        var writers = write(threads, told, stop, acknowledged);
        pauseAtRandom(acknowledged);
        postgres.kill();
        Thread.sleep(500 + random.nextInt(1_500));
        postgres.start();
        tally.start(server.awaitReady(System.nanoTime()));
        stop.set(true);
        threads.shutdown();
        return sum(writers);
    }

    private List<Future<Count>> write(
            ExecutorService threads, Path told, AtomicBoolean stop, AtomicInteger acknowledged) {
        var writers = new ArrayList<Future<Count>>();
        for (int at = 0; at < WRITERS; at++) {
            var file = told.resolve("writer" + at);
            writers.add(threads.submit(new Writer(new Client(PORT), file, at, stop, acknowledged)));
        }
        return writers;
    }

    private static Count sum(List<Future<Count>> writers) throws InterruptedException, ExecutionException {
        var sum = new Count(0, 0, 0, 0);
        for (var writer : writers) {
            sum = sum.plus(writer.get());
        }
        return sum;
    }

    /** From the moment on when writing is well under way: the first requests after a start are slow. */
    private void pauseAtRandom(AtomicInteger acknowledged) throws InterruptedException {
        long from = System.nanoTime();
        while (acknowledged.get() < 5 * WRITERS) {
            if (Duration.ofNanos(System.nanoTime() - from).compareTo(LONGEST_SILENCE) > 0) {
                throw new IllegalStateException("Nothing is acknowledged");
            }
            Thread.sleep(10);
        }
        Thread.sleep(500 + random.nextInt(2_500));
    }

    /** Every plan must be as it was acknowledged, or as the one change that was under way would have made it. */
    private void check(Iterable<Acknowledged> plans) throws IOException, InterruptedException {
        var client = new Client(PORT);
        for (var plan : plans) {
            var answer = client.send("GET", "/api/plans/" + plan.key(), "", null);
            if (answer.statusCode() == 404) {
                tally.lost(plan);
            } else if (answer.statusCode() != 200) {
                tally.torn(plan);
            } else {
                compare(plan, Client.tag(answer), Client.fingerprint(answer));
            }
        }
    }

    private void compare(Acknowledged plan, String tag, String body) {
        int ahead = Acknowledged.edition(tag) - Acknowledged.edition(plan.tag());
        if (ahead < 0) {
            tally.lost(plan);
        } else if (ahead > (plan.changing() ? 1 : 0) || (ahead == 0 && !body.equals(plan.body()))) {
            tally.torn(plan);
        } else {
            tally.kept();
        }
    }

    /** What became of it all. */
    private static final class Tally {

        private final List<Duration> starts = new ArrayList<>();
        private Count writes = new Count(0, 0, 0, 0);
        private int kept;
        private int lost;
        private int torn;

        void add(Count count) {
            writes = writes.plus(count);
        }

        void start(Duration ready) {
            starts.add(ready);
        }

        void kept() {
            kept++;
        }

        void lost(Acknowledged plan) {
            lost++;
            System.out.println("LOST " + plan);
        }

        void torn(Acknowledged plan) {
            torn++;
            System.out.println("TORN " + plan);
        }

        boolean isClean() {
            return lost == 0 && torn == 0 && writes.strange() == 0 && writes.acknowledged() > 0;
        }

        @Override
        public String toString() {
            var sorted = starts.stream().sorted().toList();
            return ("%d writes acknowledged, %d refused with 503, %d without an answer, %d answered otherwise; "
                            + "plans asked for again: %d kept, %d lost, %d torn; ready after %.1f s (median), %.1f s (worst)")
                    .formatted(
                            writes.acknowledged(),
                            writes.busy(),
                            writes.unanswered(),
                            writes.strange(),
                            kept,
                            lost,
                            torn,
                            sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                            sorted.get(sorted.size() - 1).toMillis() / 1000.0);
        }
    }
}
