package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What holds for every page. */
public final class Pages {

    private static final Pattern IMAGE = Pattern.compile("<img[^>]*>");

    private Pages() {}

    /** Asks for a page, checks what all pages owe, and gives its HTML. */
    public static String get(MockMvcTester mvc, String address) {
        return check(mvc, address, 200);
    }

    public static String check(MockMvcTester mvc, String address, int status) {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).as(address).hasStatus(status).hasContentTypeCompatibleWith("text/html");
        var html = body(result);
        assertThat(html)
                .as(address)
                .doesNotContain("??")
                .contains("<html lang=\"en\">", "href=\"/urgent-help\"", "General information for adults.")
                .containsOnlyOnce("<h1")
                .containsOnlyOnce("<main")
                .doesNotContain("style=\"", "<style", "onclick", " th:");
        IMAGE.matcher(html)
                .results()
                .forEach(image -> assertThat(image.group())
                        .as(address)
                        .contains("src=\"/pictures/", "width=\"", "height=\"", "alt=\"")
                        .matches(
                                tag -> tag.contains("-small-") == tag.contains("alt=\"\""),
                                "only thumbnails say nothing"));
        return html;
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
