package dev.unknot.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.unknot.running.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Breaks the database under the running application, in one way, and judges what people saw. Ends with 1 if it was too much. */
public final class DatabaseFaults {

    static final int PORT = Integer.getInteger("faults.port", 8210);

    private DatabaseFaults() {}

    /** One way of breaking it. */
    interface Fault {

        /**
         * @param folder for all files, with the application in it
         * @param much how often, or for how many seconds
         */
        void run(Path folder, int much, Findings findings) throws Exception;
    }

    /** Arguments: the fault, how much of it, and the jar. */
    public static void main(String[] arguments) throws Exception {
        var fault = fault(arguments[0]);
        var folder = Files.createTempDirectory("unknot-faults");
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.OFF);
        System.out.printf("%s, %s, in %s%n", arguments[0], arguments[1], folder);
        Server.prepare(folder, Path.of(arguments[2]).toAbsolutePath());
        var findings = new Findings();
        findings.load();
        int end = 2;
        try {
            fault.run(folder, Integer.parseInt(arguments[1]), findings);
            findings.load();
            end = findings.allHold() ? 0 : 1;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(end); // threads of a broken run would go on
    }

    private static Fault fault(String name) {
        return switch (name) {
            case "collide" -> new Collisions();
            case "away" -> new Away();
            case "slow" -> new Slow();
            case "cut" -> new Cut();
            case "full" -> new FullDisk();
            default -> throw new IllegalArgumentException("collide, away, slow, cut or full, and not " + name);
        };
    }
}
