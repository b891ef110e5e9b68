package dev.unknot.faults;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.unknot.faults.DatabaseFaults.Fault;
import dev.unknot.running.Acknowledgements;
import dev.unknot.running.Audit;
import dev.unknot.running.Server;
import dev.unknot.running.Writer.Count;
import dev.unknot.running.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The disk under H2 is full for a while: a small one in memory, with a file that fills it. */
final class FullDisk implements Fault {

    private static final int WRITERS = 4;
    private static final Duration FULL_FOR = Duration.ofSeconds(10);
    private static final Duration RECOVERED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String OPTION = System.getProperty("faults.h2", "WRITE_DELAY=0");

    private Path filler;
    private Server server;
    private Findings findings;
    private Count writes = new Count(0, 0, 0, 0);
    private double slowest;
    private int guides;
    private int guidesRead;

    @Override
    public void run(Path folder, int rounds, Findings findings) throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        if (mount(disk) != 0) {
            findings.must(false, "SKIPPED. A small disk cannot be mounted here; it takes the rights of root");
            return;
        }
        this.findings = findings;
        filler = disk.resolve("filler");
        server = new Server(
                folder, DatabaseFaults.PORT, "jdbc:h2:file:" + disk.resolve("unknot") + Server.H2 + ";" + OPTION);
        var audit = new Audit(server.client());
        try {
            server.start();
            for (int round = 1; round <= rounds; round++) {
                var told = Files.createDirectory(folder.resolve("round" + round));
                round(told, round % 2 == 0);
                audit.check(Acknowledgements.in(told));
                server.kill();
                server.start();
                audit.check(Acknowledgements.in(told));
                System.out.printf("%d: %s; %s%n", round, writes, audit);
            }
            judge(audit);
        } finally {
            server.kill();
            run("umount", disk.toString());
        }
    }

    /** Every other time the application is killed while the disk is full. */
    private void round(Path told, boolean kills) throws Exception {
        var writers = new Writers(server.client(), WRITERS, told);
        awaitWrites(writers, 10 * WRITERS);
        long from = System.nanoTime();
        while (Duration.ofNanos(System.nanoTime() - from).compareTo(FULL_FOR) < 0) {
            fill(); // again and again, because H2 gives room back
            readGuide();
            Thread.sleep(100);
        }
        if (kills) {
            server.kill();
            Files.delete(filler);
            writes = writes.plus(writers.stop());
            server.start();
            return;
        }
        Files.delete(filler);
        long freed = System.nanoTime();
        try {
            awaitWrites(writers, 1);
        } finally {
            slowest = Math.max(slowest, (System.nanoTime() - freed) / 1e9);
        }
        awaitWrites(writers, 5 * WRITERS);
        writes = writes.plus(writers.stop());
    }

    private void judge(Audit audit) {
        findings.must(writes.busy() > 0, "refused with 503 or 507 while the disk was full: %d", writes.busy());
        findings.must(writes.strange() == 0, "answered otherwise: %d", writes.strange());
        findings.must(audit.isClean(), "%d writes acknowledged; %s", writes.acknowledged(), audit);
        findings.must(guides > 0 && guidesRead == guides, "guides while it was full: %d of %d", guidesRead, guides);
        findings.must(
                slowest <= RECOVERED.toSeconds(),
                "without a restart, a plan was kept %.1f s after there was room",
                slowest);
    }

    private void awaitWrites(Writers writers, int more) throws InterruptedException {
        int before = writers.acknowledged();
        long from = System.nanoTime();
        while (writers.acknowledged() < before + more) {
            if (Duration.ofNanos(System.nanoTime() - from).compareTo(LONGEST) > 0) {
                throw new IllegalStateException("Nothing is acknowledged");
            }
            Thread.sleep(10);
        }
    }

    private void fill() throws IOException {
        try (var out = Files.newOutputStream(filler, CREATE, APPEND)) {
            var block = new byte[4_096];
            for (int at = 0; at < 1_000_000; at++) {
                out.write(block);
            }
        } catch (IOException e) {
            if (!e.getMessage().contains("No space left")) {
                throw e;
            }
        }
    }

    private void readGuide() throws InterruptedException {
        guides++;
        if (server.client().status("/guides/exercise") == 200) {
            guidesRead++;
        }
    }

    private static int mount(Path disk) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
