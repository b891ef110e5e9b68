package dev.unknot.guard;

import static dev.unknot.guard.Browser.FORM;
import static dev.unknot.guard.Browser.JSON;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.guard.origins.Hsts;
import dev.unknot.guard.origins.OwnOrigins;
import dev.unknot.guard.origins.SameOriginFilter;
import dev.unknot.guard.origins.SecurityHeaders;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"unknot.limits.unknown-keys-per-minute=1", "server.forward-headers-strategy=none"})
@Import(Probes.class)
@ExtendWith(OutputCaptureExtension.class)
class GuardTests {

    private static final int LIMIT = 64 * 1024;

    private Browser browser;

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    private Stream<Supplier<HttpResponse<String>>> answersOf(int status) {
        return switch (status) {
            case 200 -> Stream.of(() -> browser.get("/probe"), () -> browser.get("/api/probe"));
            case 303 -> Stream.of(() -> browser.post("/probe", FORM, "text=a"));
            case 400 ->
                Stream.of(
                        () -> browser.post("/api/probe", JSON, "{"),
                        () -> browser.get("/api/probe/invalid"),
                        () -> browser.get("/probe/invalid"),
                        () -> browser.get("/probe;a=b"),
                        () -> browser.get("//probe"),
                        () -> browser.post("/probe", FORM, "a=b"));
            case 403 ->
                Stream.of("/probe", "/api/probe")
                        .map(path -> () -> browser.send(
                                "POST",
                                path,
                                BodyPublishers.ofString("text=a"),
                                "Content-Type",
                                FORM,
                                "Sec-Fetch-Site",
                                "cross-site"));
            case 404 ->
                Stream.of(
                        () -> browser.get("/nowhere"),
                        () -> browser.get("/api/nowhere"),
                        () -> browser.get("/error"),
                        () -> browser.get("/css/nothing.css"),
                        () -> browser.get("/actuator"));
            case 405 ->
                Stream.of("/probe", "/api/probe")
                        .map(path -> () -> browser.send("DELETE", path, BodyPublishers.noBody()));
            case 413 ->
                Stream.of("/probe", "/api/probe").map(path -> () -> browser.post(path, JSON, "x".repeat(LIMIT + 1)));
            case 415 -> Stream.of("/probe", "/api/probe").map(path -> () -> browser.post(path, "text/plain", "a"));
            case 422 -> Stream.of("/probe", "/api/probe").map(path -> () -> browser.get(path + "/unprocessable"));
            case 429 ->
                Stream.of("/plans/unknown", "/api/plans/unknown").map(path -> () -> {
                    browser.get("/plans/unknown");
                    return browser.get(path);
                });
            case 500 -> Stream.of("/probe", "/api/probe").map(path -> () -> browser.get(path + "/broken"));
            default -> throw new IllegalArgumentException("No probe for " + status);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 303, 400, 403, 404, 405, 413, 415, 422, 429, 500})
    void everyAnswerCarriesTheSecurityHeadersAndNoCookie(int status) {
        assertThat(answersOf(status).map(Supplier::get)).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(status);
            SecurityHeadersCheck.assertPresent(answer);
        });
    }

    /** What no HTTP client sends: refused by the server itself, or by its firewall. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1\r\nHost: a\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\n",
                "GET * HTTP/1.1\r\nHost: a\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n",
                "GET / HTTP/1.1\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n",
                "GET /%2e%2e/x HTTP/1.1\r\nHost: a\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n",
                "POST /probe HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
                "POST /probe HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: nonsense\r\n",
            })
    void evenBrokenRequestsGetTheHeaders(String request) throws IOException {
        try (var socket = new Socket("localhost", browser.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer)
                    .containsPattern("\\AHTTP/1.1 (200|400|405|501|505) ")
                    .contains("Content-Security-Policy: default-src 'none';", "X-Content-Type-Options: nosniff")
                    .doesNotContain("Tomcat/", "Exception", "Set-Cookie")
                    .containsOnlyOnce("HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 415, 422, 429, 500})
    void errorsTellPeopleAndProgramsWhatToDoAndNothingElse(int status) {
        assertThat(answersOf(status).map(Supplier::get)).allSatisfy(answer -> {
            var type = answer.headers().firstValue("Content-Type").orElse("");
            assertThat(answer.body()).doesNotContain("Exception", "sleeps badly", "\tat ", "org.springframework", "??");
            if (answer.uri().getPath().startsWith("/api/")) {
                assertThat(type).isEqualTo("application/problem+json");
                assertThat(answer.body())
                        .contains("\"type\":\"about:blank\"", "\"title\":", "\"status\":" + status, "\"detail\":");
            } else {
                assertThat(type).startsWith("text/html");
                assertThat(answer.body()).contains("<h1", "href=\"/urgent-help\"", "href=\"/\"");
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            }
        });
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        assertThat(browser.get("/api/probe/invalid").body())
                .contains("\"errors\":[{\"field\":\"availability[0].day\",\"message\":\"Choose a day.\","
                        + "\"allowed\":[\"MONDAY\",\"TUESDAY\"]},"
                        + "{\"field\":\"startDate\",\"message\":\"Choose a date.\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"notes\":[{\"mood\":\"MEH\"}]} | \"field\":\"notes[0].mood\" | \"allowed\":[\"GOOD\",\"BAD\"]",
                "{\"notes\":[{\"day\":\"soon\"}]} | \"field\":\"notes[0].day\" | problem+json",
                "{\"notes\":[{\"colour\":1}]} | \"field\":\"notes[0].colour\" | There is no such field",
                "{\"notes\":3} | \"field\":\"notes\" | problem+json",
            })
    void namesTheFieldThatMadeJsonUnreadable(String json, String field, String more) {
        var answer = browser.post("/api/probe", JSON, json);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers() + answer.body()).contains(field, more);
    }

    @Test
    void tellsTheMethodsThatWork() {
        var answer = browser.send("DELETE", "/api/probe", BodyPublishers.noBody());
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/probe", "/%70lans/probe", "/plans/unknown/x", "/api/plans/unknown/x"})
    void plansAreNeitherKeptNorIndexed(String path) {
        var headers = browser.get(path).headers();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
    }

    @Test
    void searchesAreNeitherKeptNorIndexed() {
        var headers = browser.get("/search?q=neck").headers();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe", "/api/docs"})
    void answersAreNotKept(String path) {
        assertThat(browser.get(path).headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    /** Sec-Fetch-Site, Origin, expected status; {@code own} means this server's own origin. */
    static Stream<Arguments> origins() {
        return Stream.of(
                Arguments.of(null, null, 303),
                Arguments.of(null, "own", 303),
                Arguments.of(null, "OWN", 303),
                Arguments.of(null, "null", 403),
                Arguments.of(null, "http://localhost", 403),
                Arguments.of(null, "https://localhost:1", 403),
                Arguments.of(null, "http://evil.example", 403),
                Arguments.of("same-origin", "own", 303),
                Arguments.of("same-origin", null, 303),
                Arguments.of("none", null, 303),
                Arguments.of("none", "null", 303),
                Arguments.of("same-site", "own", 403),
                Arguments.of("cross-site", "own", 403),
                Arguments.of("cross-site", null, 403),
                Arguments.of("nonsense", "own", 403));
    }

    @ParameterizedTest
    @MethodSource("origins")
    void takesFormsFromItsOwnPagesOnly(String site, String origin, int status) {
        var headers = Stream.<String>builder().add("Content-Type").add(FORM);
        if (site != null) {
            headers.add("Sec-Fetch-Site").add(site);
        }
        if (origin != null) {
            var own = "http://localhost:" + browser.port();
            headers.add("Origin")
                    .add(
                            switch (origin) {
                                case "own" -> own;
                                case "OWN" -> own.replace("localhost", "LOCALHOST");
                                default -> origin;
                            });
        }
        var answer = browser.send(
                "POST",
                "/probe",
                BodyPublishers.ofString("text=a"),
                headers.build().toArray(String[]::new));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void readingIsOpenToLinksFromOtherSites() {
        var answer = browser.send("GET", "/probe", BodyPublishers.noBody(), "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void takesFormsUpToTheLimit() {
        var form = "text=" + "a".repeat(LIMIT - 5);
        assertThat(browser.post("/probe", FORM, form).statusCode()).isEqualTo(303);
        assertThat(browser.postChunked("/probe", FORM, form).statusCode()).isEqualTo(303);
        assertThat(browser.post("/probe", FORM, form + "a").statusCode()).isEqualTo(413);
        assertThat(browser.postChunked("/probe", FORM, form + "a").statusCode()).isEqualTo(413);
    }

    @Test
    void takesJsonUpToTheLimit() {
        var frame = "{\"notes\":[{\"text\":\"\"}]}";
        var json = frame.replace("\"\"", "\"" + "ä".repeat((LIMIT - frame.length()) / 2) + "\"");
        assertThat(browser.post("/api/probe", JSON, json).body()).isEqualTo("" + (LIMIT - frame.length()) / 2);
        assertThat(browser.postChunked("/api/probe", JSON, json).body()).isEqualTo("" + (LIMIT - frame.length()) / 2);
        assertThat(browser.post("/api/probe", JSON, json + "  ").statusCode()).isEqualTo(413);
        assertThat(browser.postChunked("/api/probe", JSON, json + "  ").statusCode())
                .isEqualTo(413);
    }

    @Test
    void saysHowMuchAnAddressTakes() {
        assertThat(browser.post("/api/probe", JSON, " ".repeat(LIMIT + 1)).body())
                .contains("larger than 64 KB");
        assertThat(browser.post("/api/plans/import", JSON, " ".repeat(1024 * 1024 + 1))
                        .body())
                .contains("larger than 1,024 KB");
    }

    @Test
    void takesFilesOnOnePageOnly() {
        var type = "multipart/form-data; boundary=b";
        var start = "--b\r\nContent-Disposition: form-data; name=\"text\"; filename=\"f\"\r\n\r\n";
        for (var path : List.of("/probe", "/api/probe", "/assessment", "/plans", "/api/plans/import")) {
            assertThat(browser.post(path, type, start + "a\r\n--b--\r\n").statusCode())
                    .as(path)
                    .isEqualTo(415);
        }
        var large = start + "a".repeat(1024 * 1024) + "\r\n--b--\r\n";
        assertThat(browser.post("/plans/import", type, large).statusCode()).isEqualTo(413);
        assertThat(browser.postChunked("/plans/import", type, large).statusCode())
                .isEqualTo(413);
        assertThat(browser.post("/plans/import", type, start).statusCode()).isEqualTo(400);
        var file = start.replace("text", "upload") + "{}\r\n--b\r\nContent-Disposition: form-data; name=\"consent\""
                + "\r\n\r\n1\r\n--b--\r\n";
        var read = browser.post("/plans/import", type, file);
        assertThat(read.statusCode()).isEqualTo(400);
        assertThat(read.body()).contains("We cannot use this file", "“format”");
    }

    @Test
    void takesUpTo300Fields() {
        assertThat(browser.post("/probe", FORM, fields(300)).statusCode()).isEqualTo(303);
        assertThat(browser.post("/probe", FORM, fields(301)).statusCode()).isEqualTo(400);
        assertThat(browser.get("/probe?" + fields(301)).statusCode()).isEqualTo(400);
        assertThat(browser.postChunked("/probe", FORM, fields(301)).statusCode())
                .isEqualTo(400);
    }

    /** Eight letters that may each be written in two ways. */
    @Test
    void keepsTrackOfFewFilesHoweverTheyAreSpelled(
            @Autowired @Qualifier("resourceHandlerMapping") HandlerMapping files) {
        for (int n = 0; n < 256; n++) {
            int ways = n;
            var spelled = IntStream.range(0, 8)
                    .mapToObj(at -> (ways >> at) % 2 == 0
                            ? "papercss".substring(at, at + 1)
                            : "%%%02x".formatted((int) "papercss".charAt(at)))
                    .toList();
            var name = String.join("", spelled.subList(0, 5)) + "." + String.join("", spelled.subList(5, 8));
            assertThat(browser.get("/css/" + name).statusCode()).isEqualTo(200);
        }
        var handler = (ResourceHttpRequestHandler)
                ((SimpleUrlHandlerMapping) files).getHandlerMap().get("/css/**");
        var cache = ((CachingResourceResolver)
                        Objects.requireNonNull(handler).getResourceResolvers().get(0))
                .getCache();
        assertThat((Map<?, ?>) cache.getNativeCache()).hasSizeBetween(1, 200);
    }

    private static String fields(int number) {
        return IntStream.range(0, number).mapToObj(i -> "text=" + i).collect(Collectors.joining("&"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsWhetherItIsWell(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("H2", "disk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health/db",
                "/actuator/info",
                "/actuator/env",
                "/h2-console",
                "/login",
                "/logout",
                "/.git/config",
                "/.env"
            })
    void offersNothingElse(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void isBusyInAViewToo() {
        for (var path : List.of("/probe/busy-view", "/api/probe/busy-view")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    @Test
    void writesDownWhereItBrokeButNotWhatWasSaid(CapturedOutput log) {
        browser.get("/plans/probe/broken?note=worse-at-night");
        assertThat(log)
                .containsPattern("(?m)^20\\S+Z .*GET /plans/\\*\\*\\*/broken failed: java.lang.IllegalStateException")
                .contains("at dev.unknot.guard.Probes$Probe.broken")
                .doesNotContain("sleeps badly", "worse-at-night", "/plans/probe");
    }

    @Test
    void writesDownNothingOfABodyItCannotRead(CapturedOutput log) {
        browser.post("/api/probe", JSON, "{\"notes\":[{\"mood\":\"hopeless\"}]}");
        assertThat(log.getOut() + log.getErr()).doesNotContain("hopeless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/app.css", "/css/paper.css", "/js/preview.js"})
    void sendsTheFilesThatPagesName(String file, @Autowired ResourceUrlProvider files) {
        var own = Objects.requireNonNull(files.getForLookupPath(file));
        var answer = browser.get(own);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        var other = browser.get(own.replaceFirst("-[0-9a-f]{32}", "-" + "0".repeat(32)));
        assertThat(other.body()).isEqualTo(answer.body());
        assertThat(other.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void filesNamedByTheirContentAreKeptForAYear(@Autowired ResourceUrlProvider files) {
        var path = Objects.requireNonNull(files.getForLookupPath("/css/probe.css"));
        assertThat(path).matches("/css/probe-[0-9a-f]{32}\\.css");
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(browser.get("/favicon.svg").headers().firstValue("Cache-Control"))
                .hasValue("max-age=3600");
        SecurityHeadersCheck.assertPresent(answer);
    }

    @Test
    void filesOfAnotherVersionAreServedAsTheyAreHere(@Autowired ResourceUrlProvider files) {
        var own = Objects.requireNonNull(files.getForLookupPath("/css/probe.css"));
        var other = browser.get(own.replaceFirst("-[0-9a-f]{32}", "-" + "0".repeat(32)));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(browser.get(own).body());
        assertThat(other.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        for (var answer : List.of(other, browser.get("/css/probe.css"))) {
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(answer.headers().firstValue("Last-Modified"))
                    .as("dates that two versions share")
                    .isEmpty();
            assertThat(answer.headers().firstValue("ETag")).isPresent();
        }
        assertThat(browser.get("/css/none-" + "0".repeat(32) + ".css").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"false, max-age=63072000", "true, max-age=63072000 ; includeSubDomains"})
    void asksForHttpsOverHttpsOnlyAndOfOtherNamesOnlyIfToldTo(boolean subdomains, String header) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        SecurityHeaders.filter(new Hsts(subdomains), new GuardedAddresses(List.of()))
                .doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo(header);
    }

    @Test
    void saysWhatIsWrongWithAFormFromElsewhereAndWhatHelps() {
        var answer = browser.send(
                "POST", "/probe", BodyPublishers.ofString("text=a"), "Content-Type", FORM, "Origin", "null");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("your browser did not say that this one was", "Nothing was saved", "open the form")
                .contains("another browser", "public address");
    }

    @Test
    void tellsTheOperatorOnceThatFormsSeemToComeFromElsewhere(CapturedOutput log) throws Exception {
        var filter = new SameOriginFilter(new OwnOrigins(new PublicAddress("")));
        for (var origin : List.of("null", "https://unknot.example", "https://unknot.example")) {
            var request = new MockHttpServletRequest("POST", "/assessment");
            request.addHeader("Host", "127.0.0.1:8080");
            request.addHeader("Origin", origin);
            filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        }
        assertThat(log.getAll()).containsOnlyOnce("set UNKNOT_PUBLICADDRESS");
    }
}
