package dev.unknot.calendar;

import dev.unknot.testing.MovedClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test that asks the whole application for calendar files, on a day on which the clocks are about to change. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:calendar;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "unknot.test.now=2026-09-21T05:00:00Z", // a Monday
            "unknot.limits.unknown-keys-per-minute=5",
            "unknot.limits.plans-per-minute=10000"
        })
@AutoConfigureMockMvc
@Import({MovedClock.Configuration.class, Planned.class})
@ExtendWith(MovedClock.SetBack.class)
@interface CalendarTest {}
