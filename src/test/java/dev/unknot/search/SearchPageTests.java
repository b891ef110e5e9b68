package dev.unknot.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class SearchPageTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsWhatFitsInGroups() {
        assertThat(Pages.get(mvc, "/search?q=accupuncture"))
                .contains("href=\"/guides/acupuncture\"", "In the guides", "Activities", "value=\"accupuncture\"");
        assertThat(Pages.get(mvc, "/search?q=swedish"))
                .contains("href=\"/activities/mas-swedish\"", "href=\"/guides/massage#way-1\"");
        assertThat(Pages.get(mvc, "/guides/massage")).contains("id=\"way-1\"");
    }

    @Test
    void helpsOnWhenNothingFits() {
        assertThat(Pages.get(mvc, "/search?q=<xyzzy>"))
                .contains("Nothing found for “&lt;xyzzy&gt;”", "href=\"/activities\"", "href=\"/glossary\"")
                .doesNotContain("<xyzzy>");
    }

    @Test
    void asksWhenNothingWasAsked() {
        assertThat(Pages.get(mvc, "/search"))
                .contains("What are you looking for?")
                .doesNotContain("Nothing found");
        assertThat(Pages.get(mvc, "/search?q= \n ")).doesNotContain("Nothing found");
    }

    @Test
    void looksForNothingThatIsTooLong() {
        assertThat(Pages.get(mvc, "/search?q=" + "n".repeat(80))).contains("Nothing found");
        assertThat(Pages.check(mvc, "/search?q=" + "neck".repeat(20) + "k", 400))
                .contains("Use at most 80 letters", "href=\"#q\"", "aria-invalid=\"true\"")
                .doesNotContain("Nothing found", "In the guides");
    }

    @Test
    void namesThePlacesForHelpFirst() {
        var page = Pages.get(mvc, "/search?q=heart attack");
        assertThat(page.substring(page.indexOf("class=\"found\"")))
                .containsPattern("(?s)^.{0,300}href=\"/urgent-help\"");
    }

    @Test
    void isAtHandWherePeopleReadAndNotWhereTheyAnswer() {
        assertThat(Pages.get(mvc, "/guides/posture")).contains("id=\"site-search\"");
        assertThat(Pages.get(mvc, "/")).contains("id=\"site-search\"");
        assertThat(Pages.get(mvc, "/assessment")).doesNotContain("site-search", "href=\"/search\"");
        assertThat(Pages.get(mvc, "/plans/open")).doesNotContain("site-search", "href=\"/search\"");
    }

    @Test
    void takesQuestionsByGetOnly() {
        assertThat(mvc.post().uri("/search?q=neck")).hasStatus(405);
    }

    @Test
    void writesNothingDown(CapturedOutput output) {
        Pages.get(mvc, "/search?q=haemorrhoid");
        Pages.check(mvc, "/search?q=" + "haemorrhoid".repeat(10), 400);
        assertThat(output.getAll()).doesNotContain("haemorrhoid");
    }
}
