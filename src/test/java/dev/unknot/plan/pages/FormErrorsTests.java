package dev.unknot.plan.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import dev.unknot.web.FormFaults;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Every form with nothing in it, and with each field in turn left out or wrong: made from what the pages ask, so that a new
 * field is tried as well.
 */
@WithMovedClock
class FormErrorsTests {

    private static final String WRONG = "?";

    /** What each page of the symptom form asks, answered. */
    private static final Map<String, String> ANSWERS = inOrder(
            "EMERGENCY", "emergencySigns=NONE",
            "TODAY", "todaySigns=NONE",
            "SOON", "soonSigns=NONE",
            "WHERE", "country=UK age=34 location=NECK duration=M3_TO_12 onset=GRADUAL clinicianAssessed=true",
            "HOW", "pattern=ACHE aggravators=DESK pain=5 enjoyment=4 generalActivity=4 flareUp=false",
            "HEALTH", "conditions=NONE",
            "MOOD", "sleep=3 phqInterest=0 phqDown=0 gadNervous=0 gadWorry=0",
            "WEEK",
                    "activityLevel=SEDENTARY minutesPerDay=20 equipment=BAND budget=LOW access=PHARMACIST medicineUse=NEVER"
                            + " likes=EXERCISE dislikes=CHIROPRACTIC");

    private static final List<String> STEPS = List.copyOf(ANSWERS.keySet());

    /** Questions that nobody has to answer. */
    private static final Set<String> OPTIONAL =
            Set.of("pattern", "aggravators", "equipment", "access", "likes", "dislikes");

    /** What opens questions, and questions that only other answers open. */
    private static final Set<String> FOLLOWING =
            Set.of("groups", "clotSigns", "agedSigns", "heartSigns", "safeSigns", "safeNotSure");

    /** The other column of the signs: nobody has to be unsure. */
    private static final String NOT_SURE = "NotSure";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovedClock clock;

    @ParameterizedTest
    @FieldSource("STEPS")
    void eachStepOfTheSymptomFormSaysWhatIsWrong(String step) {
        var known = answered();
        var fields = names(get("/assessment").select("#" + step.toLowerCase(Locale.ROOT)));
        fields.removeIf(field -> FOLLOWING.contains(field));
        assertThat(fields)
                .filteredOn(field -> !field.endsWith(NOT_SURE))
                .containsExactlyInAnyOrderElementsOf(names(answers(step)));

        var empty = new LinkedHashMap<>(known);
        fields.forEach(empty::remove);
        holds("/assessment", empty, true);
        for (var field : fields) {
            holds("/assessment", with(known, field, WRONG), true);
            if (!field.endsWith(NOT_SURE)) {
                holds("/assessment", without(known, field), !OPTIONAL.contains(field));
            }
        }
    }

    @Test
    void theFirstPageAsksForAYes() {
        holds("/assessment", Map.of(), true);
        holds("/assessment", with(answered(), "consent", WRONG), true);
    }

    @Test
    void theResultSaysWhatStandsInTheWayOfAPlan() {
        var known = answered();
        var page = post("/assessment", known);
        known.putAll(filledIn(page));
        var fields = asked(page);
        assertThat(fields).contains("approaches", "startDate", "slotsMONDAY", "minutesSUNDAY", "keepDays");
        assertThat(post("/plans", known).title()).as("as it is, it can be sent").isEmpty();

        var empty = new LinkedHashMap<>(known);
        fields.forEach(empty::remove);
        holds("/plans", empty, true);
        for (var field : fields) {
            holds(
                    "/plans",
                    without(known, field),
                    List.of("approaches", "startDate").contains(field));
            holds("/plans", with(known, field, WRONG), true);
        }
    }

    @Test
    void aLinkThatIsNoneIsKeptToBeMended() {
        holds("/plans/open", Map.of("link", List.of("my plan")), true);
        holds("/plans/open", Map.of(), true);
    }

    @Test
    void theCalendarSaysWhichTimeIsWrong() {
        var plan = makePlan();
        var fields = asked(get(plan + "/calendar"));
        assertThat(fields).contains("zone", "morning", "title", "reminder");
        var values = with(filledIn(get(plan + "/calendar")), "breaks", "true");
        for (var field : fields) {
            if (!field.equals("breaks")) {
                holds(plan + "/calendar", with(values, field, WRONG), true);
            }
        }
    }

    @Test
    void aChangeOfAPlanSaysWhatIsMissing() {
        var plan = makePlan();
        var activity = Objects.requireNonNull(get(plan + "/activities").selectFirst(".things a"))
                .attr("href");
        var forms = Stream.of(get(activity), get(plan + "/left-out"))
                .flatMap(page -> page.select("form[action$=/change]:has(select)").stream())
                .filter(form -> form.select("select[name]").stream()
                        .anyMatch(choice -> choice.select("option[selected]").isEmpty()))
                .toList();
        assertThat(forms).isNotEmpty();
        var tried = new LinkedHashSet<String>();
        for (var form : forms) {
            var values = filledIn(form);
            if (tried.add(String.valueOf(values.get("what")))) {
                form.select("select[name]").forEach(choice -> values.put(choice.attr("name"), List.of("")));
                var answer = post(plan + "/change", values);
                if (!answer.title().isEmpty()) {
                    FormFaults.hold(answer, Map.of());
                }
            }
        }
    }

    /** Nothing is on the server that could run out. */
    @Test
    void answersHalfGivenAreStillGoodAfterTwentyHours() {
        var half = answered();
        half.remove("sleep");
        var kept = filledIn(post("/assessment", half));
        clock.pass(Duration.ofHours(20));

        kept.put("sleep", List.of("3"));
        assertThat(post("/assessment", kept).title()).startsWith("What may help you");
    }

    private void holds(String address, Map<String, List<String>> values, boolean mustFail) {
        var page = post(address, values);
        if (mustFail || page.title().startsWith("Error")) {
            FormFaults.hold(page, values);
        }
    }

    private String makePlan() {
        var known = answered();
        known.putAll(filledIn(post("/assessment", known)));
        var made = mvc.post()
                .uri("/plans")
                .params(new LinkedMultiValueMap<>(known))
                .exchange()
                .getResponse();
        assertThat(made.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(made.getHeader("Location"));
    }

    private Document post(String address, Map<String, List<String>> values) {
        return page(mvc.post().uri(address).params(new LinkedMultiValueMap<>(values)));
    }

    private Document get(String address) {
        return page(mvc.get().uri(address));
    }

    private static Document page(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            return Jsoup.parse(request.exchange().getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a page asks, hidden fields left aside. */
    private static Set<String> asked(Document page) {
        return names(page.select("main form"));
    }

    private static Set<String> names(Elements part) {
        return part.select("input:not([type=hidden]), select, textarea").stream()
                .map(field -> field.attr("name"))
                .filter(name -> !name.isEmpty())
                .collect(toCollection(LinkedHashSet::new));
    }

    /** What the browser would send. */
    private static Map<String, List<String>> filledIn(Element page) {
        var values = new LinkedHashMap<String, List<String>>();
        var fields = page.select("input[name]:not([type=radio]:not([checked])):not([type=checkbox]:not([checked]))");
        for (var field : fields) {
            values.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                    .add(field.val());
        }
        page.select("select option[selected]")
                .forEach(option -> values.put(
                        Objects.requireNonNull(option.closest("select")).attr("name"), List.of(option.val())));
        return values;
    }

    private static Map<String, List<String>> answered() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("consent", List.of("1"));
        for (var step : STEPS) {
            for (var answer : answers(step).split(" ")) {
                var parts = answer.split("=");
                values.put(parts[0], List.of(parts[1]));
            }
        }
        return values;
    }

    private static String answers(String step) {
        return Objects.requireNonNull(ANSWERS.get(step));
    }

    private static List<String> names(String answers) {
        return Pattern.compile("(\\w+)=")
                .matcher(answers)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, List<String>> without(Map<String, List<String>> values, String field) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(field);
        return fewer;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> values, String field, String value) {
        var other = new LinkedHashMap<>(values);
        other.put(field, List.of(value));
        return other;
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        Stream.iterate(0, n -> n < pairs.length, n -> n + 2).forEach(n -> map.put(pairs[n], pairs[n + 1]));
        return map;
    }
}
