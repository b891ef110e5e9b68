package dev.unknot.plan.keeping;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When expired plans were last deleted. There is one such row. */
@Entity
@Table(name = "purge")
class PurgeRow {

    static final int ONLY = 1;

    private static final Duration A_DAY = Duration.ofDays(1);

    @Id
    private int id = ONLY;

    private Instant lastRun;

    @Nullable
    private Instant pausedSince;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PurgeRow() {}

    PurgeRow(Instant lastRun) {
        this.lastRun = lastRun;
    }

    /**
     * Whether it is safe to delete now; if so, that it was done is noted. After a leap of more than a day it is not, until the
     * clock has gone on for a day from there.
     */
    boolean mayRun(Instant now) {
        if (now.isAfter(lastRun.plus(A_DAY))) {
            var since = pausedSince == null || now.isBefore(pausedSince) ? now : pausedSince;
            if (now.isBefore(since.plus(A_DAY))) {
                pausedSince = since;
                return false;
            }
        }
        lastRun = now;
        pausedSince = null;
        return true;
    }

    /** How far the clock is from where it last was. */
    Duration leap(Instant now) {
        return Duration.between(lastRun, now);
    }
}
