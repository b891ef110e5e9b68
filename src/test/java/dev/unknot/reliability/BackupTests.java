package dev.unknot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.UnknotApplication;
import dev.unknot.matching.Patients;
import dev.unknot.testing.StartDates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A backup made while the application runs holds every plan that was acknowledged before: see docs/reliability.md. */
class BackupTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void everyPlanOpensFromABackup() throws Exception {
        var kept = new LinkedHashMap<String, String>();
        var zip = folder.resolve("backup.zip");
        try (var running = start(folder.resolve("first"))) {
            for (int at = 0; at < 20; at++) {
                kept.putAll(make(running));
            }
            running.getBean(JdbcTemplate.class).execute("backup to '" + zip + "'");
            make(running); // after the backup: not in it, and no harm to it
        }

        var second = unpack(zip, folder.resolve("second"));
        try (var restored = start(second)) {
            for (var plan : kept.entrySet()) {
                var answer = send(restored, "GET", "/api/plans/" + plan.getKey(), "");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(plan.getValue());
            }
            assertThat(restored.getBean(JdbcTemplate.class).queryForObject("select count(*) from plan", Integer.class))
                    .isEqualTo(kept.size());
        }
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return SpringApplication.run(
                UnknotApplication.class,
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("unknot")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    }

    private Map<String, String> make(ConfigurableApplicationContext application) throws Exception {
        var order = Map.of(
                "answers",
                Patients.all().get(0).answers(),
                "approaches",
                List.of("EXERCISE"),
                "startDate",
                StartDates.thisMonday().toString());
        var made = send(application, "POST", "/api/plans", JsonMapper.shared().writeValueAsString(order));
        assertThat(made.statusCode()).isEqualTo(201);
        var address = made.headers().firstValue("Location").orElseThrow();
        return Map.of(address.substring(address.lastIndexOf('/') + 1), made.body());
    }

    private HttpResponse<String> send(
            ConfigurableApplicationContext application, String method, String path, String body)
            throws IOException, InterruptedException {
        var server = ((WebServerApplicationContext) application).getWebServer();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + (server == null ? 0 : server.getPort()) + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Path unpack(Path zip, Path target) throws IOException {
        Files.createDirectories(target);
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, target.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
        return target;
    }
}
