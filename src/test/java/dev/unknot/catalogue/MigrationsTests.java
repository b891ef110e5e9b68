package dev.unknot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.UnknotApplication;
import dev.unknot.activity.Approach;
import dev.unknot.testing.PostgresDatabase;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
            assertThat(approaches(application))
                    .extracting(ApproachRow::code)
                    .containsExactly(
                            Arrays.stream(Approach.values()).map(Enum::name).toArray(String[]::new));
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
            var renamed = withAnotherName(files);
            var before = rows(application);

            assertThat(migrate(application, renamed)).isEqualTo(1);

            assertThat(approaches(application))
                    .extracting(ApproachRow::name)
                    .contains("Kneading")
                    .doesNotContain("Massage");
            assertThat(migrate(application, renamed)).isZero();
            assertThat(migrate(application, files)).isEqualTo(1);
            assertThat(rows(application)).containsAllEntriesOf(withoutHistory(before));
        }
    }

    /** During a roll-out another version may write its rows at any moment, also between our writing and reading. */
    @ParameterizedTest
    @EnumSource
    void servesItsOwnFilesWhateverTheRowsSay(Database database) throws Exception {
        var url = database.create();
        try (var application = start(url)) {
            application
                    .getBean(JdbcTemplate.class)
                    .update("update approach set name = 'Other', document = '{\"newer\": true}'");
        }
        try (var application = start(url)) {
            assertThat(approaches(application)).extracting(ApproachRow::name).containsOnly("Other");
            var catalogue = application.getBean(Catalogue.class);
            assertThat(catalogue.version()).isEqualTo(TestCatalogue.get().version());
            assertThat(catalogue.guides()).isEqualTo(TestCatalogue.get().guides());
        }
    }

    private static ContentFiles withAnotherName(ContentFiles files) {
        var path = "guides/massage.yaml";
        var renamed = files.with(path, files.text(path).replace("name: Massage", "name: Kneading"));
        assertThat(renamed.fingerprint()).isNotEqualTo(files.fingerprint());
        return renamed;
    }

    private static List<ApproachRow> approaches(ConfigurableApplicationContext application) {
        return application
                .getBean(EntityManager.class)
                .createQuery("from ApproachRow order by position", ApproachRow.class)
                .getResultList();
    }

    private static ConfigurableApplicationContext start(String url) {
        var user = url.startsWith("jdbc:h2:") ? "unknot" : "";
        return new SpringApplicationBuilder(UnknotApplication.class)
                .run("--spring.datasource.url=" + url, "--spring.datasource.username=" + user, "--server.port=0");
    }

    private static int migrate(ConfigurableApplicationContext application, ContentFiles files) {
        return Flyway.configure()
                .configuration(application.getBean(Flyway.class).getConfiguration())
                .javaMigrations(new ApproachSeed(files))
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
