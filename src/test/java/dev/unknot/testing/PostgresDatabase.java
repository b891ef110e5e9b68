package dev.unknot.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL for tests: the server named by {@code UNKNOT_TEST_POSTGRES_URL}, whose user may create databases,
 * or else one that is started here, once for all tests, and ends with them.
 *
 * <p>Where neither is possible, tests are skipped with a printed reason, or fail if {@code unknot.skips} is
 * {@code fail}.
 */
public final class PostgresDatabase {

    private record Server(String url, String missingBecause) {}

    private static final String DATABASE_IN_URL = "(jdbc:postgresql://[^/]*/)[^?]*";

    private PostgresDatabase() {}

    /** The JDBC URL of a new and empty database, with user and password. Skips, or fails, the test if there is none. */
    public static String create() {
        require();
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        var server = Started.SERVER.url();
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database on " + server.replaceFirst("\\?.*", ""), e);
        }
        return server.replaceFirst(DATABASE_IN_URL, "$1" + name);
    }

    static void require() {
        if (isAvailable()) {
            return;
        }
        var reason = "No PostgreSQL: " + Started.SERVER.missingBecause();
        if ("fail".equals(System.getProperty("unknot.skips"))) {
            throw new IllegalStateException(reason);
        }
        System.out.println("SKIPPED. " + reason);
        Assumptions.abort(reason);
    }

    static boolean isAvailable() {
        return Started.SERVER.missingBecause().isEmpty();
    }

    /** Started when first needed. */
    private static final class Started {

        static final Server SERVER = start();

        private static Server start() {
            var given = System.getenv("UNKNOT_TEST_POSTGRES_URL");
            if (given != null && !given.isBlank()) {
                return new Server(given, "");
            }
            try {
                return new Server(EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres"), "");
            } catch (IOException | RuntimeException e) {
                return new Server("", e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}
