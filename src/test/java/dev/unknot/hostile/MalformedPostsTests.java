package dev.unknot.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.hostile.Hostile.Post;
import dev.unknot.matching.Patients;
import dev.unknot.testing.StartDates;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand posts that are all wrong: none breaks the server, none is kept, and programs are told which field it was. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "unknot.limits.requests-per-second=1000000",
            "unknot.limits.burst=1000000",
            "unknot.limits.assessments-per-minute=1000000",
            "unknot.limits.plans-per-minute=1000000",
            "unknot.limits.unknown-keys-per-minute=1000000"
        })
class MalformedPostsTests {

    private static final int POSTS = Integer.getInteger("unknot.hostile.posts", 10_000);
    private static final int PARTS = 4;
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(org\\.(springframework|apache|h2|hibernate)|tools\\.jackson|dev\\.unknot|java\\.lang|jakarta)\\."
                    + "|Exception|\\tat |Whitelabel|\\bSQL\\b");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private String key = "";
    private List<String> before = List.of();

    @BeforeEach
    void keepOnePlan() throws Exception {
        var order = Map.of(
                "answers",
                Patients.all().get(0).answers(),
                "approaches",
                List.of("EXERCISE"),
                "startDate",
                StartDates.thisMonday().toString());
        var made = send(new Post(
                "POST", "/api/plans", "application/json", JsonMapper.shared().writeValueAsBytes(order), ""));
        assertThat(made.statusCode()).isEqualTo(201);
        key = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        before = rows();
    }

    private List<String> rows() {
        return database.queryForList("select lookup, sealed, version, expires_at from plan order by lookup").stream()
                .map(row -> HexFormat.of().formatHex((byte[]) row.get("lookup"))
                        + HexFormat.of().formatHex((byte[]) row.get("sealed"))
                        + row.get("version")
                        + row.get("expires_at"))
                .toList();
    }

    @Test
    void breakNothingAndLeaveNothing() throws Exception {
        var threads = Executors.newFixedThreadPool(PARTS);
        try {
            var parts = new ArrayList<Future<List<String>>>();
            for (int part = 0; part < PARTS; part++) {
                var hostile = new Hostile(part, key);
                parts.add(threads.submit(() -> faults(hostile)));
            }
            for (var part : parts) {
                assertThat(part.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows()).isEqualTo(before);
    }

    /** What was wrong with the answers, the first few. */
    private List<String> faults(Hostile hostile) throws Exception {
        var faults = new ArrayList<String>();
        for (int at = 0; at < POSTS / PARTS && faults.size() < 5; at++) {
            var post = hostile.next();
            var answer = send(post);
            var fault = fault(post, answer);
            if (!fault.isEmpty()) {
                faults.add(fault + ": " + post.method() + " " + post.path() + " " + post.type() + " "
                        + shortened(new String(post.body(), UTF_8)) + " -> " + answer.statusCode() + " "
                        + shortened(answer.body()));
            }
        }
        return faults;
    }

    private static String fault(Post post, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 || status == 201 || status == 303) {
            return "status " + status;
        }
        if (INSIDES.matcher(answer.body()).find()) {
            return "tells what is inside";
        }
        if (status >= 400 && answer.body().isBlank()) {
            return "says nothing";
        }
        if (!post.field().isEmpty() && !(status == 400 && answer.body().contains("\"field\":\"" + post.field()))) {
            return "does not name " + post.field();
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private HttpResponse<String> send(Post post) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + post.path()))
                .header("Content-Type", post.type())
                .method(post.method(), BodyPublishers.ofByteArray(post.body()));
        if (post.method().equals("PUT")) {
            request.header("If-Match", "*");
        }
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    /** The visitor goes away in the middle of a form. */
    @Test
    void bodiesThatAreCutOffLeaveNothing() throws IOException {
        for (var path : List.of("/plans", "/assessment", "/api/plans", "/plans/" + key + "/change")) {
            var type = path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
            for (var body : List.of("", "{\"answers\":", "edit=BAN&activity=EX_BAND_ROW&edition=0")) {
                try (var socket = new Socket("localhost", port)) {
                    socket.setSoTimeout(60_000);
                    var head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type
                            + "\r\nContent-Length: 500\r\n\r\n";
                    socket.getOutputStream().write((head + body).getBytes(US_ASCII));
                    socket.shutdownOutput();
                    assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                            .doesNotContainPattern("HTTP/1.1 (2|3|5)")
                            .doesNotContainPattern(INSIDES);
                }
            }
        }
        assertThat(rows()).isEqualTo(before);
    }
}
