package dev.unknot.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import dev.unknot.plan.SpelledKey;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.StartDates;
import dev.unknot.testing.TestClock;
import dev.unknot.testing.WithMovedClock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The plan as pages to print. */
@WithMovedClock
class PaperPagesTests {

    private final MockMvcTester mvc;
    private final Planned plans;

    PaperPagesTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
        plans = new Planned(mvc);
    }

    /** Plans of {@link Planned} begin in the week that it is for all tests. */
    @BeforeEach
    void isToday(@Autowired MovedClock clock) {
        clock.set(TestClock.get().instant());
    }

    @Test
    void drawsAndExplainsEachActivityWithBoxesForPain() {
        var paper = paper(plans.make("G01", 3), "");
        assertThat(paper)
                .contains("<img class=\"picture", "While doing it", "Next morning", "You need", "Why it is here")
                .contains("The five-minute day", "If it flares up", "Look back", "Get help now", "Left out, and why")
                .contains("What you told us", "Where this comes from", "next check by");
    }

    @Test
    void hasOneSheetOfLittleInk() {
        var paper = paper(plans.make("G01", 3), "edition=SHORT");
        assertThat(paper).contains("Get help now", "class=\"box box-1\"").doesNotContain("<img", "If it flares up");
    }

    @Test
    void listsTheDaysInLargeLetters() {
        assertThat(paper(plans.make("G01", 3), "text=LARGE&week=1"))
                .contains(StartDates.thisMonday().format(DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK)))
                .contains("class=\"ticks\"")
                .doesNotContain("<table class=\"week\"");
    }

    @Test
    void leavesNothingOutInLargeLetters() {
        assertThat(paper(plans.make("G01", 3), "text=LARGE&edition=SHORT&week=1")
                        .replaceAll("<[^>]+>|\\s+", " "))
                .containsPattern("times a day: .+ \\(\\d+ min\\)");
        assertThat(paper(plans.make("G01", 3), "text=LARGE&edition=SHORT&week=1"))
                .contains("To do 3 times");
    }

    @Test
    void tellsAPractitionerWhatAFridgeShouldNotKnow() {
        var key = plans.make("R176", 7);
        var illness = "Do you have heart failure?";
        assertThat(paper(key, "edition=PRACTITIONER")).contains(illness, "Low mood", "Warning signs");
        assertThat(paper(key, "")).doesNotContain(illness, "Low mood");
    }

    @Test
    void saysWhoToVisitWithRoomForWhenAndWhere() {
        assertThat(paper(plans.make("R176", 7, List.of("EX_PHYSIO_SESSION")), ""))
                .contains("Physiotherapy session", "Phone", "Tell them about:");
        assertThat(paper(plans.make("G01", 3), "")).doesNotContain("Tell them about:");
    }

    @Test
    void bearsTheWayBackOnlyIfAskedTo() {
        var key = plans.make("G01", 3);
        var spelled = SpelledKey.of(PlanKey.parse(key).orElseThrow());
        assertThat(paper(key, "code=true"))
                .contains(spelled, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"code\"");
        for (var edition : Edition.values()) {
            assertThat(paper(key, "code=true&edition=" + edition))
                    .as("%s", edition)
                    .contains(spelled, "class=\"code\"");
            assertThat(paper(key, "code=false&edition=" + edition)).doesNotContain(key, spelled, "class=\"code\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition=NONE", "text=HUGE", "paper=A3", "code=perhaps"})
    void refusesPaperThereIsNot(String wish) {
        var key = plans.make("G01", 3);
        assertThat(mvc.get().uri("/plans/" + key + "/print?" + wish)).hasStatus(400);
        assertThat(mvc.get().uri("/plans/" + key + ".pdf?" + wish)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "13", "01", "x", "-1"})
    void hasNoPaperForAWeekThatIsNot(String week) {
        var key = plans.make("G01", 3);
        assertThat(mvc.get().uri("/plans/" + key + "/print?week=" + week)).hasStatus(404);
        assertThat(mvc.get().uri("/plans/" + key + ".pdf?week=" + week)).hasStatus(404);
    }

    /** What lies on paper: without the form above it. */
    private String paper(String key, String wish) {
        var answer = mvc.get().uri("/plans/" + key + "/print?" + wish);
        assertThat(answer).hasStatusOk();
        var page = new String(answer.exchange().getResponse().getContentAsByteArray(), UTF_8);
        assertThat(page).doesNotContain("??");
        return page.substring(page.indexOf("<main"));
    }
}
