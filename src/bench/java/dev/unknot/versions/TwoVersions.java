package dev.unknot.versions;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.unknot.faults.Findings;
import dev.unknot.running.Postgres;
import dev.unknot.running.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Two versions of the application on one PostgreSQL, as while a new one is rolled out and after it was taken back: what one
 * makes, the other must open, change and delete. Ends with 1 if something does not hold.
 */
public final class TwoVersions {

    private static final int PORT = Integer.getInteger("versions.port", 8230);

    private TwoVersions() {}

    /** Arguments: the older jar, and the newer one or {@code next} for one made of the older. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("unknot-versions");
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.OFF);
        var older = Path.of(arguments[0]).toAbsolutePath();
        var newer = arguments[1].equals("next")
                ? NextVersion.of(older, folder)
                : Path.of(arguments[1]).toAbsolutePath();
        System.out.printf("older %s, newer %s, in %s%n", older, newer, folder);
        var findings = new Findings();
        int end = 2;
        var postgres = new Postgres(folder, PORT + 2);
        var one = server(folder.resolve("older"), older, PORT, postgres);
        var other = server(folder.resolve("newer"), newer, PORT + 1, postgres);
        try {
            postgres.start();
            findings.load();
            new RollOut(one, other, arguments[1].equals("next"), findings).run();
            end = findings.allHold() ? 0 : 1;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            one.kill();
            other.kill();
            postgres.stop();
        }
        System.exit(end); // threads of a broken run would go on
    }

    private static Server server(Path folder, Path jar, int port, Postgres postgres) throws Exception {
        Server.prepare(Files.createDirectories(folder), jar);
        return new Server(folder, port, postgres.url());
    }
}
