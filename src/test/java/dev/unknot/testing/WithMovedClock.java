package dev.unknot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of the whole application in which time passes when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "unknot.limits.requests-per-second=10000",
            "unknot.limits.burst=10000",
            "unknot.limits.plans-per-minute=10000",
            "unknot.limits.unknown-keys-per-minute=10000"
        })
@AutoConfigureMockMvc
@Import({MovedClock.Configuration.class, AsDescribed.class})
@ExtendWith(MovedClock.SetBack.class)
public @interface WithMovedClock {}
