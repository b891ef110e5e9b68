package dev.unknot.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * What time it is, for tests in which it runs. It is now, or another time if the property {@code unknot.clock} says so: later
 * by a period such as {@code P1M}, or {@code clock-change}, ten minutes before clocks change in London. A test must pass
 * whatever day it is run on.
 */
public final class TestClock {

    private static final Clock CLOCK = clock(System.getProperty("unknot.clock", "P0D"));

    private TestClock() {}

    /** The clock of all tests, and of the application that they test. */
    public static Clock get() {
        return CLOCK;
    }

    /** The day it is in UTC. */
    public static LocalDate today() {
        return LocalDate.now(CLOCK);
    }

    private static Clock clock(String wanted) {
        var now = Instant.now();
        var moved = wanted.equals("clock-change")
                ? ZoneId.of("Europe/London")
                        .getRules()
                        .nextTransition(now)
                        .getInstant()
                        .minus(Duration.ofMinutes(10))
                : now.atZone(ZoneOffset.UTC).plus(Period.parse(wanted)).toInstant();
        return Clock.offset(Clock.systemUTC(), Duration.between(now, moved));
    }

    /** The clock in place of the application's own, in every test that does not bring one. */
    @AutoConfiguration
    public static class Configuration {

        @Bean
        @Primary
        @ConditionalOnMissingBean(MovedClock.class)
        Clock testClock() {
            return CLOCK;
        }
    }
}
