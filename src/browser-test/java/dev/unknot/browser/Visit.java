package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One person's visit. It writes down everything that should not happen. */
final class Visit implements AutoCloseable {

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Visit(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        context.setDefaultTimeout(BrowserTest.PATIENCE);
        context.addInitScript("document.addEventListener('securitypolicyviolation',"
                + " e => console.error(`Forbidden by policy: ${e.violatedDirective} ${e.blockedURI}`))");
        context.onRequest(this::noteOtherOrigin);
        context.onResponse(this::noteResponse);
        context.onConsoleMessage(this::noteConsole);
        context.onWebError(error -> faults.add("Script: " + error.error()));
        page = context.newPage();
    }

    private void noteOtherOrigin(Request request) {
        if (!request.url().startsWith(origin + "/")) {
            faults.add("Request to another origin: " + request.url());
        }
    }

    private void noteResponse(Response response) {
        if (response.headers().containsKey("set-cookie")) {
            faults.add("Cookie from " + response.url());
        }
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            faults.add(response.status() + " for " + response.url());
        }
    }

    /** A page that answers 404 on purpose is reported by the browser as well; {@link #noteResponse} tells it from a fault. */
    private void noteConsole(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.text().startsWith("Failed to load resource: the server responded")) {
            faults.add("Console: " + message.text());
        }
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(origin.length());
    }

    String address(String path) {
        return origin + path;
    }

    /** Opens an address of the application and gives the status. */
    int open(String path) {
        return page.navigate(origin + path).status();
    }

    /** Sends a form without filling it in on the screen. */
    void post(String path, Map<String, List<String>> values) {
        if (page.url().equals("about:blank")) {
            open("/robots.txt");
        }
        page.waitForNavigation(() -> page.evaluate("""
                ([path, values]) => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.action = path;
                  for (const [name, all] of Object.entries(values)) {
                    for (const value of all) {
                      const input = document.createElement('input');
                      input.type = 'hidden';
                      input.name = name;
                      input.value = value;
                      form.append(input);
                    }
                  }
                  document.body.append(form);
                  form.submit();
                }
                """, List.of(path, values)));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Waits for the first page of a plan. */
    void seesTheDay() {
        PlaywrightAssertions.assertThat(page).hasTitle(Pattern.compile("^Your week"));
        PlaywrightAssertions.assertThat(page.locator("h1#today")).isVisible();
    }

    /** Nothing was asked of others, nothing refused, nothing kept on this device. */
    void leavesNothing() {
        assertThat(faults)
                .as("after " + page.url().replaceFirst("/plans/.*", "/plans/…"))
                .isEmpty();
        assertThat(context.cookies()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
