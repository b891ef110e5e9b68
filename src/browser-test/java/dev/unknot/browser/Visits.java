package dev.unknot.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import java.util.List;

/** Opens the application as somebody new: no visit knows of another. Those of a test end with it. */
final class Visits implements AutoCloseable {

    private final Browser browser;
    private final List<Visit> open = new ArrayList<>();

    Visits(Browser browser) {
        this.browser = browser;
    }

    Visit start(int port) {
        return start(port, new NewContextOptions());
    }

    /** As {@link #start(int)}, in London unless the options say otherwise. */
    Visit start(int port, NewContextOptions options) {
        return start("http://localhost:" + port, options);
    }

    /** @param origin of this computer; names that end in {@code .lan} lead here too */
    Visit start(String origin, NewContextOptions options) {
        if (options.timezoneId == null) {
            options.setTimezoneId("Europe/London");
        }
        var visit = new Visit(origin, browser.newContext(options));
        open.add(visit);
        return visit;
    }

    @Override
    public void close() {
        open.forEach(Visit::close);
    }
}
