package dev.unknot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PageTest
class ComparePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Catalogue catalogue;

    @Test
    void asksWhatToCompare() {
        assertThat(Pages.get(mvc, "/guides")).contains("href=\"/guides/compare\"");
        assertThat(Pages.get(mvc, "/guides/compare"))
                .contains("name=\"with\" value=\"mind-body\"", "method=\"get\"")
                .doesNotContain("<table", "There is a problem", " checked");
    }

    @Test
    void setsApproachesSideBySide() {
        var page = Pages.get(mvc, query("massage", "exercise", "acupuncture"));

        for (var slug : List.of("exercise", "massage", "acupuncture")) {
            var guide = catalogue.guideBySlug(slug).orElseThrow();
            var facts = guide.facts();
            assertThat(page)
                    .contains(escaped(guide.tagline()), escaped(facts.cost()), escaped(facts.perWeek()))
                    .contains(escaped(facts.expect()), escaped(facts.sideEffects()), escaped(facts.stopIf()))
                    .contains(guide.whoShouldNot().stream()
                            .map(ComparePageTests::escaped)
                            .toList())
                    .contains("value=\"" + slug + "\" checked=\"checked\"");
        }
        assertThat(page)
                .contains("<title>Compare: Exercise, Massage, Acupuncture – Unknot</title>", "colspan=\"3\"")
                .doesNotContain("There is a problem");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exercise                                     | Choose at least two approaches",
                "''                                           | Choose from the approaches listed here",
                "exercise,massage,posture,mind-body,medication | Choose at most four approaches",
                "exercise,exercise                            | Choose each approach once",
                "exercise,surgery                             | Choose from the approaches listed here",
                "exercise,<b>                                 | Choose from the approaches listed here"
            })
    void saysWhatToMendAndKeepsTheTicks(String chosen, String message) {
        var page = Pages.check(mvc, query(chosen.split(",")), 400);

        assertThat(page)
                .contains("<title>Error: Compare approaches – Unknot</title>", "href=\"#with-0\"", message)
                .contains("id=\"with-error\"", "aria-describedby=\"with-hint with-error\"")
                .doesNotContain("<table", "<b>");
        assertThat(page.split("checked=\"checked\"", -1))
                .hasSize(1
                        + (int) Arrays.stream(chosen.split(","))
                                .filter(slug -> catalogue.guideBySlug(slug).isPresent())
                                .distinct()
                                .count());
    }

    @Test
    void takesTwoAndFourButNotFive() {
        var slugs = catalogue.guides().stream().map(guide -> guide.slug()).toList();
        assertThat(Pages.get(mvc, query(slugs.subList(0, 2).toArray(String[]::new))))
                .contains("<table");
        assertThat(Pages.get(mvc, query(slugs.subList(3, 7).toArray(String[]::new))))
                .contains("<table");
        Pages.check(mvc, query(slugs.subList(0, 5).toArray(String[]::new)), 400);
    }

    private static String query(String... slugs) {
        return Arrays.stream(slugs)
                .map(slug -> "with=" + slug.strip())
                .collect(Collectors.joining("&", "/guides/compare?", ""));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
