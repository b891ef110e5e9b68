package dev.unknot.catalogue;

import dev.unknot.matching.PointsTable;
import dev.unknot.planner.Fits;

/** What is read whole and not entry by entry. */
enum ReferenceTable {
    POINTS,
    FITS,
    MEDICINE_TEXTS,
    NOT_RECOMMENDED,
    GLOSSARY,
    PLAIN_WORDS,
    FINGERPRINT;

    static ReferenceTable of(Object table) {
        if (table instanceof PointsTable) {
            return POINTS;
        }
        if (table instanceof Fits) {
            return FITS;
        }
        if (table instanceof NotRecommended) {
            return NOT_RECOMMENDED;
        }
        if (table instanceof Glossary) {
            return GLOSSARY;
        }
        if (table instanceof PlainWords) {
            return PLAIN_WORDS;
        }
        return table instanceof String ? FINGERPRINT : MEDICINE_TEXTS;
    }
}
