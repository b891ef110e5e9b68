package dev.unknot.flareup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Flare;
import dev.unknot.activity.Level;
import dev.unknot.activity.Trait;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PageTest
class FlareUpPageTests {

    private static final Pattern MOVE = Pattern.compile("<h3><a href=\"/activities/([a-z0-9-]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    MessageSource messages;

    @Test
    void namesWhomToCallAndEverySignBeforeAnythingToDo() {
        var page = page();
        var help = page.substring(0, page.indexOf("id=\"today\""));
        assertThat(help).contains("tel:999", "tel:911", "NHS 111", "tel:116123", "tel:988", "pain of 9 or 10");
        assertThat(Arrays.stream(Sign.values()))
                .hasSize(18)
                .allSatisfy(sign -> assertThat(help).contains(word("flareup.sign." + sign)));
    }

    @Test
    void tellsEmergenciesFromWhatCanWaitForADoctor() {
        var page = page();
        int urgent = page.indexOf("care-card-urgent");
        assertThat(Sign.of(Sign.Urgency.EMERGENCY))
                .hasSize(9)
                .allSatisfy(sign ->
                        assertThat(page.indexOf(word("flareup.sign." + sign))).isLessThan(urgent));
        assertThat(Sign.of(Sign.Urgency.TODAY))
                .hasSize(8)
                .allSatisfy(sign ->
                        assertThat(page.indexOf(word("flareup.sign." + sign))).isGreaterThan(urgent));
    }

    /** Nobody was asked anything, and the card on a plan keeps no more than this either. */
    @Test
    void holdsOnlyWhatMayGoOnInAFlareUpAndBeforeAnybodyWasSeen() {
        assertThat(moves()).hasSize(3).allSatisfy(slug -> {
            var activity = catalogue.activityBySlug(slug).orElseThrow();
            assertThat(activity.flare()).isEqualTo(Flare.KEEP);
            assertThat(activity.isStrength()).isFalse();
            assertThat(activity.is(Trait.WAITING)).isTrue();
            assertThat(page()).contains(escaped(activity.dose(Level.EASIER).text()));
        });
    }

    @Test
    void saysWhoShouldLeaveThingsOutBeforeSayingWhatToDo() {
        var page = page();
        var before = page.substring(0, page.indexOf("class=\"flare-moves\""));
        assertThat(moves())
                .allSatisfy(slug -> assertThat(catalogue.stoppedBy(
                                catalogue.activityBySlug(slug).orElseThrow()))
                        .allSatisfy(condition -> assertThat(before).contains(escaped(condition.question()))));
    }

    /** Word for word: two texts of the same rule would part company one day. */
    @Test
    void saysWhatTheCardOnAPlanSays() {
        assertThat(page()).contains(word("plan.flare.restart"), word("plan.flare.help"));
    }

    @Test
    void isOneStepFromHomeAndFromEveryPageWithANavigation() {
        assertThat(Pages.get(mvc, "/")).contains("href=\"/flare-up\"", "It flares up now");
        assertThat(Pages.get(mvc, "/guides/massage")).contains("href=\"/flare-up\"");
    }

    private String page() {
        return Pages.get(mvc, "/flare-up");
    }

    private List<String> moves() {
        return MOVE.matcher(page()).results().map(move -> move.group(1)).toList();
    }

    private String word(String key) {
        return escaped(messages.getMessage(key, null, Locale.UK));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
