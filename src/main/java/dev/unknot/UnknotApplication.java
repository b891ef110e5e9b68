package dev.unknot;

import dev.unknot.catalogue.Signatures;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the web application: reads the content, migrates the database, serves the pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class UnknotApplication {

    private static final int MORE_CARRIERS = 16;

    /** What prints the content that nobody has signed, instead of starting; below a folder, if one follows a "=". */
    private static final String PRINT_UNSIGNED = "--print-unsigned";

    public static void main(String[] args) {
        for (var argument : args) {
            if (argument.startsWith(PRINT_UNSIGNED)) {
                Signatures.printOpen(argument.substring(PRINT_UNSIGNED.length()).replaceFirst("^=", ""), System.out);
                return;
            }
        }
        carryMoreThanComputes();
        SpringApplication.run(UnknotApplication.class, args);
    }

    /**
     * Virtual threads, of Java 21 and later, run on as many carriers as there are processors, and one that computes keeps its
     * carrier. A few costly answers at once must leave some for the rest.
     */
    private static void carryMoreThanComputes() {
        var setting = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(setting) == null) {
            System.setProperty(
                    setting, String.valueOf(MORE_CARRIERS + Runtime.getRuntime().availableProcessors()));
        }
    }

    /** The only clock. The plain cores have none: dates come to them as arguments. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
