package dev.unknot.start;

/** The database opens, but takes no plans. */
final class ReadOnlyDatabase extends RuntimeException {

    ReadOnlyDatabase() {
        super("The database is read-only");
    }
}
