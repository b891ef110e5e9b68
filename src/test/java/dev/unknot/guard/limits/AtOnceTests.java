package dev.unknot.guard.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unknot.guard.Probes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Slow visitors: bodies that never end hold their own sender up, and nobody else. The server itself would wait for an hour,
 * so whatever ends here was ended by us.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "unknot.limits.at-once=3",
            "unknot.limits.burst=20",
            "unknot.limits.requests-per-second=20",
            "server.tomcat.connection-timeout=1h"
        })
@Import(Probes.class)
@Timeout(120)
class AtOnceTests {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @LocalServerPort
    private int port;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void refusesOneVisitorsNextRequestAndNobodyElses() throws Exception {
        for (int i = 0; i < 3; i++) {
            send("127.0.0.2", post("/probe", 100));
        }
        assertThat(askUntil("HTTP/1.1 429", "127.0.0.2"))
                .contains("Retry-After: 1", "Content-Security-Policy: ", "Cache-Control: no-store", "Wait a minute");
        assertThat(ask("127.0.0.1", get())).startsWith("HTTP/1.1 200");
        hangUp();
        askUntil("HTTP/1.1 200", "127.0.0.2");
    }

    @Test
    void doesNotWaitForTheBodyOfWhatIsTooMuch() throws Exception {
        for (int i = 0; i < 3; i++) {
            send("127.0.0.3", post("/probe", 100));
        }
        askUntil("HTTP/1.1 429", "127.0.0.3");
        assertThat(ask("127.0.0.3", post("/probe", 100).replace("Connection: close\r\n", "")))
                .as("answered, and hung up, without a body")
                .startsWith("HTTP/1.1 429");
    }

    @Test
    void countsARefusedRequestUntilItsBodyIsThere() throws Exception {
        var tooLong = post("/probe", 1_000_000);
        for (int i = 0; i < 3; i++) {
            var socket = send("127.0.0.4", tooLong);
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .as("answered at once")
                    .isEqualTo("HTTP/1.1 413");
        }
        assertThat(ask("127.0.0.4", get())).startsWith("HTTP/1.1 429");
    }

    @Test
    void hangsUpWhenARefusedBodyTrickles() throws Exception {
        var socket = send("127.0.0.5", post("/probe", 1_000_000));
        assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 413");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThatThrownBy(() -> socket.getOutputStream().write('a'))
                                .as("the server has hung up")
                                .isInstanceOf(SocketException.class));
    }

    /** Asks for a page until the answer begins as it should. */
    private String askUntil(String beginning, String from) {
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> ask(from, get()), answer -> answer.startsWith(beginning));
    }

    private static String get() {
        return "GET /probe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    }

    /** A request whose body does not come. */
    private static String post(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + FORM + "Content-Length: " + length
                + "\r\n\r\n";
    }

    private String ask(String from, String request) throws IOException {
        try (var socket = send(from, request)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private Socket send(String from, String request) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.setSoTimeout(60_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }
}
