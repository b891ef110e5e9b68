package dev.unknot.start;

/** There is a file for the database, and nothing in it. */
final class EmptyDatabaseFile extends RuntimeException {

    EmptyDatabaseFile() {
        super("The database file is empty");
    }
}
