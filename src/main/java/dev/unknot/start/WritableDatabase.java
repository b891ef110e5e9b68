package dev.unknot.start;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Refuses to start where plans could be read but not kept: H2 opens a file it may not write without a word. */
@Component
final class WritableDatabase {

    WritableDatabase(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            if (connection.isReadOnly()) {
                throw new ReadOnlyDatabase();
            }
        }
    }
}
