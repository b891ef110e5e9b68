package dev.unknot.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SheetPageTests {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Catalogue catalogue;

    @Test
    void holdsWhatWasPickedWithItsAmountAndACode() {
        var page = sheet("ex-band-row", "mb-breath-slow");
        assertThat(page)
                .contains(
                        "1. " + catalogue.activity("EX_BAND_ROW").name(),
                        "2. Slow belly breathing",
                        "class=\"sheet-code\"")
                .contains(
                        "value=\"" + catalogue.activity("MB_BREATH_SLOW").dose().minutes() + " minutes")
                .contains("href=\"/activities/ex-band-row\"");
        assertThat(catalogue.activity("EX_BAND_ROW").steps())
                .allSatisfy(step -> assertThat(page).contains(step));
    }

    /** A field without a name belongs to nothing that is sent. */
    @Test
    void cannotSendNamesAndAmounts() {
        var page = sheet("ex-band-row");
        var main = page.substring(page.indexOf("<main"));
        var written = main.substring(0, main.indexOf("<form"));
        assertThat(FIELD.matcher(written).results().map(found -> found.group()))
                .hasSize(4)
                .allSatisfy(field -> assertThat(field).doesNotContain(" name=", " form="));
    }

    @Test
    void holdsNoMoreThanSix() {
        var seven = catalogue.activities().stream()
                .filter(activity -> !activity.isCard() && !activity.needsPractitioner())
                .limit(7)
                .map(Activity::slug)
                .toList();
        assertThat(sheet(seven.subList(0, 6).toArray(String[]::new))).contains("6. ");
        assertThat(Pages.check(mvc, address(seven), 400))
                .contains("You picked 7.")
                .doesNotContain("class=\"sheet-code\"");
    }

    @Test
    void offersNeitherMedicinesNorVisits() {
        var page = Pages.get(mvc, "/sheet");
        assertThat(catalogue.activities()).allSatisfy(activity -> {
            var box = "value=\"" + activity.slug() + "\"";
            if (activity.isCard() || activity.needsPractitioner()) {
                assertThat(page).doesNotContain(box);
            } else {
                assertThat(page).contains(box);
            }
        });
        assertThat(sheet("med-ibuprofen-short", "nonsense")).doesNotContain("sheet-item");
    }

    @Test
    void tellsThePractitionerWhoShouldLeaveWhatOut() {
        var page = sheet("ex-band-row", "mb-breath-slow");
        assertThat(catalogue.stoppedBy(catalogue.activity("EX_BAND_ROW")))
                .isNotEmpty()
                .allSatisfy(condition -> assertThat(page).contains(condition.question()));
    }

    private String sheet(String... slugs) {
        return Pages.get(mvc, address(List.of(slugs)));
    }

    private static String address(List<String> slugs) {
        return "/sheet" + slugs.stream().map(slug -> "pick=" + slug).collect(Collectors.joining("&", "?", ""));
    }
}
