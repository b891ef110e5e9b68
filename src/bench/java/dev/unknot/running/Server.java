package dev.unknot.running;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application in a process of its own, as it is shipped: the jar, taken apart, with what the JVM learned kept. */
public final class Server {

    /** The options of an H2 URL, as in application.yaml but for the write delay. */
    public static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final List<String> JAVA =
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");

    private final Path folder;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    /** One that listens on a port, keeps its plans in a database, and limits nobody. */
    public Server(Path folder, int port, String url) {
        this.folder = folder;
        this.port = port;
        this.settings = Map.of(
                "SERVER_PORT",
                Integer.toString(port),
                "SPRING_DATASOURCE_URL",
                url,
                "SPRING_DATASOURCE_USERNAME",
                url.startsWith("jdbc:postgresql:") ? "postgres" : "unknot",
                "UNKNOT_LIMITS_REQUESTSPERSECOND",
                "1000000",
                "UNKNOT_LIMITS_BURST",
                "1000000",
                "UNKNOT_LIMITS_PLANSPERMINUTE",
                "1000000",
                "UNKNOT_LIMITS_UNKNOWNKEYSPERMINUTE",
                "1000000");
    }

    /** Takes the jar apart and runs it once, on a database in memory, so that all later starts are short. */
    public static void prepare(Path folder, Path jar) throws IOException, InterruptedException {
        run(folder, List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "app"), Map.of());
        rename(folder.resolve("app"), jar.getFileName().toString());
        run(
                folder,
                List.of(
                        "-XX:ArchiveClassesAtExit=app.jsa",
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        "app/unknot.jar"),
                Map.of("SPRING_DATASOURCE_URL", "jdbc:h2:mem:training" + H2));
    }

    private static void rename(Path app, String jar) {
        if (!jar.equals("unknot.jar")
                && !app.resolve(jar).toFile().renameTo(app.resolve("unknot.jar").toFile())) {
            throw new IllegalStateException("No " + jar + " in " + app);
        }
    }

    private static void run(Path folder, List<String> arguments, Map<String, String> settings)
            throws IOException, InterruptedException {
        if (command(folder, arguments, settings).start().waitFor() != 0) {
            throw new IllegalStateException("Failed: " + arguments + "; see " + folder.resolve("server.log"));
        }
    }

    private static ProcessBuilder command(Path folder, List<String> arguments, Map<String, String> settings) {
        var command = new ArrayList<>(JAVA);
        command.addAll(QUICK);
        command.addAll(arguments);
        var log = ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "server.log"));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(log).environment().putAll(settings);
        return builder;
    }

    /** Starts it and waits until it is ready. */
    public Duration start() throws IOException, InterruptedException {
        if (client().status("/actuator/health/liveness") != 0) {
            throw new IllegalStateException("Somebody else listens on port " + port);
        }
        long from = System.nanoTime();
        process = command(folder, List.of("-XX:SharedArchiveFile=app.jsa", "-jar", "app/unknot.jar"), settings)
                .start();
        return awaitReady(from);
    }

    /** Waits until readiness says so. */
    public Duration awaitReady(long from) throws InterruptedException {
        var client = new Client(port);
        while (client.status("/actuator/health/readiness") != 200) {
            var waited = Duration.ofNanos(System.nanoTime() - from);
            if (!process.isAlive() || waited.compareTo(LONGEST_START) > 0) {
                throw new IllegalStateException("Not ready after " + waited + "; see " + folder.resolve("server.log"));
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    public Client client() {
        return new Client(port);
    }

    /** How many threads it has; 0 where the system does not say. */
    public int threads() {
        var tasks =
                Path.of("/proc", Long.toString(process.pid()), "task").toFile().list();
        return tasks == null ? 0 : tasks.length;
    }
}
