package dev.unknot.catalogue;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Gives migrations the time they need. Other statements have to be answered soon: see driverconfig.properties. */
@Component
final class LongMigrations extends BaseCallback {

    private static final int FOREVER = 0;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            context.getConnection().setNetworkTimeout(Runnable::run, FOREVER);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be waited for", e);
        }
    }
}
