package dev.unknot.guard.faults;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Makes the pool throw connections away whose database has closed itself, as H2 does when its disk is full. The pool knows
 * PostgreSQL's ways of saying so, and not H2's. Named in application.yaml.
 */
public final class BrokenConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException thrown) {
        return DatabaseAway.hasClosedItself(thrown) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
