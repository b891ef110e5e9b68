package dev.unknot.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A PostgreSQL that can be killed, with its data in one folder and its settings those of a server in use. */
public final class Postgres {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    public Postgres(Path folder, int port) {
        this.data = folder.resolve("postgres");
        this.port = port;
    }

    /** Starts it, after a kill on what is there. */
    public void start() throws IOException {
        if (server != null) {
            server.close(); // gives the lock on the folder back
        }
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** {@code kill -9} of the postmaster and all its processes at once. */
    public void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var process : all) {
            while (process.isAlive()) {
                Thread.sleep(5);
            }
        }
    }

    public void stop() throws IOException {
        server.close();
    }
}
