package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RenderedOnceTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private FilterRegistrationBean<RenderedOnce> renderedOnce;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/guides",
                "/guides/massage",
                "/activities",
                "/activities/ex-band-row",
                "/breaks",
                "/flare-up",
                "/urgent-help"
            })
    void sendsTheSameBytesAgainAndNothingToWhoHasThem(String page) throws Exception {
        var first = get(page, "none");
        var second = get(page, "none");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).contains("<h1");
        assertThat(second.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(second.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(get(page, tag).statusCode()).isEqualTo(304);
    }

    @Test
    void rendersEachFilterAnewAndKeepsNoPageThatDoesNotExist() throws Exception {
        var all = get("/activities", "none");
        var filtered = get("/activities?approach=MASSAGE", "none");
        assertThat(filtered.body()).isNotEqualTo(all.body());
        assertThat(filtered.headers().firstValue("ETag")).isEmpty();
        assertThat(get("/guides/surgery", "none").statusCode()).isEqualTo(404);
        assertThat(get("/guides/surgery", "none").headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/glossary", "/activities/ex-plank"})
    void answersAQuestionForHeadersWithTheSameHeaders(String page) throws Exception {
        var first = head(page);
        var got = get(page, "none").headers();
        for (var headers : List.of(first, head(page))) {
            for (var name : List.of("ETag", "Cache-Control", "Content-Type", "Content-Length")) {
                assertThat(headers.firstValue(name)).as(name).isPresent().isEqualTo(got.firstValue(name));
            }
        }
    }

    private HttpHeaders head(String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.body()).isEmpty();
        return answer.headers();
    }

    @Test
    void keepsOneCopyOfAPageHoweverItsAddressIsSpelled() throws Exception {
        var page = get("/guides/massage", "none");
        long kept = Objects.requireNonNull(renderedOnce.getFilter()).kept();
        for (var spelling : new String[] {"/guides/%6dassage", "/%67uides/massage", "/guides/m%61ss%61ge"}) {
            assertThat(get(spelling, "none").body()).isEqualTo(page.body());
        }
        assertThat(Objects.requireNonNull(renderedOnce.getFilter()).kept()).isEqualTo(kept);
    }

    @Test
    void lendsPagesABoundedAmountOfMemory() throws Exception {
        var filter = new RenderedOnce(1_000);
        for (int n = 0; n < 50; n++) {
            var request = new MockHttpServletRequest("GET", "/activities/" + n);
            request.setServletPath("/activities/" + n);
            filter.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
                answer.setContentType("text/html");
                answer.getOutputStream().write(new byte[100]);
            });
        }
        assertThat(filter.kept()).isLessThanOrEqualTo(10);
    }

    private HttpResponse<String> get(String page, String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .header("If-None-Match", "\"" + tag.replace("W/", "").replace("\"", "") + "\"")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
