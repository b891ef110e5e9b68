package dev.unknot.guard;

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
final class DatabaseAway {

    /** Connection lost, out of room or connections, shut down by its operator: PostgreSQL. */
    private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57");

    /** Closed, or its disk is full or became read-only: H2. */
    private static final Set<String> STATES = Set.of("90028", "90031", "90067", "90097", "90098", "90121");

    private DatabaseAway() {}

    static boolean isBehind(Throwable thrown) {
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
                || (thrown instanceof SQLException sql && (saysSo(sql.getSQLState()) || isOfALostConnection(sql)));
    }

    /** The pool took a broken connection away, so that not even the rollback had one. This hides what broke it. */
    private static boolean isOfALostConnection(SQLException sql) {
        return sql.getSQLState() == null && "Connection is closed".equals(sql.getMessage());
    }

    private static boolean saysSo(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (STATES.contains(state) || STATE_CLASSES.contains(state.substring(0, 2)));
    }
}
