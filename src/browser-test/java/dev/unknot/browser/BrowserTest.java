package dev.unknot.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * A test that looks at the running application through a browser. The application is started once for all of them, and
 * so is the browser. Where there is no browser, Spring starts nothing: see {@link Chromium}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "unknot.limits.unknown-keys-per-minute=1000")
@Import(BrowserTest.Today.class)
@interface BrowserTest {

    /** A Wednesday. */
    @TestConfiguration(proxyBeanMethods = false)
    class Today {

        @Bean
        @Primary
        Clock today() {
            return Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
        }
    }
}
