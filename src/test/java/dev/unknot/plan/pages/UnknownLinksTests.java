package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever is asked about a plan, a link that leads nowhere counts, so that nobody tries links by the thousand. */
@SpringBootTest
@AutoConfigureMockMvc
class UnknownLinksTests {

    private static final AtomicInteger VISITORS = new AtomicInteger();

    /** As many as the default limit allows in a minute. */
    private static final int ALLOWED = 20;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "GET, /plans/KEY, none, none",
                "GET, /plans/KEY/weeks/1, none, none",
                "GET, /plans/KEY/change, none, none",
                "GET, /plans/KEY/print, none, none",
                "GET, /plans/KEY.pdf, none, none",
                "GET, /plans/KEY.ics, none, none",
                "GET, /plans/KEY.json, none, none",
                "GET, /plans/KEY/calendar, none, none",
                "GET, /plans/KEY/new-link, none, none",
                "GET, /plans/KEY/delete, none, none",
                "POST, /plans/KEY/delete, form, none",
                "POST, /plans/KEY/keep, form, keepDays=90",
                "POST, /plans/KEY/new-link, form, none",
                "GET, /api/plans/KEY, none, none",
                "DELETE, /api/plans/KEY, none, none",
                "GET, /api/plans/KEY/export, none, none",
                "GET, /api/plans/KEY/wish, none, none",
                "GET, /api/plans/KEY/weeks/1, none, none",
                "POST, /api/plans/KEY/new-link, none, none",
                "PUT, /api/plans/KEY/keeping, json, {\"keepDays\":90}",
            })
    void countWhateverIsAskedOfThem(String method, String path, String type, String body) {
        int number = VISITORS.incrementAndGet();
        for (int asked = 0; asked < ALLOWED; asked++) {
            assertThat(status(number, method, path, type, body)).as(path).isEqualTo(404);
        }
        assertThat(status(number, method, path, type, body)).as(path).isEqualTo(429);
    }

    private int status(int visitor, String method, String path, String type, String body) {
        var request = mvc.method(HttpMethod.valueOf(method))
                .uri(path.replace("KEY", PlanKey.random().text()))
                .with(from -> {
                    from.setRemoteAddr("192.0.2." + visitor);
                    return from;
                });
        if ("form".equals(type)) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED);
        }
        if ("json".equals(type)) {
            request.contentType(MediaType.APPLICATION_JSON);
        }
        return request.content(body == null ? "" : body)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
