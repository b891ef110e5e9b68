package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A reader who finds a mistake can report it without saying anything about themselves. */
@PageTest
class WrongHereTests {

    @Autowired
    MockMvcTester mvc;

    private static WrongHere.Report report(String contact) {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/web");
        var request = new MockHttpServletRequest("GET", "/guides/posture");
        request.setServletPath("/guides/posture");
        request.setQueryString("with=mine");
        return new WrongHere(new Operator("", contact), TestCatalogue.get(), words).report(request, Locale.ROOT);
    }

    @Test
    void namesThePageAndTheVersionAndNothingElse() {
        var version = TestCatalogue.get().version();

        assertThat(report("mailto:care@example.org"))
                .isEqualTo(new WrongHere.Report(
                        "mailto:care@example.org?subject=Unknot%20%2Fguides%2Fposture%2C%20version%20" + version,
                        "Unknot /guides/posture, version " + version));
        assertThat(report("mailto:care@example.org?cc=b@example.org").address())
                .startsWith("mailto:care@example.org?cc=b@example.org&subject=Unknot");
        assertThat(report("https://example.org/report").address()).isEqualTo("https://example.org/report");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guides/posture",
                "/guides/together",
                "/upper-back-pain",
                "/activities/ex-band-row",
                "/urgent-help",
                "/sources"
            })
    void saysSoIfNobodyCanBeReached(String address) {
        assertThat(Pages.get(mvc, address))
                .contains("Something wrong here?", "have not said how to reach them")
                .doesNotContain("mailto:");
    }

    @Test
    void isNotWherePlansAndAnswersAre() {
        assertThat(Pages.get(mvc, "/assessment")).doesNotContain("Something wrong here?");
    }
}
