package dev.unknot.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.unknot.guard.faults.DatabaseAway;
import dev.unknot.guard.faults.Faults;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.CannotCreateTransactionException;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Probes.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTests {

    private Browser browser;

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @Test
    void everythingElseGoesOnWhileTheDatabaseIsAway(@Autowired DataSource database, CapturedOutput log)
            throws SQLException {
        assertThat(browser.get("/probe/database").statusCode()).isEqualTo(200);

        database.unwrap(HikariDataSource.class).close();

        for (var path : List.of("/probe/database", "/api/probe/database", "/plans/probe/database")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(answer.body()).doesNotContain("Exception", "Hikari", "JDBC");
            SecurityHeadersCheck.assertPresent(answer);
        }
        assertThat(browser.get("/api/probe/database").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(browser.get("/probe/database").body()).contains("href=\"/urgent-help\"");
        assertThat(browser.get("/probe").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(log).contains("GET /plans/***/database: the database does not answer");
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "53100, true",
        "90028, true",
        "90098, true",
        "23505, false",
        "42601, false",
        ", false"
    })
    void tellsALostDatabaseFromAWrongStatement(String state, boolean away) {
        assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("", state))))
                .isEqualTo(away);
    }

    @Test
    void takesNoLostDatabaseForALostVisitor() {
        var reset = new SocketException("Connection reset by peer");
        assertThat(Faults.meansNobodyIsListening(new IOException(reset))).isTrue();
        assertThat(Faults.meansNobodyIsListening(new CannotCreateTransactionException("", reset)))
                .isFalse();
    }

    @Test
    void knowsAConnectionThatBrokeInTheMiddle() throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:");
            var connection = pool.getConnection();
            connection.close();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(connection::rollback)
                    .satisfies(closed -> assertThat(DatabaseAway.isBehind(new RuntimeException(closed)))
                            .isTrue());
        }
        assertThat(DatabaseAway.isBehind(new SQLException("Something else"))).isFalse();
    }

    /** As when its disk is full: H2 closes itself, and connections that were open stay broken. */
    @Test
    void opensAnewWhatH2HasClosed(@TempDir Path folder) throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("unknot") + ";WRITE_DELAY=0";
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(1);
            pool.setExceptionOverrideClassName(overrideInUse());
            execute(pool.getConnection(), "create table kept (a int)");
            execute(DriverManager.getConnection(url), "shutdown immediately");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(pool.getConnection(), "select * from kept"));
            execute(pool.getConnection(), "select * from kept");
        }
    }

    private static String overrideInUse() throws IOException {
        var settings = new ClassPathResource("application.yaml").getContentAsString(StandardCharsets.UTF_8);
        var named = Pattern.compile("exception-override-class-name: (\\S+)").matcher(settings);
        assertThat(named.find()).isTrue();
        return named.group(1);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void knowsThatH2CannotWrite() {
        var fault = new SQLException("General error", "HY000", new MVStoreException(2, "Writing failed"));
        assertThat(DatabaseAway.isBehind(new RuntimeException(fault))).isTrue();
    }

    @Test
    void knowsAPoolThatRanDry() {
        assertThat(DatabaseAway.isBehind(new RuntimeException(new SQLTransientConnectionException())))
                .isTrue();
    }
}
