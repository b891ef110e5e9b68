package dev.unknot;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the web application: reads the content, migrates the database, serves the pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class UnknotApplication {

    public static void main(String[] args) {
        SpringApplication.run(UnknotApplication.class, args);
    }

    /** The only clock. The plain cores have none: dates come to them as arguments. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
