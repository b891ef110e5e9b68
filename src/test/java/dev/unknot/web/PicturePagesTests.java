package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures as the browser gets them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PicturePagesTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void aPageShowsItsPictureByDayAndByNight() throws Exception {
        var page = get("/activities/ex-cat-cow", "none").body();

        var light = address(page, "src=\"(/pictures/ex-cat-cow-[0-9a-f]{8}\\.svg)\"");
        var dark = address(page, "srcset=\"(/pictures/ex-cat-cow-dark-[0-9a-f]{8}\\.svg)\"");
        assertThat(page).containsPattern("width=\"\\d+\" height=\"\\d+\" alt=\"1\\. Kneel on hands and knees");
        assertThat(get(light, "none").body())
                .startsWith("<svg ")
                .isNotEqualTo(get(dark, "none").body());
    }

    @Test
    void aNameWithAFingerprintIsKeptForGood() throws Exception {
        var page = get("/activities/ex-cat-cow", "none").body();

        var picture = get(address(page, "src=\"(/pictures/[^\"]+)\""), "none");

        assertThat(picture.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("img-src 'self'");
    }

    /** As a page of another version names it. */
    @ParameterizedTest
    @ValueSource(strings = {"/pictures/ex-cat-cow", "/pictures/ex-cat-cow-dark"})
    void anUnknownFingerprintGivesTheDrawingAsItIsHere(String name) throws Exception {
        var drawing = get(name + "-00000000.svg", "none");

        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.body()).isEqualTo(get(name + ".svg", "none").body());
        assertThat(drawing.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pictures/ex-cat-cow.svg", "/pictures/ex-cat-cow-dark.svg"})
    void aPlainNameIsAskedForAgainAndSentOnce(String address) throws Exception {
        var first = get(address, "none");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(get(address, tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pictures/ex-nothing.svg",
                "/pictures/ex-cat-cow-0000000.svg",
                "/pictures/ex-cat-cow-dark-00000000.svgz",
                "/pictures/acu-session.svg",
                "/pictures/..%2Fex-cat-cow.svg",
                "/pictures/ex-cat-cow"
            })
    void thereAreNoOthers(String address) throws Exception {
        assertThat(get(address, "none").statusCode()).isIn(400, 404);
    }

    @Test
    void aPageWithoutAMovementHasNoPicture() throws Exception {
        assertThat(get("/activities/mb-goal-ladder", "none").body()).doesNotContain("<img", "<picture");
    }

    private static String address(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("If-None-Match", tag.equals("none") ? "\"none\"" : tag)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
