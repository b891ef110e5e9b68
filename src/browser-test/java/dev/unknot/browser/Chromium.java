package dev.unknot.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Finds a browser, starts it for the first test and closes it after the last, and gives each test that asks a {@link Visit}
 * of its own. Without a browser, tests are skipped with a printed reason, or fail if {@code unknot.skips} is {@code fail}.
 */
final class Chromium implements BeforeAllCallback, ParameterResolver {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP *.lan 127.0.0.1");

    /** What the tests share; JUnit closes it at the very end. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options =
                    new LaunchOptions().setExecutablePath(find().orElseThrow()).setArgs(FLAGS);
            PlaywrightAssertions.setDefaultAssertionTimeout(BrowserTest.PATIENCE);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** The one that was named, else one of the usual ones. */
    private static Optional<Path> find() {
        return Stream.of(System.getProperty("unknot.browser"), System.getenv("UNKNOT_BROWSER"))
                .filter(named -> named != null && !named.isBlank())
                .findFirst()
                .map(Stream::of)
                .orElseGet(() -> Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (find().isPresent()) {
            return;
        }
        var reason = "No browser: install Debian's chromium, or name one with UNKNOT_BROWSER=/path";
        if ("fail".equals(System.getProperty("unknot.skips"))) {
            throw new IllegalStateException(reason);
        }
        System.out.println("SKIPPED. " + reason);
        throw new TestAbortedException(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var browser = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
        return context.getStore(Namespace.create(Chromium.class, context.getUniqueId()))
                .computeIfAbsent(Visits.class, key -> new Visits(browser), Visits.class);
    }
}
