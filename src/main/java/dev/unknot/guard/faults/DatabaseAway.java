package dev.unknot.guard.faults;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away, or cannot write, from a mistake of ours. */
public final class DatabaseAway {

    /** Connection lost, out of room or connections, shut down by its operator: PostgreSQL. */
    private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57");

    /** Closed, perhaps because its disk is full: H2. */
    private static final Set<String> CLOSED = Set.of("90028", "90031", "90067", "90098", "90121");

    /** Became read-only: H2. */
    private static final String READ_ONLY = "90097";

    /** What H2 could not read or write. It has no state for that, and is no dependency of this code. */
    private static final String STORE_FAULT = "org.h2.mvstore.MVStoreException";

    private DatabaseAway() {}

    public static boolean isBehind(Throwable thrown) {
        return Trace.chain(thrown).stream().anyMatch(DatabaseAway::saysSo);
    }

    private static boolean saysSo(Throwable thrown) {
        return thrown instanceof CannotCreateTransactionException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof TransientDataAccessResourceException
                || thrown instanceof RecoverableDataAccessException
                || thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLRecoverableException
                || isStoreFault(thrown)
                || (thrown instanceof SQLException sql && (saysSo(sql.getSQLState()) || isOfALostConnection(sql)));
    }

    /** The pool took a broken connection away, so that not even the rollback had one, or is closed itself. */
    private static boolean isOfALostConnection(SQLException sql) {
        var message = sql.getMessage();
        return sql.getSQLState() == null
                && message != null
                && (message.equals("Connection is closed") || message.endsWith(" has been closed."));
    }

    /** Whether H2 has closed the whole database. It opens again with the next connection, if it can. */
    static boolean hasClosedItself(SQLException thrown) {
        return Trace.chain(thrown).stream()
                .anyMatch(link -> isStoreFault(link)
                        || (link instanceof SQLException sql && CLOSED.contains(String.valueOf(sql.getSQLState()))));
    }

    private static boolean isStoreFault(Throwable thrown) {
        return thrown.getClass().getName().equals(STORE_FAULT);
    }

    private static boolean saysSo(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLOSED.contains(state) || state.equals(READ_ONLY) || STATE_CLASSES.contains(state.substring(0, 2)));
    }
}
