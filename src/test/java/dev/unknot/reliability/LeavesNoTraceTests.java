package dev.unknot.reliability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Neither links nor answers nor words looked for come into a log or a file, even if an operator logs all there is. */
@ExtendWith(OutputCaptureExtension.class)
class LeavesNoTraceTests {

    /** Names of answers, which nothing but a plan holds. */
    private static final List<String> ANSWERS =
            List.of("generalActivity", "clinicianAssessed", "minutesPerDay", "C_EPILEPSY");

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @AfterEach
    void logAsBefore() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    @Test
    void notEvenAtDebug(CapturedOutput output) throws Exception {
        String key;
        try (var application = SpringApplication.run(
                UnknotApplication.class,
                "--server.port=0",
                "--logging.level.root=debug",
                "--logging.level.jdk.internal.httpclient=off", // the client of this test
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("unknot")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0")) {
            var server = ((WebServerApplicationContext) application).getWebServer();
            var site = "http://localhost:" + (server == null ? 0 : server.getPort());
            key = visit(site);
        }

        assertThat(output.getAll()).contains("DEBUG");
        assertThat(lines(output.getAll(), key)).isEmpty();
        assertThat(lines(output.getAll(), "xylophone")).isEmpty();
        for (var answer : ANSWERS) {
            assertThat(lines(output.getAll(), answer)).isEmpty();
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, ISO_8859_1))
                            .doesNotContain(key, "generalActivity", "clinicianAssessed", "minutesPerDay"));
        }
    }

    /** Reads, asks, makes a plan and does with it what can be done, also wrongly. */
    private String visit(String site) throws Exception {
        var order = Map.of(
                "answers",
                Patients.all().get(0).answers(),
                "approaches",
                List.of("EXERCISE"),
                "startDate",
                StartDates.thisMonday().toString());
        var made = send(site, "POST", "/api/plans", JSON, JsonMapper.shared().writeValueAsString(order));
        assertThat(made.statusCode()).isEqualTo(201);
        var address = made.headers().firstValue("Location").orElseThrow();
        for (var page : List.of("", "/weeks/2", "/print", ".pdf", ".ics", ".json", "/change", "/nothing")) {
            send(site, "GET", address + page, JSON, "");
        }
        send(site, "GET", "/api" + address, JSON, "");
        send(site, "GET", "/search?q=xylophone", JSON, "");
        send(site, "POST", "/assessment", FORM, "consent=1&step=HEALTH&conditions=C_EPILEPSY&xylophone=1");
        send(site, "POST", "/api/assessments", JSON, "{\"generalActivity\": \"xylophone\"}");
        send(site, "POST", address + "/undo", FORM, "edition=xylophone");
        send(site, "POST", address + "/delete", FORM, "");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private HttpResponse<byte[]> send(String site, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", type)
                .header("Origin", site)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static List<String> lines(String output, String word) {
        return output.lines().filter(line -> line.contains(word)).limit(5).toList();
    }
}
