package dev.unknot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Country;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.TriageLevel;
import dev.unknot.testing.StartDates;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** The symptom form as a browser without JavaScript sends it. */
@SpringBootTest(properties = "unknot.limits.assessments-per-minute=100000")
@AutoConfigureMockMvc
class SymptomFormTests {

    private static final Map<String, List<String>> COMPLETE = complete();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    static Stream<RedFlag> signsThatStop() {
        return TestCatalogue.get().redFlags().stream()
                .filter(flag -> !flag.workedOut()
                        && flag.askedWhen() == null
                        && !flag.level().allowsPlan());
    }

    static Stream<Step> pagesForEverybody() {
        return Stream.of(Step.values()).filter(step -> !step.follows());
    }

    /** What is told to somebody in the UK. */
    private static String told(RedFlag flag) {
        return TestCatalogue.get().safety().numbers().in(Country.UK).fill(flag.tell());
    }

    @Test
    void asksEverythingOnOnePageThatIsTheSameForEverybody() {
        var result = mvc.get().uri("/assessment").exchange();
        assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-cache").doesNotContainHeader("Set-Cookie");
        var page = Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));

        assertThat(page.select("form#questions > .part").eachAttr("id"))
                .containsExactly("start", "emergency", "today", "soon", "where", "how", "health", "mood", "week");
        assertThat(page.select("[checked]")).isEmpty();
        assertThat(page.select("#questions input[autocomplete=off]"))
                .as("a browser forgets such fields when it comes back")
                .isEmpty();
    }

    @Test
    void everyStepLeadsOnAndBackWithoutSendingAnything() {
        var page = Jsoup.parse(page("/assessment", Map.of("consent", List.of("1"))));
        for (var link : page.select("#questions .back > a, #questions .button-row > a")) {
            assertThat(page.select("form#questions > .part" + link.attr("href")))
                    .as(link.outerHtml())
                    .hasSize(1);
        }
        assertThat(page.select("#questions .back > a")).hasSize(8);
        assertThat(page.select("#questions .button-row > a")).hasSize(8);
        assertThat(page.select("#questions .part button")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "yes"})
    void takesNoAnswerBeforeItMay(String consent) {
        for (var go : List.of("on", "again")) {
            var typed = new LinkedHashMap<>(COMPLETE);
            typed.put("consent", List.of(consent));
            typed.put("go", List.of(go));

            var page = page("/assessment", typed);

            assertThat(page)
                    .contains("<title>Error: Get a plan", "href=\"#consent-0\"", "Tick the box if we may use")
                    .containsPattern("type=\"checkbox\" id=\"consent-0\" name=\"consent\" value=\"1\"[^>]*>")
                    .doesNotContain("What may help you");
            assertThat(Jsoup.parse(page).select("#start.is-here #consent-0:not([checked])"))
                    .hasSize(1);
            assertThat(Jsoup.parse(page).select("#age").val())
                    .as("what was answered is kept")
                    .isEqualTo("34");
        }
    }

    @Test
    void makesAndShowsNoPlanBeforeItMay() {
        var typed = chosen(COMPLETE);
        typed.remove("consent");
        for (var address : List.of("/plans", "/plans/preview")) {
            assertThat(page(address, typed)).contains("Tick the box if we may use", "Start");
        }
        typed.put("part", List.of("preview"));
        assertThat(mvc.post().uri("/plans/preview").params(params(typed)))
                .hasStatusOk()
                .bodyText()
                .contains("Tick the box if we may use")
                .doesNotContain("mini-week");
        assertThat(jdbc.queryForObject("select count(*) from plan", Integer.class))
                .isZero();
    }

    @Test
    void helpsAPersonInDangerWithoutAskingFirst() {
        assertThat(page(
                        "/assessment",
                        Map.of("step", List.of("EMERGENCY"), "emergencySigns", List.of("RF_TEARING_PAIN"))))
                .contains("Call for help now");
    }

    @Test
    void sendingThePageTwiceMakesOnePlan() {
        var typed = new LinkedHashMap<>(COMPLETE);
        var token = Pattern.compile("name=\"token\" value=\"([A-Za-z0-9_-]{27})\"")
                .matcher(page("/assessment", typed))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var form = chosen(COMPLETE);
        form.put("token", List.of(token));
        form.put("keepDays", List.of("90"));
        var first = mvc.post().uri("/plans").params(params(form)).exchange();
        assertThat(first).hasStatus(303);
        assertThat(mvc.post().uri("/plans").params(params(form)))
                .hasStatus(303)
                .hasHeader(
                        "Location", Objects.requireNonNull(first.getResponse().getHeader("Location")));
        assertThat(jdbc.queryForObject("select count(*) from plan", Integer.class))
                .isOne();

        form.put("keepDays", List.of("31"));
        assertThat(page("/plans", form)).contains("href=\"#keepDays-0\"", "id=\"keepDays-error\"", token);
        jdbc.update("delete from plan");
    }

    @ParameterizedTest
    @MethodSource("pagesForEverybody")
    void saysWhatIsMissingOnTopAndAtTheField(Step step) {
        var typed = new LinkedHashMap<>(COMPLETE);
        typed.keySet().removeAll(step.fields());

        var page = page("/assessment", typed);

        assertThat(page).contains("There is a problem", "Error:", "field-error");
        assertThat(page).containsPattern("href=\"#(" + String.join("|", step.fields()) + ")(-0)?\"");
        assertThat(Jsoup.parse(page).select(".part.is-here").eachAttr("id")).containsExactly(step.id());
    }

    @Test
    void showsEverythingTypedAgain() {
        var typed = new LinkedHashMap<>(COMPLETE);
        typed.put("go", List.of("again"));

        var page = Jsoup.parse(page("/assessment", typed));

        COMPLETE.forEach((field, values) -> values.forEach(value -> assertThat(
                        page.select("[name=%1$s][value=%2$s]:is([checked], [type=text])".formatted(field, value)))
                .as(field)
                .hasSize(1)));
    }

    @Test
    void keepsWhatCannotBeAnAgeAsItWasTyped() {
        var typed = new LinkedHashMap<>(COMPLETE);
        typed.put("age", List.of("thirty <b>four"));

        assertThat(page("/assessment", typed))
                .contains("value=\"thirty &lt;b&gt;four\"", "Enter your age in whole years, from 1 to 120.");
    }

    @ParameterizedTest
    @MethodSource("signsThatStop")
    void stopsAtADangerSignAndMakesAPlanImpossible(RedFlag flag) {
        var field = flag.level() == TriageLevel.EMERGENCY ? "emergencySigns" : "todaySigns";
        var typed = new LinkedHashMap<>(COMPLETE);
        typed.put(field, List.of(flag.code()));

        var page = page("/assessment", typed);
        assertThat(HtmlUtils.htmlUnescape(page)).contains(told(flag)).doesNotContain("Make my plan");

        typed.put("checking", List.of("true"));
        for (var step : List.of("WEEK", "CHECK")) {
            assertThat(HtmlUtils.htmlUnescape(page("/assessment", typed)))
                    .contains(told(flag))
                    .doesNotContain("Check your answers");
        }

        assertThat(mvc.post().uri("/plans").params(params(chosen(typed)))).hasStatus(422);
        assertThat(jdbc.queryForObject("select count(*) from plan", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("signsThatStop")
    void helpsBeforeItSpeaksOfAnythingElseThatIsWrong(RedFlag flag) {
        var step = flag.level() == TriageLevel.EMERGENCY ? Step.EMERGENCY : Step.TODAY;
        var field = step.fields().get(0);
        var withNone = new LinkedHashMap<>(COMPLETE);
        withNone.put(field, List.of(flag.code(), "NONE"));
        var alone = new LinkedHashMap<>(
                Map.of("consent", List.of("1"), "country", List.of("UK"), field, List.of(flag.code())));
        var unknown = new LinkedHashMap<>(alone);
        unknown.put(field, List.of("RF_NO_SUCH_SIGN", flag.code()));
        for (var typed : List.of(withNone, alone, unknown)) {
            for (var at : List.of(step, Step.WEEK)) {
                for (var go : List.of("on", "back")) {
                    typed.put("go", List.of(go));
                    assertThat(HtmlUtils.htmlUnescape(page("/assessment", typed)))
                            .as("%s at %s", typed, at)
                            .contains(told(flag));
                }
            }
            assertThat(HtmlUtils.htmlUnescape(page("/plans/preview", typed))).contains(told(flag));
            assertThat(mvc.post().uri("/plans").params(params(typed)))
                    .hasStatus(422)
                    .bodyText()
                    .contains(
                            flag.isAboutACrisis()
                                    ? "Help is there for you now"
                                    : flag.level() == TriageLevel.EMERGENCY ? "Call for help now" : "<h1");
        }
    }

    @Test
    void letsATickOfDangerBeTakenBack() {
        var typed = new LinkedHashMap<>(COMPLETE);
        typed.put("emergencySigns", List.of("RF_TEARING_PAIN", "NONE"));
        typed.put("go", List.of("again"));
        assertThat(page("/assessment", typed)).contains("Is this an emergency?", "id=\"look-again\" checked");
    }

    @Test
    void refusesNoneOfTheseBesideATick() {
        var typed = new LinkedHashMap<>(COMPLETE);
        typed.put("soonSigns", List.of("NONE", "RF_LUNG"));
        assertThat(page("/assessment", typed)).contains("Untick one of them");
    }

    @Test
    void makesNoPlanUnder18() {
        var typed = new LinkedHashMap<>(COMPLETE);
        typed.put("age", List.of("17"));
        assertThat(page("/assessment", typed)).contains("This is for adults").doesNotContain("Make my plan");
        assertThat(mvc.post().uri("/plans").params(params(chosen(typed)))).hasStatus(422);
    }

    @Test
    void goesBackFromTheResultToTheAnswers() {
        var result = Jsoup.parse(page("/assessment", COMPLETE));
        assertThat(result.select("button[name=go][value=again]").attr("formaction"))
                .isEqualTo("/assessment#week");
    }

    @Test
    void leadsFromTheResultToAPlan() {
        var typed = new LinkedHashMap<>(COMPLETE);
        assertThat(page("/assessment", typed)).contains("What may help you", "Fits you well", "Make my plan");

        var result = mvc.post().uri("/plans").params(params(chosen(typed))).exchange();
        assertThat(result).hasStatus(303);
        assertThat(result.getResponse().getHeader("Location")).matches("/plans/[A-Za-z0-9_-]{27}");
        jdbc.update("delete from plan");
    }

    @Test
    void namesTheDayWhoseMinutesAreWrong() {
        var typed = chosen(COMPLETE);
        typed.put("minutesTUESDAY", List.of("3"));
        typed.put("minutesSUNDAY", List.of(""));
        assertThat(page("/plans", typed))
                .contains("Tuesday: enter a whole number of minutes from 5 to 120.")
                .contains("Sunday: enter how many minutes you have.");
    }

    @Test
    void saysOnTheSamePageWhyAPlanCannotBeMade() {
        var typed = chosen(COMPLETE);
        typed.remove("approaches");
        typed.put("startDate", List.of("soon"));
        assertThat(page("/plans", typed)).contains("Tick at least one approach.", "Choose a day from", "Make my plan");

        var noDay = chosen(COMPLETE);
        noDay.keySet().removeIf(field -> field.startsWith("slots"));
        assertThat(mvc.post().uri("/plans").params(params(noDay)))
                .hasStatus(422)
                .bodyText()
                .contains("You offer no day.", "Make my plan");
    }

    @Test
    void answersAPlanWithoutAnswersWithAPageAndStoresNothing() {
        assertThat(mvc.post().uri("/plans").param("consent", "1"))
                .hasStatus(400)
                .bodyText()
                .contains("<h1");
        assertThat(jdbc.queryForObject("select count(*) from plan", Integer.class))
                .isZero();
    }

    private String page(String address, Map<String, List<String>> typed) {
        var result = mvc.post().uri(address).params(params(typed)).exchange();
        assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var page = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("??").containsOnlyOnce("<h1");
        return page;
    }

    private static MultiValueMap<String, String> params(Map<String, List<String>> typed) {
        return new LinkedMultiValueMap<>(typed);
    }

    static Map<String, List<String>> chosen(Map<String, List<String>> typed) {
        var chosen = new LinkedHashMap<>(typed);
        chosen.put("chosen", List.of("true"));
        chosen.put("approaches", List.of("EXERCISE", "POSTURE"));
        chosen.put("startDate", List.of(StartDates.thisMonday().toString()));
        for (var day : DayOfWeek.values()) {
            chosen.put("slots" + day, List.of("MORNING", "EVENING"));
            chosen.put("minutes" + day, List.of("20"));
        }
        return chosen;
    }

    static Map<String, List<String>> complete() {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("consent", List.of("1"));
        typed.put("emergencySigns", List.of("NONE"));
        typed.put("todaySigns", List.of("NONE"));
        typed.put("soonSigns", List.of("NONE"));
        typed.put("country", List.of("UK"));
        typed.put("age", List.of("34"));
        typed.put("location", List.of("NECK_SHOULDER", "INTERSCAPULAR"));
        typed.put("duration", List.of("GT_12M"));
        typed.put("onset", List.of("GRADUAL"));
        typed.put("clinicianAssessed", List.of("true"));
        typed.put("pattern", List.of("KNOTS"));
        typed.put("aggravators", List.of("DESK", "PHONE"));
        typed.put("pain", List.of("5"));
        typed.put("enjoyment", List.of("4"));
        typed.put("generalActivity", List.of("3"));
        typed.put("flareUp", List.of("false"));
        typed.put("conditions", List.of("NONE"));
        typed.put("sleep", List.of("2"));
        typed.put("phqInterest", List.of("0"));
        typed.put("phqDown", List.of("1"));
        typed.put("gadNervous", List.of("0"));
        typed.put("gadWorry", List.of("1"));
        typed.put("activityLevel", List.of("LOW"));
        typed.put("minutesPerDay", List.of("20"));
        typed.put("equipment", List.of("BAND"));
        typed.put("budget", List.of("LOW"));
        typed.put("access", List.of("PHARMACIST"));
        typed.put("medicineUse", List.of("NEVER"));
        typed.put("likes", List.of("EXERCISE"));
        typed.put("dislikes", List.of("CHIROPRACTIC"));
        return typed;
    }
}
