package dev.unknot.plan.keeping;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes expired plans once an hour. They cannot be opened from the second they expire. When the clock leaps, it waits: a
 * wrong clock would make living plans look expired, and what is deleted cannot be brought back.
 */
@Component
class Purge {

    private static final Logger log = LoggerFactory.getLogger(Purge.class);

    private final SealedPlans plans;
    private final PurgeRows rows;
    private final TransactionOperations transactions;
    private final Clock clock;

    Purge(SealedPlans plans, PurgeRows rows, TransactionOperations transactions, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void run() {
        boolean isSafe = transactions.execute(status -> mayRun());
        if (isSafe) {
            plans.purge();
        }
    }

    private boolean mayRun() {
        var now = clock.instant();
        var row = rows.findById(PurgeRow.ONLY).orElseGet(() -> rows.save(new PurgeRow(now)));
        var leap = row.leap(now);
        boolean isSafe = row.mayRun(now);
        if (!isSafe) {
            log.warn(
                    "Expired plans are not deleted for now: the clock is {} hours on since that was last done. If it is"
                            + " wrong, set it right within a day. If it is right, there is nothing to do: deleting goes on"
                            + " when a day has passed.",
                    leap.toHours());
        }
        return isSafe;
    }
}
