package dev.unknot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.web.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page before the file. */
@CalendarTest
class CalendarPageTests {

    private static final String NOWHERE = "AAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Autowired
    private Planned planned;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void offersChoicesWithLikelyAnswers() {
        var key = planned.plan("2026-09-21");
        var page = Pages.get(mvc, "/plans/" + key + "/calendar").replaceAll("\\s+", " ");
        assertThat(page)
                .contains(
                        "action=\"/plans/" + key + "/calendar\"",
                        "method=\"post\"",
                        "from 21 September 2026 to 13 December 2026",
                        "<option value=\"Europe/London\" selected=\"selected\">London</option>",
                        ">Buenos Aires, Argentina</option>",
                        "<optgroup label=\"Pacific Ocean\">",
                        "data-find=\"true\"",
                        "type=\"time\" id=\"morning\" name=\"morning\" value=\"08:00\"",
                        "name=\"breaksTo\" value=\"17:00\"")
                .doesNotContain("SystemV", "EST5EDT", "Etc/", "has-error");
        assertThat(page.split("selected=\"selected\"", -1)).hasSize(2);
        assertThat(mvc.get().uri("/plans/" + key).exchange())
                .bodyText()
                .contains("href=\"/plans/" + key + "/calendar\"");
    }

    @Test
    void whatThePageOffersGivesTheFile() {
        var key = planned.plan("2026-09-21");
        assertThat(planned.file(
                        key,
                        "?zone=Europe/London&morning=08:00&midday=12:30&evening=19:00"
                                + "&reminder=AT_START&title=NEUTRAL&breaksFrom=09:00&breaksTo=17:00"))
                .isEqualTo(planned.file(key, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone=Mars/Base | zone | Choose a time zone from the list.",
                "zone=SystemV/EST5EDT | zone | Choose a time zone from the list.",
                "morning=25:00 | morning | Enter a time such as 08:00.",
                "morning= | morning | Enter a time such as 08:00.",
                "midday=noon | midday | Enter a time such as 08:00.",
                "evening=19 | evening | Enter a time such as 08:00.",
                "evening=19:00&evening=20:00 | evening | Enter a time such as 08:00.",
                "reminder=ALWAYS | reminder | Choose one of the answers listed.",
                "title=PAIN | title | Choose one of the answers listed.",
                "breaks=perhaps | breaks | Answer yes or no.",
                "breaks=true&breaksFrom=x | breaksFrom | Enter a time such as 08:00.",
                "breaks=true&breaksFrom=09:00&breaksTo=09:59 | breaksTo | The last one must be an hour or more after the first.",
                "breaks=true&breaksFrom=09:00&breaksTo=09:00 | breaksTo | The last one must be an hour or more after the first.",
                "midday=08:00 | midday | Midday must be at least an hour after the morning.",
                "midday=08:59 | midday | Midday must be at least an hour after the morning.",
                "morning=20:00&evening=08:00 | evening | The evening must be at least an hour after midday, and an hour before the next morning.",
                "evening=13:00 | evening | The evening must be at least an hour after midday",
                "evening=07:30 | evening | an hour before the next morning.",
                "morning=08:00&midday=08:00&evening=08:00 | midday | Midday must be"
            })
    void whatCannotBeReadIsSaidAtItsField(String query, String field, String message) {
        var key = planned.plan("2026-09-21");
        var page = Pages.check(mvc, "/plans/" + key + ".ics?" + query, 400);
        assertThat(page)
                .contains("There is a problem", "id=\"" + field + "-error\"", message)
                .containsPattern("href=\"#" + field + "(-0)?\"")
                .doesNotContain("BEGIN:VCALENDAR", "data-find");
    }

    @Test
    void everythingTypedIsKept() {
        var page = Pages.check(
                        mvc,
                        "/plans/" + planned.plan("2026-09-21")
                                + ".ics?zone=Asia/Kolkata&morning=late&midday=11:11&evening=20:15&title=NAMES&reminder=NONE"
                                + "&breaks=true&breaksFrom=10:00&breaksTo=15:00",
                        400)
                .replaceAll("\\s+", " ");
        for (var kept : List.of(
                "<option value=\"Asia/Kolkata\" selected=\"selected\">",
                "value=\"late\"",
                "value=\"11:11\"",
                "value=\"20:15\"",
                "value=\"NAMES\" aria-describedby=\"title-1-hint\" checked=\"checked\"",
                "name=\"reminder\" value=\"NONE\" checked=\"checked\"",
                "name=\"breaks\" value=\"true\" checked=\"checked\"",
                "value=\"10:00\"",
                "value=\"15:00\"")) {
            assertThat(page).contains(kept);
        }
    }

    /** The address carries them, because nothing else keeps them. */
    @Test
    void aBookmarkRemembersTheChoices() {
        var key = planned.plan("2026-09-21");
        var page = Pages.get(mvc, "/plans/" + key + "/calendar?zone=Asia/Kolkata&morning=06:15&title=NAMES&breaks=true")
                .replaceAll("\\s+", " ");
        assertThat(page)
                .contains(
                        "Your file is ready",
                        "href=\"/plans/" + key + ".ics?zone=Asia/Kolkata&amp;morning=06:15&amp;",
                        "<option value=\"Asia/Kolkata\" selected=\"selected\">",
                        "name=\"morning\" value=\"06:15\"",
                        "name=\"breaks\" value=\"true\" checked=\"checked\"")
                .doesNotContain("data-find");
        assertThat(Pages.check(mvc, "/plans/" + key + "/calendar?morning=late", 400))
                .contains("morning-error")
                .doesNotContain("Your file is ready");
    }

    @Test
    void fetchingAFileChangesNothing() {
        var key = planned.plan("2026-09-21");
        var before = planned.page(key, ".json");
        planned.file(key, "?breaks=true");
        planned.page(key, "/calendar?breaks=true");
        assertThat(planned.page(key, ".json")).isEqualTo(before);
    }

    /** Without the tick, the two times say nothing. */
    @Test
    void breaksNobodyWantsCannotBeWrong() {
        assertThat(planned.answer(planned.plan("2026-09-21"), "?breaksFrom=x&breaksTo="))
                .hasStatusOk();
    }

    @Test
    void aPlanWithoutShortBreaksDoesNotAskForThem() {
        var key = planned.plan("G01", Planned.withoutBreaks("2026-09-21"));
        assertThat(Pages.get(mvc, "/plans/" + key + "/calendar")).doesNotContain("breaksFrom");
    }

    @Test
    void aPlanThatIsNotThereLooksTheSameEverywhere() {
        var gone = Planned.text(mvc.get().uri("/plans/" + NOWHERE).exchange());
        assertThat(gone).contains("We cannot open that plan");
        for (var address : List.of("/plans/" + NOWHERE + ".ics", "/plans/" + NOWHERE + ".ics?zone=x", "/plans/x.ics")) {
            assertThat(mvc.get().uri(address).remoteAddress("192.0.2.1"))
                    .hasStatus(404)
                    .hasContentTypeCompatibleWith("text/html")
                    .bodyText()
                    .isEqualTo(gone);
        }
        assertThat(mvc.get().uri("/plans/" + NOWHERE + "/calendar").remoteAddress("192.0.2.1"))
                .hasStatus(404)
                .bodyText()
                .isEqualTo(gone);
    }

    @Test
    void unknownKeysAreCounted() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(mvc.get().uri("/plans/" + NOWHERE + ".ics").remoteAddress("192.0.2.2"))
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri("/plans/" + NOWHERE + ".ics").remoteAddress("192.0.2.2"))
                .hasStatus(429);
        assertThat(mvc.get()
                        .uri("/plans/" + planned.plan("2026-09-21") + ".ics")
                        .remoteAddress("192.0.2.2"))
                .hasStatusOk();
    }

    @Test
    void aDeletedPlanHasNoFile() {
        var key = planned.plan("2026-09-21");
        planned.post("/plans/" + key + "/delete");
        assertThat(mvc.get().uri("/plans/" + key + ".ics").remoteAddress("192.0.2.3"))
                .hasStatus(404);
    }
}
