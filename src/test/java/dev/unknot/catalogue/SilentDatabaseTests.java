package dev.unknot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unknot.testing.PostgresDatabase;
import dev.unknot.testing.WithPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for ever for a PostgreSQL that says nothing; only migrations have all the time they need. */
@WithPostgres
class SilentDatabaseTests {

    @Test
    void isWaitedForForSeconds() throws SQLException {
        try (var connection = DriverManager.getConnection(PostgresDatabase.create())) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(5_000);
        }
    }

    @Test
    void isWaitedForByMigrations(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("V1__take_long.sql"), "select pg_sleep(2);");
        var migration = Flyway.configure()
                .dataSource(PostgresDatabase.create() + "&socketTimeout=1", null, null)
                .locations("filesystem:" + folder);
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> migrate(migration));
        migrate(migration.callbacks(new LongMigrations()));
    }

    private static void migrate(FluentConfiguration migration) {
        assertThat(migration.load().migrate().migrationsExecuted).isEqualTo(1);
    }
}
