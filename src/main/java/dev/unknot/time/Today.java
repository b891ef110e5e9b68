package dev.unknot.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * Says what day it is. Nothing else does: it depends on where a person is, so callers must say where.
 */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The day it is in a time zone right now. */
    public LocalDate in(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The day it is where days begin last: nowhere is it an earlier one. */
    public LocalDate earliest() {
        return in(ZoneOffset.ofHours(-12));
    }

    /** The day it is where days begin first: nowhere is it a later one. */
    public LocalDate latest() {
        return in(ZoneOffset.ofHours(14));
    }
}
