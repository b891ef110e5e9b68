package dev.unknot.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings the seven {@link ApproachRow}s in line with the content files. Flyway runs it again whenever the files change,
 * because its checksum is theirs, and under its lock, so that instances that start together wait for each other.
 */
@Component
final class ApproachSeed implements JavaMigration {

    /** Counts how rows are made of files, so that they are made again where the files are the same. */
    private static final String WAY = "approaches 1 ";

    private final ContentFiles files;

    ApproachSeed(ContentFiles files) {
        this.files = files;
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeatable
    }

    /** Its name in the history of databases, which must not change: Flyway would miss the old one and stop. */
    @Override
    public String getDescription() {
        return "seed catalogue";
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        checksum.update((WAY + files.fingerprint()).getBytes(StandardCharsets.US_ASCII));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        var guides = files.parse().guides();
        for (int position = 0; position < guides.size(); position++) {
            store(jdbc, guides.get(position), position);
        }
    }

    private static void store(JdbcTemplate jdbc, Guide guide, int position) {
        var columns = List.of(
                guide.slug(),
                guide.name(),
                position,
                ContentJson.write(guide),
                guide.approach().name());
        int known = jdbc.update(
                "update approach set slug = ?, name = ?, position = ?, document = ? where code = ?", columns.toArray());
        if (known == 0) {
            jdbc.update(
                    "insert into approach (slug, name, position, document, code) values (?, ?, ?, ?, ?)",
                    columns.toArray());
        }
    }
}
