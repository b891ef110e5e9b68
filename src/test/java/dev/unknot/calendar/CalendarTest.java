package dev.unknot.calendar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A test that asks the whole application for calendar files, on a day on which the clocks are about to change. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:calendar;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "unknot.limits.unknown-keys-per-minute=5",
            "unknot.limits.plans-per-minute=10000"
        })
@AutoConfigureMockMvc
@Import({CalendarTest.Today.class, Planned.class})
@interface CalendarTest {

    /** A Monday. */
    @TestConfiguration(proxyBeanMethods = false)
    class Today {

        @Bean
        @Primary
        Clock today() {
            return Clock.fixed(Instant.parse("2026-09-21T05:00:00Z"), ZoneOffset.UTC);
        }
    }
}
