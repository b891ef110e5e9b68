package dev.unknot.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unknot.UnknotApplication;
import dev.unknot.testing.PostgresDatabase;
import dev.unknot.testing.WithPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** A start that cannot be says why in one line, names the setting, and ends. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    @TempDir
    private Path folder;

    private String file() {
        return "jdbc:h2:file:" + folder.resolve("unknot") + OPTIONS;
    }

    @Test
    void refusesUnsignedSafetyContentWhereItMustBeSigned(CapturedOutput log) {
        refuses(
                log,
                "entries of the safety content are not signed",
                "unknot.requiresigned=true",
                "spring.datasource.url=" + file());
    }

    private static void refuses(CapturedOutput log, String words, String... settings) {
        var before = log.getAll().length();
        var arguments = Stream.of(settings).map(setting -> "--" + setting).toArray(String[]::new);
        var thrown = catchThrowable(() -> {
            try (var started = SpringApplication.run(UnknotApplication.class, arguments)) {
                assertThat(started.isRunning()).isFalse();
            }
        });
        assertThat(thrown).isInstanceOf(Exception.class);
        var said = log.getAll().substring(before);
        assertThat(said.lines().filter(line -> line.contains(" ERROR ")))
                .singleElement()
                .asString()
                .contains("OneLine")
                .contains(words)
                .doesNotContain("hush-hush");
        assertThat(said).doesNotContain("\tat ", "Caused by", "APPLICATION FAILED");
    }

    @Test
    void namesAFileThatIsInUse(CapturedOutput log) throws SQLException {
        try (var other = DriverManager.getConnection(file(), "unknot", "")) {
            other.createStatement().execute("create table kept (a int)");
            // Another class loader or process would meet the lock of the file; this one would share the engine.
            refuses(
                    log,
                    "unknot is in use by another process: stop that one, or name another file in SPRING_DATASOURCE_URL",
                    "spring.datasource.url=" + file().replace("file:", "file:nioMapped:"));
            assertThat(other.createStatement()
                            .executeQuery("select * from kept")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void namesAFolderThatCannotBeMade(CapturedOutput log) throws IOException {
        Files.createFile(folder.resolve("plain"));
        refuses(
                log,
                "plain/unknot cannot be created: make its folder writable",
                "spring.datasource.url=jdbc:h2:file:" + folder.resolve("plain").resolve("unknot") + OPTIONS);
    }

    @Test
    void namesADatabaseThatIsReadOnly(CapturedOutput log) throws SQLException {
        DriverManager.getConnection(file(), "unknot", "").close();
        refuses(
                log,
                "is read-only: make its file and folder writable",
                "spring.datasource.url=" + file() + ";ACCESS_MODE_DATA=r");
    }

    @Test
    void namesAPasswordThatIsWrong(CapturedOutput log) throws SQLException {
        DriverManager.getConnection(file(), "unknot", "").close();
        refuses(
                log,
                "refuses the user or the password: correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD",
                "spring.datasource.url=" + file(),
                "spring.datasource.password=hush-hush");
    }

    @Test
    void namesAFileThatIsNoDatabase(CapturedOutput log) throws IOException {
        Files.writeString(folder.resolve("unknot.mv.db"), "not a database".repeat(1_000));
        refuses(log, "cannot be read: it is damaged", "spring.datasource.url=" + file());
    }

    /** What H2 says depends on which bytes are wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"HY000", "90003", "90030", "90048"})
    void namesADamagedFileHoweverH2PutsIt(String state) {
        var settings = new MockEnvironment().withProperty("spring.datasource.url", file());
        var thrown = new IllegalStateException("no tables", new SQLException("made up", state));
        assertThat(new StartFaults(settings).analyze(thrown))
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .contains("cannot be read: it is damaged")
                .doesNotContain("made up");
    }

    @Test
    void namesAFileThatIsEmpty(CapturedOutput log) throws IOException {
        var empty = Files.createFile(folder.resolve("unknot.mv.db"));
        refuses(log, "unknot is empty: put a backup in its place, or delete it", "spring.datasource.url=" + file());
        assertThat(empty).isEmptyFile();
    }

    @Test
    void namesADatabaseOfANewerVersion(CapturedOutput log) throws SQLException {
        migratedBeyond(file());
        refuses(log, "unknot was used by a newer version of Unknot: start that", "spring.datasource.url=" + file());
    }

    @Test
    @WithPostgres
    void namesAPostgresOfANewerVersion(CapturedOutput log) throws SQLException {
        var url = PostgresDatabase.create();
        migratedBeyond(url);
        refuses(
                log,
                "was used by a newer version of Unknot: start that",
                "spring.datasource.url=" + url,
                "spring.datasource.username=");
    }

    /** As a version leaves it that has one migration more than this one. */
    private static void migratedBeyond(String url) throws SQLException {
        var own = url.startsWith("jdbc:h2:") ? "unknot" : null;
        Flyway.configure()
                .dataSource(url, own, own == null ? null : "")
                .locations("classpath:db/migration/common")
                .load()
                .migrate();
        try (var connection =
                        own == null ? DriverManager.getConnection(url) : DriverManager.getConnection(url, own, "");
                var statement = connection.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (1000, '1000', 'say more', 'SQL', 'V1000__say_more.sql', 1, 'unknot', 1, true)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost:1/unknot?password=hush-hush, jdbc:postgresql://localhost:1/unknot does not answer",
        "jdbc:nonsense:unknot, SPRING_DATASOURCE_URL must begin with jdbc:h2: or jdbc:postgresql:"
    })
    void namesADatabaseThatIsNotThere(String url, String words, CapturedOutput log) {
        refuses(log, words, "spring.datasource.url=" + url);
    }

    @Test
    @WithPostgres
    void namesADatabaseThatPostgresDoesNotHave(CapturedOutput log) {
        var url = PostgresDatabase.create().replaceFirst("/test_[0-9a-f]+", "/nowhere");
        refuses(log, "There is no database jdbc:postgresql:", "spring.datasource.url=" + url);
    }

    /** As many guides make a database ready. Since PostgreSQL 15 that is not enough. */
    @Test
    @WithPostgres
    void namesTheRightsThatAUserOfPostgresLacks(CapturedOutput log) throws SQLException {
        var url = PostgresDatabase.create();
        var name = url.replaceFirst(".*/(test_[0-9a-f]+).*", "$1");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create user " + name + " password 'hush-hush'");
            statement.execute("grant all privileges on database " + name + " to " + name);
            refuses(
                    log,
                    name + " may not create tables in it: make it the owner",
                    "spring.datasource.url=" + url.replaceFirst("\\?.*", ""),
                    "spring.datasource.username=" + name,
                    "spring.datasource.password=hush-hush");
            statement.execute("drop owned by " + name);
            statement.execute("drop user " + name);
        }
    }

    @Test
    @WithPostgres
    void namesAPostgresThatCannotHoldEveryLetter(CapturedOutput log) throws SQLException {
        var url = PostgresDatabase.create();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var name = connection.getCatalog() + "_latin1";
            statement.execute("create database " + name + " encoding 'LATIN1' locale 'C' template template0");
            refuses(
                    log,
                    name + " cannot hold every letter we write: create one with the encoding UTF8",
                    "spring.datasource.url=" + url.replace(connection.getCatalog(), name),
                    "spring.datasource.username=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "99999"})
    void namesAPortThatCannotBe(String port, CapturedOutput log) {
        refuses(log, "There is no port " + port + ": name one from 1 to 65535", "server.port=" + port);
    }

    @Test
    void namesAPortThatIsTaken(CapturedOutput log) throws IOException {
        try (var taken = new ServerSocket(0)) {
            refuses(
                    log,
                    "Port " + taken.getLocalPort()
                            + " is already taken: stop what listens there, or name another one in" + " SERVER_PORT",
                    "server.port=" + taken.getLocalPort());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unknot.limits.burst=lots, unknot.limits.burst cannot be used: “lots”",
        "unknot.limits.burst=0, burst must be at least 1",
        "unknot.limits.visitors=-1, visitors must be at least 1",
        "unknot.limits.body=a lot, unknot.limits.body",
        "unknot.public-address=unknot.example, public-address must be a whole address without a query",
        "unknot.hsts.include-subdomains=perhaps, unknot.hsts.include-subdomains cannot be used: “perhaps”",
        "server.port=banana, server.port"
    })
    void namesASettingThatCannotBeUsed(String setting, String words, CapturedOutput log) {
        refuses(log, words, setting);
    }
}
