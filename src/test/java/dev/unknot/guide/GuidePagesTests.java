package dev.unknot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Glossary;
import dev.unknot.catalogue.Guide;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PageTest
class GuidePagesTests {

    private static final Pattern CARE_HEADING =
            Pattern.compile("(?s)class=\"care-card[^>]*>\\s*<h3>.*?</span>\\s*(.*?)</h3>");
    private static final Pattern URGENCY =
            Pattern.compile("<span class=\"hidden-text\">(Emergency|Urgent|Not urgent):</span>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Catalogue catalogue;

    static Stream<String> guides() {
        return TestCatalogue.get().guides().stream().map(Guide::slug);
    }

    static Stream<String> activities() {
        return TestCatalogue.get().activities().stream().map(Activity::slug);
    }

    @Test
    void listsAllGuidesWithTheirEvidence() {
        assertThat(Pages.get(mvc, "/guides"))
                .contains("Moderate certainty")
                .contains(catalogue.guides().stream()
                        .map(guide -> "href=\"/guides/" + guide.slug() + "\"")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void tellsEverythingAboutAnApproach(String slug) {
        var guide = catalogue.guideBySlug(slug).orElseThrow();

        assertThat(Pages.get(mvc, "/guides/" + slug))
                .contains(
                        "How sure we are",
                        "compared this page with its sources on 30 November 2026",
                        "Next time: 30 November 2027")
                .contains(
                        guide.sources().stream().map(code -> "/sources#" + code).toList())
                .contains(catalogue.activitiesOf(guide.approach()).stream()
                        .map(activity -> "/activities/" + activity.slug())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("activities")
    void saysHowMuchAndWhenToStop(String slug) {
        var activity = catalogue.activityBySlug(slug).orElseThrow();

        var page = Pages.get(mvc, "/activities/" + slug);

        assertThat(page).contains("How much", "When to stop", "Under 18");
        assertThat(activity.sources()).allSatisfy(code -> assertThat(page).contains("/sources#" + code));
    }

    /** As often as a plan books it, and no number that a plan does not keep. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mas-swedish       | At most 4 visits, at least 2 weeks apart. After 4 visits, ask yourself: what has changed?",
                "acu-session       | At most 6 visits, no more than one a week. After 6 visits, ask yourself: what has changed?",
                "ex-physio-session | At most 5 visits: in weeks 1, 3, 6, 9, 12, counted from the first one.",
                "acu-first-visit   | One visit."
            })
    void saysHowOftenAVisitComes(String slug, String often) {
        var page = Pages.get(mvc, "/activities/" + slug).replaceAll("\\s+", " ");

        assertThat(page).contains("<dd>" + often + "</dd>").doesNotContain("Days a week", "Rest days", "8 visits");
    }

    @Test
    void showsAtAGlanceWhatIsKnownAndSaysTheSameInWords() {
        var page = Pages.get(mvc, "/guides/exercise");

        assertThat(page).containsPattern("(?s)How much help\\?.*Medium</strong>.{0,80}\\(3 of 4\\)");
        assertThat(page).containsPattern("(?s)Tested on upper backs\\?.*Hardly at all</strong>.{0,80}\\(1 of 4\\)");
        assertThat(page).containsPattern("(?s)How sure are we\\?.*Moderate certainty</strong>.{0,80}\\(3 of 4\\)");
    }

    /** For every guide: the words of a heading, of lists and of the number of warnings. */
    @ParameterizedTest
    @MethodSource("guides")
    void warnsInTheWayPeopleKnow(String slug) {
        var page = Pages.get(mvc, "/guides/" + slug);

        assertThat(CARE_HEADING.matcher(page).results().map(heading -> heading.group(1)))
                .isNotEmpty()
                .allMatch(words -> words.endsWith("if:"));
        assertThat(CARE_HEADING.matcher(page).results().map(heading -> heading.group()))
                .allMatch(heading -> URGENCY.matcher(heading).find());
        assertThat(page.split("class=\"callout\"", -1)).hasSizeLessThanOrEqualTo(1 + 2);
        assertThat(page.substring(page.indexOf("class=\"dont-list\""), page.indexOf("id=\"week\""))
                        .split("<li>", -1))
                .hasSizeGreaterThan(2)
                .satisfies(lines -> assertThat(List.of(lines).subList(1, lines.length))
                        .allMatch(line -> line.startsWith("Do not ")));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void explainsTheHardWordsItUses(String slug) {
        var guide = catalogue.guideBySlug(slug).orElseThrow();
        var used = catalogue.glossary().in(guide.text());
        var page = Pages.get(mvc, "/guides/" + slug);

        assertThat(used)
                .isNotEmpty()
                .allSatisfy(word -> assertThat(page)
                        .contains("<dt>" + word.word() + "</dt><dd>" + HtmlUtils.htmlEscape(word.means(), "UTF-8")
                                + "</dd>"));
        assertThat(page.substring(page.indexOf("id=\"words\""), page.indexOf("id=\"sources\""))
                        .split("<dt>", -1))
                .hasSize(used.size() + 1);
    }

    @Test
    void findsAWordInAllItsShapesAndNotInOtherWords() {
        var glossary = catalogue.glossary();

        assertThat(glossary.in(List.of("Take NSAIDs, or see an Osteopath.")))
                .extracting(Glossary.Word::word)
                .containsExactly("anti-inflammatory", "osteopath");
        assertThat(glossary.in(List.of("A qibla, trials-and-error free.")))
                .extracting(Glossary.Word::word)
                .containsExactly("trial");
    }

    @Test
    void saysWhatIsNotRecommendedAndWhoSaysSo() {
        var page = Pages.get(mvc, "/guides/not-recommended");

        assertThat(catalogue.notRecommended().entries())
                .hasSize(21)
                .allSatisfy(entry -> assertThat(page)
                        .contains(
                                HtmlUtils.htmlEscape(entry.what(), "UTF-8"),
                                HtmlUtils.htmlEscape(entry.says(), "UTF-8")));
        assertThat(page).contains("Do not stop or change a prescribed medicine", "Next time: 30 November 2027");
    }

    @Test
    void explainsEveryHardWord() {
        var page = Pages.get(mvc, "/glossary");

        assertThat(catalogue.glossary().words())
                .hasSizeGreaterThan(50)
                .allSatisfy(word -> assertThat(page)
                        .contains("id=\"" + word.slug() + "\"", HtmlUtils.htmlEscape(word.means(), "UTF-8")));
    }

    @Test
    void putsADoseIntoWords() {
        assertThat(Pages.get(mvc, "/activities/ex-band-row"))
                .contains("3 sets of 10", ", hold 1 second", "Aim for 3 days. At least 2, at most 3.")
                .contains("At least 1 rest day in between");
    }

    @Test
    void leavesTheDoseOfAMedicineToItsPack() {
        assertThat(Pages.get(mvc, "/activities/med-ibuprofen-short"))
                .contains("What the pack says, and never more.", "Before you take any medicine")
                .doesNotContain("1 minute");
    }

    @Test
    void givesEverySourceAnAnchor() {
        assertThat(Pages.get(mvc, "/sources"))
                .contains(catalogue.sources().stream()
                        .map(source -> "id=\"" + source.code() + "\"")
                        .toList());
    }

    @Test
    void showsAllActivitiesUnlessAsked() {
        assertThat(Pages.get(mvc, "/activities")).contains("105 activities").doesNotContain("We do not know");
    }

    @Test
    void combinesFilters() {
        var page = Pages.get(mvc, "/activities?approach=EXERCISE&equipment=band&region=rhomboids&minutes=10");

        assertThat(page).contains("/activities/ex-band-row").doesNotContain("/activities/ex-plank");
        assertThat(page).contains("value=\"band\" selected", "value=\"10\"");
    }

    @Test
    void ignoresWhatItDoesNotKnowAndSaysSo() {
        assertThat(Pages.get(mvc, "/activities?approach=magic&minutes=<b>ten</b>&colour=red"))
                .contains("105 activities", "We do not know that approach", "Write the minutes as a whole number")
                .doesNotContain("<b>");
    }

    @Test
    void saysWhatToGiveUpWhenNothingFits() {
        assertThat(Pages.get(mvc, "/activities?approach=acupuncture&equipment=band"))
                .contains("No activity", "href=\"/activities?equipment=band\"", "look at all approaches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guides/surgery", "/activities/ex-nothing"})
    void doesNotKnowOtherAddresses(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }
}
