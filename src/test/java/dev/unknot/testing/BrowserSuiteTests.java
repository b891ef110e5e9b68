package dev.unknot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.springframework.util.ClassUtils;

/** The browser tests are compiled only where their profile is on. Nobody should miss them without noticing. */
class BrowserSuiteTests {

    private static final String ONE_OF_THEM = "dev.unknot.browser.JourneyTests";

    @Test
    void theBrowserTestsAreThere() {
        if (ClassUtils.isPresent(ONE_OF_THEM, null)) {
            return;
        }
        var reason = "No browser tests: /usr/bin/chromium is missing. With another browser, ask for them with"
                + " UNKNOT_BROWSER=/path ./mvnw verify -Pbrowser";
        assertThat(System.getProperty("unknot.skips")).as(reason).isNotEqualTo("fail");
        System.out.println("SKIPPED. " + reason);
        throw new TestAbortedException(reason);
    }
}
