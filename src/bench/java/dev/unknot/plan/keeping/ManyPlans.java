package dev.unknot.plan.keeping;

import dev.unknot.plan.PlanKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a database with plans that open: a few that were made by the application, sealed again and again under new keys.
 * Some have expired.
 */
public final class ManyPlans {

    private static final int BATCH = 1_000;
    private static final int KEYS_TOLD = 20_000;
    private static final int MOST_DAYS = 180;

    private ManyPlans() {}

    /** Arguments: the database, a file with keys of plans in it, how many plans to add, and how many of them have expired. */
    public static void main(String[] arguments) throws IOException, SQLException {
        var file = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        int expired = Integer.parseInt(arguments[3]);
        try (var connection = DriverManager.getConnection(arguments[0], "unknot", "")) {
            connection.setAutoCommit(false);
            var plans = opened(connection, Files.readAllLines(file));
            Files.write(file, add(connection, plans, number, expired));
        }
    }

    private static List<byte[]> opened(Connection connection, List<String> keys) throws SQLException {
        var plans = new ArrayList<byte[]>();
        try (var select = connection.prepareStatement("select sealed from plan where lookup = ?")) {
            for (var text : keys) {
                var key = PlanKey.parse(text).orElseThrow();
                select.setBytes(1, key.lookup());
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("A plan is missing");
                    }
                    plans.add(Seal.open(row.getBytes(1), key));
                }
            }
        }
        return plans;
    }

    private static List<String> add(Connection connection, List<byte[]> plans, int number, int expired)
            throws SQLException {
        var living = new ArrayList<String>();
        var now = Instant.now();
        try (var insert = connection.prepareStatement(
                "insert into plan (lookup, sealed, version, expires_at) values (?, ?, 0, ?)")) {
            for (int i = 0; i < number; i++) {
                var key = PlanKey.random();
                boolean isExpired = i < expired;
                insert.setBytes(1, key.lookup());
                insert.setBytes(2, Seal.close(plans.get(i % plans.size()), key));
                insert.setTimestamp(
                        3,
                        Timestamp.from(
                                isExpired
                                        ? now.minus(Duration.ofSeconds(i))
                                        : now.plus(Duration.ofDays(1 + i % MOST_DAYS))));
                insert.addBatch();
                if (!isExpired && i % Math.max(1, (number - expired) / KEYS_TOLD) == 0) {
                    living.add(key.text());
                }
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        return living;
    }
}
