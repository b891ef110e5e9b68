package dev.unknot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Guide;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class GuidePagesTests {

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
                .contains("How sure we are", "Last checked: 22 November 2026")
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
        assertThat(Pages.get(mvc, "/activities")).contains("102 activities").doesNotContain("We do not know");
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
                .contains("102 activities", "We do not know that approach", "Write the minutes as a whole number")
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
