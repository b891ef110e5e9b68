package dev.unknot.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
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

/** Sends JSON to the server under test. */
record Client(int port) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<String> send(String method, String path, String body, String tag)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    /** The status, or 0 if nobody answers. */
    int status(String path) throws InterruptedException {
        try {
            return send("GET", path, "", null).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("none");
    }

    static String fingerprint(HttpResponse<String> answer) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
