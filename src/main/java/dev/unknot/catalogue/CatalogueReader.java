package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.matching.PointsTable;
import dev.unknot.planner.Fits;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows, once, into the model that everything else uses. */
@Component
class CatalogueReader {

    private final EntityManager entities;

    CatalogueReader(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(readOnly = true)
    public Catalogue read() {
        var content = new Content(
                all(ApproachRow.class, Guide.class),
                all(ActivityRow.class, Activity.class),
                all(RedFlagRow.class, RedFlag.class),
                all(ConditionRow.class, Condition.class),
                all(MedicineRow.class, Medicine.class),
                List.of(table(ReferenceTable.MEDICINE_TEXTS, Medicine.StandingText[].class)),
                table(ReferenceTable.POINTS, PointsTable.class),
                table(ReferenceTable.FITS, Fits.class),
                table(ReferenceTable.NOT_RECOMMENDED, NotRecommended.class),
                table(ReferenceTable.GLOSSARY, Glossary.class),
                table(ReferenceTable.PLAIN_WORDS, PlainWords.class),
                all(SourceRow.class, Source.class));
        return new Catalogue(content, table(ReferenceTable.FINGERPRINT, String.class));
    }

    private <T> List<T> all(Class<? extends ContentRow> rows, Class<T> type) {
        return entities.createQuery("from " + rows.getSimpleName() + " order by position", ContentRow.class)
                .getResultStream()
                .map(row -> ContentJson.read(row.document(), type))
                .toList();
    }

    private <T> T table(ReferenceTable table, Class<T> type) {
        var row = entities.find(ReferenceTableRow.class, table.name());
        if (row == null) {
            throw new IllegalStateException("The catalogue holds no " + table);
        }
        return ContentJson.read(row.document(), type);
    }
}
