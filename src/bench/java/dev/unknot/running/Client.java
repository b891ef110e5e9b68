package dev.unknot.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to the server under test. */
public record Client(int port) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public HttpResponse<String> send(String method, String path, String body, String tag)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    /** Sends a form, as a browser does. */
    public HttpResponse<String> form(String path, Map<String, List<String>> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .flatMap(field ->
                        field.getValue().stream().map(value -> field.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    /** Makes a plan and returns its key. */
    public String make(int turn) throws IOException, InterruptedException {
        var made = send("POST", "/api/plans", JsonMapper.shared().writeValueAsString(Person.order(turn)), null);
        return key(made);
    }

    /** The key of the plan to which an answer leads. */
    public static String key(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("No plan, but " + answer.statusCode()))
                .replaceFirst(".*/plans/", "");
    }

    /** The status, or 0 if nobody answers. */
    public int status(String path) throws InterruptedException {
        try {
            return send("GET", path, "", null).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    public static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("none");
    }

    public static String fingerprint(HttpResponse<String> answer) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
