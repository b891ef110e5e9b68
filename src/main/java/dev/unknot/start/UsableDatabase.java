package dev.unknot.start;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where plans could be read but not kept, or content not written: H2 opens a file it may not write without a
 * word, and PostgreSQL fails in the middle of a migration. So it is tried before the first one.
 */
@Component
final class UsableDatabase implements FlywayConfigurationCustomizer {

    /** A letter that only Unicode has. */
    private static final String RARE_LETTER = "→";

    @Override
    public void customize(FluentConfiguration migrations) {
        try (var connection = migrations.getDataSource().getConnection()) {
            if (connection.isReadOnly()) {
                throw new ReadOnlyDatabase();
            }
            takesEveryLetter(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be used", e);
        }
    }

    private static void takesEveryLetter(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select cast(? as varchar(1))")) {
            statement.setString(1, RARE_LETTER);
            statement.executeQuery().close();
        }
    }
}
