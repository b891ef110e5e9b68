package dev.unknot.guard.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.guard.Probes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Connections on which no whole request ever comes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "unknot.limits.connections-per-visitor=3",
            "unknot.limits.costly.in-all=1",
            "unknot.limits.costly.per-visitor=1",
            "unknot.limits.head=1s",
            "server.tomcat.connection-timeout=1h",
            "server.forward-headers-strategy=none"
        })
@Import(Probes.class)
class ConnectionsTests {

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
    void areFewForOneVisitorAndFreeForOthers() throws Exception {
        var first = new ArrayList<Socket>();
        for (int n = 0; n < 3; n++) {
            first.add(connect("127.0.0.2", "GET /probe HTTP/1.1\r\n"));
        }
        assertThat(answer(connect("127.0.0.2", ""))).isEmpty();
        assertThat(ask("127.0.0.3")).startsWith("HTTP/1.1 200");
        first.get(0).close();
        await().atMost(Duration.ofMinutes(1)).until(() -> ask("127.0.0.2").startsWith("HTTP/1.1 200"));
    }

    @Test
    void endWhenTheHeadOfARequestTakesTooLong() throws Exception {
        var socket = connect("127.0.0.4", "GET /probe HTTP/1.1\r\nX-Drip: ");
        var tap = Executors.newSingleThreadScheduledExecutor();
        tap.scheduleAtFixedRate(() -> drip(socket), 0, 100, TimeUnit.MILLISECONDS);
        assertThat(answer(socket)).isEmpty();
        tap.shutdownNow();
    }

    /** It is read before anybody's turn begins. */
    @Test
    void holdUpNobodyWithABodyThatTricklesIn() throws Exception {
        var waiting = connect(
                "127.0.0.5",
                "POST /api/probe HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
        assertThat(ask("127.0.0.6", "/api/probe")).startsWith("HTTP/1.1 200");
        assertThat(waiting.isConnected()).isTrue();
    }

    /** Drips no more once the server has hung up. */
    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask(String from) throws IOException {
        return ask(from, "/probe");
    }

    private String ask(String from, String path) throws IOException {
        return answer(connect(from, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    }

    /** All that comes until the server hangs up. */
    private static String answer(Socket socket) throws IOException {
        var answer = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.append((char) next);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (SocketException e) {
            // It may do so with a reset.
        }
        return answer.toString();
    }

    private Socket connect(String from, String request) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.setSoTimeout(60_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }
}
