package dev.unknot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the web application: reads the content, migrates the database, serves the pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class UnknotApplication {

    public static void main(String[] args) {
        SpringApplication.run(UnknotApplication.class, args);
    }
}
