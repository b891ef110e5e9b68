package dev.unknot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ObservatoryTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/guides/exercise", "/assessment"})
    void getsThirtyPointsMoreThanAnAPlusNeeds(String page) throws UnsupportedEncodingException {
        var graded = graded(page);
        assertThat(graded.score()).as(graded.modifiers().toString()).isGreaterThanOrEqualTo(130);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Content-Security-Policy | none | 75",
                "Content-Security-Policy | default-src 'self'; frame-ancestors 'none' | 125",
                "Content-Security-Policy | default-src 'none'; script-src 'unsafe-inline' | 80",
                "Content-Security-Policy | default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none' | 120",
                "Content-Security-Policy | default-src 'none'; script-src 'unsafe-eval'; frame-ancestors 'none' | 110",
                "Content-Security-Policy | default-src 'none'; img-src http://a.example; frame-ancestors 'none' | 110",
                "Content-Security-Policy | default-src 'none' | 125",
                "Strict-Transport-Security | none | 80",
                "Strict-Transport-Security | max-age=86400 | 120",
                "Referrer-Policy | none | 125",
                "Referrer-Policy | unsafe-url | 120",
                "X-Content-Type-Options | none | 125",
                "Cross-Origin-Resource-Policy | none | 120",
                "Cross-Origin-Resource-Policy | everybody | 115",
                "Set-Cookie | a=b | 80",
                "Access-Control-Allow-Credentials | true | 50",
            })
    void knowsWorseHeaders(String name, String value, int score) throws UnsupportedEncodingException {
        var ours = graded("/");
        var worse = new HashMap<>(ours.headers());
        worse.remove(name);
        if (value != null) {
            worse.put(name, value);
        }
        assertThat(new Observatory(worse, ours.body()).score()).isEqualTo(score);
    }

    @Test
    void knowsAScriptOfSomebodyElse() throws UnsupportedEncodingException {
        var ours = graded("/");
        var page = ours.body() + "<script src=\"https://a.example/a.js\"></script>";
        assertThat(new Observatory(ours.headers(), page).modifiers()).containsEntry("subresource-integrity", -5);
    }

    private Observatory graded(String page) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(page).secure(true).exchange();
        assertThat(answer).hasStatusOk();
        var response = answer.getResponse();
        Map<String, String> headers = response.getHeaderNames().stream()
                .collect(Collectors.toMap(Function.identity(), name -> String.join(", ", response.getHeaders(name))));
        return new Observatory(headers, response.getContentAsString());
    }
}
