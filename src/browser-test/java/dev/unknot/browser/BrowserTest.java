package dev.unknot.browser;

import dev.unknot.testing.MovedClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test that looks at the running application through a browser. The application is started once for all of them, and
 * so is the browser. Where there is no browser, Spring starts nothing: see {@link Chromium}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({Chromium.class, MovedClock.SetBack.class})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "unknot.limits.unknown-keys-per-minute=1000")
@Import(MovedClock.Configuration.class)
@interface BrowserTest {

    /** Milliseconds for which a test waits for anything it expects of a page. A busy machine is slow, not broken. */
    double PATIENCE = 60_000;
}
