package dev.unknot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.UnknotApplication;
import dev.unknot.testing.PostgresDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every link that an older version gave opens after its database was migrated, and shows what was kept. Each folder under
 * schema/ is a database as a version left it; bench/keep-schema.sh adds one.
 */
class OldPlansTests {

    /** Long after all that ever expires, so that the test does not. */
    private static final Instant EXPIRES = Instant.parse("2999-12-31T00:00:00Z");

    @TempDir
    private Path folder;

    static Stream<Resource> schemas() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:schema/*/plans.json"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void openFromH2(Resource plans) throws Exception {
        open(
                plans,
                "jdbc:h2:file:" + folder.resolve("unknot")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void openFromPostgres(Resource plans) throws Exception {
        open(plans, PostgresDatabase.create());
    }

    private static void open(Resource file, String url) throws Exception {
        var plans = StreamSupport.stream(
                        JsonMapper.shared().readTree(file.getInputStream()).spliterator(), false)
                .toList();
        assertThat(plans).isNotEmpty();
        var user = url.startsWith("jdbc:h2:") ? "unknot" : "";
        var database = user.isEmpty() ? new DriverManagerDataSource(url) : new DriverManagerDataSource(url, user, "");
        fill(database, file.createRelative("tables.sql"), plans);
        try (var application = SpringApplication.run(
                UnknotApplication.class,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--server.port=0")) {
            var server = ((WebServerApplicationContext) application).getWebServer();
            for (var plan : plans) {
                opens(plan, server == null ? 0 : server.getPort());
            }
            assertThat(new JdbcTemplate(database).queryForObject("select count(*) from plan", Integer.class))
                    .isEqualTo(plans.size());
        }
    }

    private static void fill(DataSource database, Resource tables, List<JsonNode> plans) {
        new ResourceDatabasePopulator(tables).execute(database);
        var jdbc = new JdbcTemplate(database);
        for (var plan : plans) {
            var names = new ArrayList<String>();
            var values = new ArrayList<Object>();
            plan.get("row").properties().forEach(column -> {
                names.add(column.getKey());
                values.add(value(column.getKey(), column.getValue()));
            });
            var marks = ", ?".repeat(names.size()).substring(2);
            jdbc.update("insert into plan (" + String.join(", ", names) + ") values (" + marks + ")", values.toArray());
        }
    }

    private static Object value(String column, JsonNode value) {
        return switch (column) {
            case "lookup", "sealed" -> Base64.getDecoder().decode(value.asString());
            case "version" -> value.asInt();
            case "expires_at" -> Timestamp.from(EXPIRES);
            default -> throw new IllegalArgumentException("How to fill " + column + " is not known");
        };
    }

    /** All that was held then is held now; newer versions may hold more. */
    private static void opens(JsonNode plan, int port) throws Exception {
        var key = plan.get("key").asString();
        var now = JsonMapper.shared()
                .readTree(get(port, "/api/plans/" + key + "/export"))
                .get("plan");
        JSONAssert.assertEquals(plan.get("held").toString(), now.toString(), JSONCompareMode.STRICT_ORDER);
        get(port, "/plans/" + key);
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
