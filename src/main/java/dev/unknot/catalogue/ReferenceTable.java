package dev.unknot.catalogue;

import dev.unknot.matching.PointsTable;
import dev.unknot.planner.Fits;

/** What is read whole and not entry by entry. */
enum ReferenceTable {
    POINTS,
    FITS,
    MEDICINE_TEXTS,
    FINGERPRINT;

    static ReferenceTable of(Object table) {
        if (table instanceof PointsTable) {
            return POINTS;
        }
        if (table instanceof Fits) {
            return FITS;
        }
        return table instanceof String ? FINGERPRINT : MEDICINE_TEXTS;
    }
}
