package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.safety.TriageLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PageTest
class WebPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /            | Open my plan
                    /about       | No clinician has signed this off yet
                    /privacy     | 30, 90, 180 or 365 days
                    /urgent-help | 116 123
                    """)
    void showsThePage(String address, String phrase) {
        assertThat(Pages.get(mvc, address)).contains(phrase);
    }

    @Test
    void neverPutsAPlansLinkInAnAddress() {
        assertThat(Pages.get(mvc, "/")).containsPattern("<form[^>]*method=\"post\"[^>]*action=\"/plans/open\"");
    }

    @Test
    void namesEveryEmergencyAndUrgentSign() {
        var page = Pages.get(mvc, "/urgent-help");
        var anywhere = catalogue.safety().numbers().anywhere();

        assertThat(catalogue.redFlags())
                .filteredOn(flag -> flag.level().compareTo(TriageLevel.URGENT) >= 0)
                .hasSize(34)
                .filteredOn(flag -> !flag.isAboutACrisis() || flag.askedWhen() == null)
                .allSatisfy(flag -> assertThat(page)
                        .contains(escaped(flag.signs().isEmpty() ? flag.question() : flag.leadIn()))
                        .contains(escaped(anywhere.fill(flag.tell())))
                        .satisfies(shown ->
                                flag.signs().forEach(sign -> assertThat(shown).contains(escaped(sign)))));
        assertThat(page).doesNotContain("{");
    }

    @Test
    void saysWhatToDoInTheHeadingsOfHelp() {
        assertThat(Pages.get(mvc, "/urgent-help"))
                .containsPattern("Emergency:</span> Call for help now if:</h2>")
                .containsPattern("Emergency:</span> Get help now if you think about ending your life")
                .containsPattern("Urgent:</span> Speak to a doctor today if:</h2>");
    }

    @Test
    void marksThePageInTheNavigation() {
        assertThat(Pages.get(mvc, "/guides")).containsOnlyOnce("aria-current=\"page\"");
        assertThat(Pages.get(mvc, "/guides/posture")).containsOnlyOnce("aria-current=\"true\"");
    }

    @Test
    void servesWhatBrowsersAndRobotsAskFor() {
        assertThat(mvc.get().uri("/favicon.svg")).hasStatusOk();
        assertThat(mvc.get().uri("/css/app.css")).hasStatusOk();
        assertThat(mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Disallow: /plans/", "Disallow: /assessment", "Disallow: /search");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
