package dev.unknot.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A request that a proxy and this server could read differently is one request here, and if it is ambiguous the
 * connection ends with it, so that nothing hides in its rest. ASVS 4.2.1.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "unknot.limits.unknown-keys-per-minute=1",
            "server.forward-headers-strategy=none",
            // who hangs up does so because of the request, and not because the test is slow
            "server.tomcat.connection-timeout=10m",
            "server.tomcat.keep-alive-timeout=10m"
        })
@Import(Probes.class)
@ExtendWith(OutputCaptureExtension.class)
class SmugglingTests {

    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final String HIDDEN = "GET /probe HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String FORM = "Host: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    /** @param ends whether the server must hang up after its answer */
    record Raw(String name, String request, String status, boolean ends) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Raw refused(String name, String request, String status) {
        return new Raw(name, request, status, true);
    }

    private static Raw harmless(String name, String request, String status) {
        return new Raw(name, request, status, false);
    }

    private static String post(String headers, String body) {
        return "POST /probe HTTP/1.1\r\n" + FORM + headers + "\r\n" + body;
    }

    static Stream<Raw> requests() {
        var chunked = "Transfer-Encoding: chunked\r\n";
        return Stream.of(
                refused("two lengths", post("Content-Length: 6\r\nContent-Length: 60\r\n", "text=a" + HIDDEN), "400"),
                refused("the same length twice", post("Content-Length: 6, 6\r\n", "text=a" + HIDDEN), "400"),
                refused("negative length", post("Content-Length: -6\r\n", "text=a" + HIDDEN), "400"),
                refused("signed length", post("Content-Length: +6\r\n", "text=a" + HIDDEN), "400"),
                refused("no number as length", post("Content-Length: 0x6\r\n", "text=a" + HIDDEN), "400"),
                refused(
                        "length and chunks",
                        post("Content-Length: 6\r\n" + chunked, "0\r\n\r\n" + HIDDEN),
                        "[34]\\d\\d"),
                refused(
                        "chunks and length",
                        post(chunked + "Content-Length: 6\r\n", "0\r\n\r\n" + HIDDEN),
                        "[34]\\d\\d"),
                refused("unknown coding", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" + HIDDEN), "501"),
                refused(
                        "coding before a colon with a blank",
                        post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n" + HIDDEN),
                        "400"),
                refused(
                        "coding with a control character",
                        post("Transfer-Encoding: \u000bchunked\r\n", "0\r\n\r\n" + HIDDEN),
                        "400|501"),
                refused(
                        "coding twice",
                        post(chunked + "Transfer-Encoding: identity\r\n", "0\r\n\r\n" + HIDDEN),
                        "400|501"),
                refused("chunk size that is none", post(chunked, "zz\r\ntext=a\r\n0\r\n\r\n" + HIDDEN), "400"),
                refused("negative chunk size", post(chunked, "-1\r\ntext=a\r\n0\r\n\r\n" + HIDDEN), "400"),
                refused(
                        "header line that goes on",
                        "GET /probe HTTP/1.1\r\nHost: a\r\nX-A: b\r\n\u000bc\r\n\r\n",
                        "400"),
                refused("no host", "GET /probe HTTP/1.1\r\n\r\n", "400"),
                refused("two hosts", "GET /probe HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"),
                refused("NUL in a header", "GET /probe HTTP/1.1\r\nHost: a\r\nX-A: b\0c\r\n\r\n", "400"),
                refused("bad escape", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
                harmless("path parameter with dots", "GET /..;/probe HTTP/1.1\r\nHost: a\r\n\r\n", "400|404"),
                harmless("two slashes", "GET //probe HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
                harmless("dots as escapes", "GET /a/%2e%2e/probe HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
                refused("9 KB address", "GET /" + "a".repeat(9_216) + " HTTP/1.1\r\nHost: a\r\n\r\n", "400|414"),
                refused(
                        "9 KB header",
                        "GET /probe HTTP/1.1\r\nHost: a\r\nX-A: " + "a".repeat(9_216) + "\r\n\r\n",
                        "400|431"),
                harmless(
                        "too many fields",
                        post("Content-Length: 1807\r\n", "text=a" + "&a=bcd".repeat(300) + "x"),
                        "400"),
                harmless("more than fits", post("Content-Length: 65537\r\n", ""), "413"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isOneRequestAndGetsOneAnswer(Raw raw, @LocalServerPort int port) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(raw.request().getBytes(ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            var ended = read(socket, answer, raw.ends());
            var text = answer.toString(ISO_8859_1);

            var statuses =
                    ANSWER.matcher(text).results().map(found -> found.group(1)).toList();
            assertThat(statuses).singleElement().asString().matches(raw.status());
            assertThat(text).doesNotContain("fine", "Exception", "Tomcat/");
            if (raw.ends()) {
                assertThat(ended).as("the connection has ended").isTrue();
            }
        }
    }

    /**
     * Reads what comes: until the server hangs up, or, if it need not, until it has been quiet for a while.
     *
     * @return whether it hung up
     */
    private static boolean read(Socket socket, ByteArrayOutputStream answer, boolean ends) throws IOException {
        var in = socket.getInputStream();
        socket.setSoTimeout(60_000);
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.write(next);
                if (!ends && in.available() == 0) {
                    socket.setSoTimeout(1_500);
                }
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
