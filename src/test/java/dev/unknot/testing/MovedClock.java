package dev.unknot.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A clock that stands still until it is moved. Each test begins at the same moment. */
public final class MovedClock extends Clock {

    /** Where it stands unless the property {@code unknot.test.now} says otherwise. */
    public static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");

    private final Instant beginning;
    private volatile Instant now;

    private MovedClock(Instant beginning) {
        this.beginning = beginning;
        now = beginning;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void pass(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** The clock in place of the application's own. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        MovedClock movedClock(@Value("${unknot.test.now:}") String now) {
            return new MovedClock(now.isEmpty() ? WEDNESDAY : Instant.parse(now));
        }
    }

    /** Sets the clock back before each test: tests share an application, and with it the clock. */
    public static class SetBack implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            var clock = SpringExtension.getApplicationContext(context).getBean(MovedClock.class);
            clock.set(clock.beginning);
        }
    }
}
