package dev.unknot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.UnknotApplication;
import dev.unknot.testing.PostgresDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same migrations, and the same content, on both databases. Hibernate checks the tables as the application starts. */
class MigrationsTests {

    enum Database {
        H2 {
            @Override
            String create() throws Exception {
                return productionUrl().replace("file:./data/unknot", "mem:" + UUID.randomUUID()) + ";DB_CLOSE_DELAY=-1";
            }
        },
        POSTGRESQL {
            @Override
            String create() {
                return PostgresDatabase.create();
            }
        };

        abstract String create() throws Exception;

        private static String productionUrl() throws Exception {
            var settings = new ClassPathResource("application.yaml").getContentAsString(StandardCharsets.UTF_8);
            var url = Pattern.compile("url: (jdbc:h2:file:\\S+)").matcher(settings);
            assertThat(url.find()).isTrue();
            return url.group(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fillsAnEmptyDatabaseAndLeavesAFullOneAlone(Database database) throws Exception {
        var url = database.create();
        Map<String, List<?>> first;
        try (var application = start(url)) {
            first = rows(application);
            var counts = new TreeMap<String, Integer>();
            first.forEach((table, rows) -> counts.put(table, rows.size()));
            assertThat(counts)
                    .containsEntry("approach", 7)
                    .containsEntry("activity", 102)
                    .containsEntry("red_flag", 36)
                    .containsEntry("health_condition", 51);
            assertThat(application.getBean(Flyway.class).migrate().migrationsExecuted)
                    .isZero();
            assertThat(rows(application)).isEqualTo(first);
        }
        try (var application = start(url)) {
            assertThat(rows(application)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void followsTheContentFiles(Database database) throws Exception {
        try (var application = start(database.create())) {
            var files = ContentFiles.read();
            var path = "guides/massage.yaml";
            var guide = files.parse().guides().stream()
                    .filter(each -> each.slug().equals("massage"))
                    .findFirst()
                    .orElseThrow();
            var renamed = files.with(path, files.text(path).replace("name: " + guide.name(), "name: Kneading"));
            assertThat(renamed.fingerprint()).isNotEqualTo(files.fingerprint());
            var before = rows(application);

            assertThat(migrate(application, renamed)).isEqualTo(1);

            var after = rows(application);
            assertThat(after).extractingByKey("approach").asString().contains("Kneading");
            assertThat(after.get("activity")).isEqualTo(before.get("activity"));
            assertThat(application.getBean(CatalogueReader.class).read().guides())
                    .extracting(Guide::name)
                    .contains("Kneading")
                    .doesNotContain(guide.name());
            assertThat(migrate(application, renamed)).isZero();
            assertThat(migrate(application, files)).isEqualTo(1);
            assertThat(rows(application)).containsAllEntriesOf(withoutHistory(before));
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        var user = url.startsWith("jdbc:h2:") ? "unknot" : "";
        return new SpringApplicationBuilder(UnknotApplication.class)
                .run("--spring.datasource.url=" + url, "--spring.datasource.username=" + user, "--server.port=0");
    }

    private static int migrate(ConfigurableApplicationContext application, ContentFiles files) {
        return Flyway.configure()
                .configuration(application.getBean(Flyway.class).getConfiguration())
                .javaMigrations(new CatalogueSeed(files))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** All rows of all tables, and Flyway's history of them. */
    private static Map<String, List<?>> rows(ConfigurableApplicationContext application) {
        var jdbc = application.getBean(JdbcTemplate.class);
        var rows = new TreeMap<String, List<?>>();
        var tables = jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'", String.class);
        for (var table : tables) {
            rows.put(table, jdbc.queryForList("select * from \"" + table + "\" order by 1"));
        }
        return rows;
    }

    private static Map<String, List<?>> withoutHistory(Map<String, List<?>> rows) {
        var others = new TreeMap<>(rows);
        others.remove("flyway_schema_history");
        return others;
    }
}
