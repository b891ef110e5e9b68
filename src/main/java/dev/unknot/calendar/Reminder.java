package dev.unknot.calendar;

import java.time.Duration;
import java.util.Optional;

/** When a calendar reminds of an entry. */
enum Reminder {
    NONE,
    AT_START,
    MINUTES_10,
    MINUTES_30;

    /** How long before the entry; empty for never. */
    Optional<Duration> before() {
        return switch (this) {
            case NONE -> Optional.empty();
            case AT_START -> Optional.of(Duration.ZERO);
            case MINUTES_10 -> Optional.of(Duration.ofMinutes(10));
            case MINUTES_30 -> Optional.of(Duration.ofMinutes(30));
        };
    }
}
