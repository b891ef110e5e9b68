package dev.unknot.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings the rows in line with the content files. Flyway runs it again whenever the files change, because its checksum
 * is theirs, and leaves the rows alone when they do not.
 */
@Component
final class CatalogueSeed implements JavaMigration {

    private final ContentFiles files;

    CatalogueSeed() {
        this(ContentFiles.read());
    }

    CatalogueSeed(ContentFiles files) {
        this.files = files;
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeatable
    }

    @Override
    public String getDescription() {
        return "seed catalogue";
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        checksum.update(files.fingerprint().getBytes(StandardCharsets.US_ASCII));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var content = files.parse();
        ContentCheck.require(content);
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        for (var table : List.of(
                "medicine", "activity", "approach", "red_flag", "health_condition", "source", "reference_table")) {
            jdbc.update("delete from " + table);
        }
        insert(
                jdbc,
                "approach (document, position, code, slug, name)",
                content.guides(),
                guide -> List.of(guide.approach().name(), guide.slug(), guide.name()));
        insert(
                jdbc,
                "activity (document, position, code, approach_code, name)",
                content.activities(),
                activity -> List.of(activity.code(), activity.approach().name(), activity.name()));
        insert(
                jdbc,
                "red_flag (document, position, code, level)",
                content.redFlags(),
                flag -> List.of(flag.code(), flag.level().name()));
        insert(
                jdbc,
                "health_condition (document, position, code)",
                content.conditions(),
                condition -> List.of(condition.code()));
        insert(
                jdbc,
                "medicine (document, position, code, activity_code)",
                content.medicines(),
                medicine -> Arrays.asList(medicine.row(), medicine.activity()));
        insert(jdbc, "source (document, position, code)", content.sources(), source -> List.of(source.code()));
        insert(
                jdbc,
                "reference_table (document, position, code)",
                List.of(
                        content.points(),
                        content.fits(),
                        content.medicineTexts(),
                        content.notRecommended(),
                        content.glossary(),
                        content.plainWords(),
                        files.fingerprint()),
                table -> List.of(ReferenceTable.of(table).name()));
    }

    private static <T> void insert(
            JdbcTemplate jdbc, String into, List<T> entries, Function<T, List<@Nullable String>> columns) {
        for (int position = 0; position < entries.size(); position++) {
            var entry = entries.get(position);
            var values = new ArrayList<@Nullable Object>(List.of(ContentJson.write(entry), position));
            values.addAll(columns.apply(entry));
            var marks = ", ?".repeat(values.size()).substring(2);
            jdbc.update("insert into " + into + " values (" + marks + ")", values.toArray());
        }
    }
}
