package dev.unknot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import dev.unknot.matching.Patients;
import dev.unknot.safety.Answers;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.Triage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of questions: going back and forward loses nothing, and help comes the moment a box is ticked. */
@BrowserTest
class FormTests {

    private static final String TOLD =
            "() => [...document.querySelectorAll('[data-told]')].filter(e => e.checkVisibility()).map(e => e.dataset.told)";

    private static final String FILL = """
            values => {
              const form = document.getElementById('questions');
              form.reset();
              for (const [name, all] of Object.entries(values)) {
                for (const field of form.querySelectorAll(`[name=${name}]`)) {
                  if (field.type === 'text') field.value = all[0];
                  else field.checked = all.includes(field.value);
                }
              }
              document.getElementById('age').dispatchEvent(new Event('input', { bubbles: true }));
            }
            """;

    private static final int MOST_WORDS = 2_400;
    private static final int MOST_SCREENS = 33;
    private static final int MOST_TAPS = 45;
    private static final Map<Integer, String> IN_WORDS =
            Map.of(5, "five", 6, "six", 7, "seven", 8, "eight", 9, "nine", 10, "ten", 11, "eleven", 12, "twelve");

    @LocalServerPort
    private int port;

    @Autowired
    private SafetyRules safety;

    private final Visits visits;

    FormTests(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void backForwardAndReloadingLoseNoAnswerInAnyStep(boolean withScripts) {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(withScripts));
        var sent = new ArrayList<String>();
        visit.page().onRequest(request -> note(request, sent));
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        visit.link("Start").click();

        for (int n = 0; n < Form.STEPS.size(); n++) {
            answer(visit, Form.STEPS.get(n));
            holds(visit, n);
            if (withScripts) { // Chromium empties a form that is loaded again, and only a script can fill it in.
                visit.page().reload();
                holds(visit, n);
            }
            visit.page().goBack();
            if (n > 0) {
                holds(visit, n - 1);
            }
            visit.page().goForward();
            holds(visit, n);
            next(visit).click();
        }
        assertThat(visit.page().locator("h1:visible")).hasText("What may help you");
        visit.page().goBack();
        holds(visit, Form.STEPS.size() - 1);
        if (withScripts) {
            visit.page().goForward();
            assertThat(visit.page().locator("form[data-preview]")).isVisible();
            visit.page().reload();
            assertThat(visit.page().locator("form[data-preview]")).isVisible();
            assertThat(sent).as("no form is ever sent by going to a page").isEmpty();
        } else {
            assertThat(sent).hasSize(1);
        }
        visit.leavesNothing();
    }

    @Test
    void anAnswerIsStillThereAfterAnotherPageWasLookedAt() {
        var visit = visits.start(port);
        Form.open(visit, "WHERE");
        visit.page().locator("#age").fill("34");
        visit.page().locator("#age").blur();
        visit.open("/guides");
        visit.page().goBack();
        assertThat(visit.page().locator("#age")).hasValue("34");
        assertThat(visit.page().locator("#where")).isVisible();
    }

    @Test
    void leavingQuicklyLeavesNoAnswerBehind() {
        var visit = visits.start(port);
        visit.open("/guides");
        Form.open(visit, "EMERGENCY");
        visit.page().locator("#emergencySigns-0").check();
        visit.page().locator(".at-once [data-leave]").click();
        visit.page().waitForURL("**/guides/posture");
        visit.page().goBack();
        assertThat(visit.page().locator("#emergencySigns-0")).not().isChecked();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void helpTakesThePlaceOfTheQuestionsTheMomentASignIsTicked(boolean withScripts) {
        var visit = visits.start(
                port, new NewContextOptions().setJavaScriptEnabled(withScripts).setViewportSize(360, 740));
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        visit.link("Start").click();
        visit.page().locator("#emergencySigns-12").check();

        assertThat(visit.page().locator(".at-once-emergency h2:visible")).containsText("Call for help now");
        assertThat(visit.page().locator(".at-once-emergency h2:visible").boundingBox().y)
                .isBetween(0.0, 100.0);
        assertThat(visit.page().locator(".part:visible")).hasCount(0);
        assertThat(visit.page().locator("a[href='tel:999']")).isVisible();

        visit.page().locator("#look-again").check();
        visit.page().locator("#emergencySigns-12").uncheck();
        assertThat(visit.page().locator(".at-once")).isHidden();
        visit.page().locator("#emergencySigns-0").check();
        assertThat(visit.page().locator(".at-once-emergency h2:visible")).isInViewport();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyUnder18IsAskedAboutMood(boolean withScripts) {
        var visit = visits.start(port, new NewContextOptions().setJavaScriptEnabled(withScripts));
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        visit.page().navigate(visit.address("/assessment#where"));
        visit.page().locator("#age").fill("17");
        visit.page().locator("#age").blur();
        assertThat(visit.page().locator(".too-young")).isVisible();
        assertThat(visit.page().locator("#where .button-row")).isHidden();
        visit.page().navigate(visit.address("/assessment#mood"));
        assertThat(visit.page().locator("#mood")).isHidden();
        assertThat(visit.page().locator(".too-young")).isVisible();

        visit.page().locator("#age").fill("18");
        assertThat(visit.page().locator(".too-young")).isHidden();
        assertThat(visit.page().locator("#mood")).isVisible();
    }

    /** Everybody whom triage tells to get help today or now is told so by the page at once, and nobody else is. */
    @Test
    void whatThePageTellsIsWhatTriageTells() {
        var visit = visits.start(port);
        visit.open("/assessment");
        for (var patient : Patients.all()) {
            visit.page().evaluate(FILL, typed(patient.answers()));
            var triage = safety.triage(patient.answers());
            var told = new TreeSet<>((List<?>) visit.page().evaluate(TOLD));
            assertThat(told).as(patient.toString()).isEqualTo(new TreeSet<>(ending(triage)));
        }
    }

    /** Reading at 238 words a minute (the usual pace of silent reading), and a second and a half for each tap. */
    @Test
    void takesAHealthyPersonAsLongAsWeSay() {
        var visit = visits.start(port, new NewContextOptions().setViewportSize(360, 740));
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        visit.link("Start").click();
        int words = 0;
        int taps = 0;
        double screens = 0;
        for (var step : Form.STEPS) {
            words += words(visit);
            screens += screens(visit);
            taps += step.answers().values().stream().mapToInt(List::size).sum() + 1;
            answer(visit, step);
            next(visit).click();
        }
        visit.page().locator("form[data-preview]").waitFor();
        words += words(visit);
        screens += screens(visit);
        taps++;

        int minutes = (int) Math.round(words / 238.0 + taps * 1.5 / 60);
        var figures = "%d words, %.1f screens, %d taps, %d minutes".formatted(words, screens, taps, minutes);
        System.out.println("The symptom form: " + figures);
        assertThat(words).as(figures).isLessThanOrEqualTo(MOST_WORDS);
        assertThat(screens).as(figures).isLessThanOrEqualTo(MOST_SCREENS);
        assertThat(taps).as(figures).isLessThanOrEqualTo(MOST_TAPS);
        visit.open("/");
        assertThat(visit.page().locator(".hero")).containsText("about " + IN_WORDS.get(minutes) + " minutes");
    }

    private static int words(Visit visit) {
        return ((Number)
                        visit.page()
                                .evaluate(
                                        "document.querySelector('main').innerText.split(/\\s+/).filter(word => /[\\p{L}\\d]/u.test(word)).length"))
                .intValue();
    }

    /** Phone screens from the top of the page to the end of what is asked. */
    private static double screens(Visit visit) {
        return ((Number) visit.page()
                                .evaluate("document.querySelector('main').getBoundingClientRect().bottom + scrollY"))
                        .doubleValue()
                / 740;
    }

    private static List<String> ending(Triage triage) {
        return triage.level().allowsPlan()
                ? List.of()
                : triage.messages().stream()
                        .map(message -> message.code() + (message.notSure() ? "-unsure" : ""))
                        .toList();
    }

    private Map<String, List<String>> typed(Answers answers) {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("consent", List.of(Form.AGREED));
        typed.put("age", List.of(Integer.toString(answers.age())));
        typed.put("location", names(answers.location()));
        typed.put("duration", List.of(answers.duration().name()));
        typed.put("onset", List.of(answers.onset().name()));
        typed.put("clinicianAssessed", List.of(Boolean.toString(answers.clinicianAssessed())));
        typed.put("pattern", names(answers.pattern()));
        typed.put("pain", List.of(Integer.toString(answers.pain())));
        typed.put("flareUp", List.of(Boolean.toString(answers.flareUp())));
        typed.put("sleep", List.of(Integer.toString(answers.sleep())));
        typed.put("phqInterest", List.of(Integer.toString(answers.phq2() / 2)));
        typed.put("phqDown", List.of(Integer.toString(answers.phq2() - answers.phq2() / 2)));
        typed.put("gadNervous", List.of(Integer.toString(answers.gad2() / 2)));
        typed.put("gadWorry", List.of(Integer.toString(answers.gad2() - answers.gad2() / 2)));
        typed.put("conditions", List.copyOf(answers.conditions()));
        for (var field : Set.of(
                "emergencySigns", "todaySigns", "clotSigns", "soonSigns", "agedSigns", "heartSigns", "safeSigns")) {
            typed.put(field, List.copyOf(answers.redFlags()));
        }
        typed.put("emergencyNotSure", List.copyOf(answers.notSure()));
        typed.put("safeNotSure", List.copyOf(answers.notSure()));
        return typed;
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static void note(Request request, List<String> sent) {
        if (request.isNavigationRequest() && request.method().equals("POST")) {
            sent.add(request.url());
        }
    }

    private static Locator next(Visit visit) {
        return visit.page().locator(".part:visible .button-row .button");
    }

    private static void answer(Visit visit, Form.Step step) {
        step.answers()
                .forEach((field, values) -> values.forEach(value -> {
                    if (isTyped(field)) {
                        visit.page().locator("#" + field).fill(value);
                    } else {
                        choice(visit, field, value).check();
                    }
                }));
    }

    /** The step is the only one shown, and everything answered until there is still so. */
    private static void holds(Visit visit, int step) {
        assertThat(visit.page().locator(".form-progress:visible")).hasText("Page " + (step + 1) + " of 8");
        for (var before : Form.STEPS.subList(0, step + 1)) {
            before.answers()
                    .forEach((field, values) -> values.forEach(value -> {
                        if (isTyped(field)) {
                            assertThat(visit.page().locator("#" + field)).hasValue(value);
                        } else {
                            assertThat(choice(visit, field, value)).isChecked();
                        }
                    }));
        }
    }

    private static boolean isTyped(String field) {
        return Set.of("age", "minutesPerDay").contains(field);
    }

    private static Locator choice(Visit visit, String field, String value) {
        return visit.page().locator("#questions input[name='" + field + "'][value='" + value + "']");
    }
}
