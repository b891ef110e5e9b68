package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Country;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.matching.Patients;
import dev.unknot.matching.Patients.Patient;
import dev.unknot.plan.PlanKey;
import dev.unknot.testing.WithMovedClock;
import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithMovedClock
class PlanPagesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NEVER_EXISTED = "AAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcTemplate jdbc;

    /** A person, with the first approaches of the ranking; the last two pick everything. */
    static Stream<Wish> wishes() {
        return Stream.of(
                new Wish("G01", 3), // no sign found
                new Wish("G07", 3), // caution
                new Wish("R015", 7), // see someone first
                new Wish("R036", 7), // a flare-up, with a medicine card
                new Wish("R060", 7), // the same in the US
                new Wish("R176", 7)); // twenty-one activities
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void showsThePlanInWords(Wish wish) {
        var plan = make(wish);
        var page = ok(plan.address() + "/activities");

        assertThat(TITLE.matcher(page).results())
                .singleElement()
                .satisfies(title -> assertThat(title.group(1)).doesNotContain(plan.key()));
        assertThat(page).doesNotContain("??").containsOnlyOnce("<h1");
        assertThat(plan.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains(name));
        assertThat(plan.activities())
                .allSatisfy(slug -> assertThat(ok(plan.address() + "/activities/" + slug))
                        .containsOnlyOnce("id=\"" + slug + "\"")
                        .doesNotContain("??"));
        assertThat(ok(plan.address()))
                .contains("Wednesday 25 November", "24 May 2027", "href=\"/urgent-help\"")
                .doesNotContain("href=\"http", "src=\"http");
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void namesEachOfAllActivitiesOnce(Wish wish) {
        var plan = make(wish);
        var leftOut = ok(plan.address() + "/left-out");
        var named = Pattern.compile("href=\"/activities/([a-z0-9-]+)\"")
                .matcher(leftOut)
                .results();
        assertThat(named.map(link -> link.group(1)).toList())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(plan.activities())
                .hasSize(catalogue.activities().size() - plan.activities().size() - plan.cards());
        assertThat(plan.leftOut() + plan.activities().size() + plan.cards()).isEqualTo(105);
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void linksWithTheKeyLeadToItsOwnPagesOnly(Wish wish) {
        var plan = make(wish);
        var pages = Stream.of(
                        "",
                        "/week",
                        "/weeks",
                        "/activities",
                        "/left-out",
                        "/data",
                        "/last-change",
                        "/care",
                        "/keep-going")
                .map(page -> ok(plan.address() + page))
                .collect(Collectors.joining());
        assertThat(Pattern.compile("[a-z]+=\"([^\"]*" + plan.key() + "[^\"]*)\"")
                        .matcher(pages)
                        .results()
                        .map(link -> link.group(1)))
                .allMatch(link -> link.startsWith(plan.address() + "/")
                        || link.equals(plan.address())
                        || link.equals(plan.address() + ".json"))
                .extracting(link -> link.substring(plan.address().length()))
                .filteredOn(link -> !link.matches("(/weeks/\\d+(/missed)?|/print(\\?week=\\d+)?|/days/[\\d-]+"
                        + "|/sessions/[\\d-]+/[a-z]+|/activities/[a-z-]+([?#].*)?)?"))
                .contains("/delete", "/change", "/keep", "/new-link", "/calendar", "/time-zone", ".json", "/ticks")
                .doesNotContain("/undo");
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void thePaperHoldsEverythingButTheKey(Wish wish) {
        var plan = make(wish);
        var shown = ok(plan.address() + "/print");
        var page = shown.substring(shown.indexOf("<main"));
        assertThat(page).doesNotContain("??", plan.key(), "/plans/").containsOnlyOnce("<h1");
        assertThat(page).contains("src=\"/pictures/").doesNotContain("<picture", "-dark-", "loading=");
        assertThat(plan.names()).allSatisfy(name -> assertThat(page).contains("<h3>" + name + "</h3>"));
        assertThat(page)
                .contains(
                        "General information for adults",
                        "If it flares up",
                        "999",
                        "911",
                        "your local emergency number",
                        catalogue.version())
                .doesNotContainIgnoringCase("suicid", "Samaritans", "low mood");
        assertThat(Pattern.compile("class=\"box box-(\\d+)\"")
                        .matcher(page)
                        .results()
                        .mapToInt(boxes -> Integer.parseInt(boxes.group(1)))
                        .sum())
                .isEqualTo(plan.boxes());
    }

    @Test
    void tellsThoseWhoMustBeSeenFirst() {
        var address = make(new Wish("R015", 7)).address();
        assertThat(ok(address)).contains("Read first: get this checked within a week");
        assertThat(ok(address + "/care"))
                .contains("See a doctor or physiotherapist within a week")
                .contains("class=\"care-card\"");
    }

    @Test
    void showsMedicineCardsAsLimitsAndNotAsTargets() {
        var plan = make(new Wish("R036", 7));
        assertThat(plan.cards()).isPositive();
        for (var path : List.of("/activities", "/print")) {
            assertThat(ok(plan.address() + path))
                    .contains("never a target")
                    .contains(catalogue.medicineTexts().stream()
                            .map(text ->
                                    catalogue.safety().numbers().in(Country.UK).fill(text.text()))
                            .map(text -> text.replace("&", "&amp;"))
                            .toList());
        }
        assertThat(ok(make(new Wish("G01", 3)).address() + "/activities")).doesNotContain("never a target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G11", "R176"})
    void thePaperNamesNoIllness(String id) {
        var wish = new Wish(id, 7);
        var plan = make(wish);
        var questions = wish.patient().answers().conditions().stream()
                .map(code -> catalogue.condition(code).orElseThrow().question())
                .toList();
        assertThat(questions).isNotEmpty();
        assertThat(ok(plan.address() + "/left-out") + ok(plan.address() + "/data"))
                .contains(questions);
        assertThat(ok(plan.address() + "/print"))
                .doesNotContain(questions)
                .contains("Because of what you told us about your health");
    }

    @Test
    void deletesInTwoClicks() {
        var plan = make(new Wish("G01", 3));
        var question = ok(plan.address() + "/delete");
        assertThat(question).contains("method=\"post\" action=\"" + plan.address() + "/delete\"");
        ok(plan.address());

        assertThat(mvc.post().uri(plan.address() + "/delete")).hasStatus(303).hasHeader("Location", "/plans/deleted");
        assertThat(mvc.get().uri("/plans/deleted"))
                .hasStatusOk()
                .hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        assertThat(mvc.get().uri(plan.address())).hasStatus(404);
        assertThat(mvc.post().uri(plan.address() + "/delete")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/print", "/delete", "/new-link", ".json"})
    void goneIsGoneForWhateverReason(String page) throws UnsupportedEncodingException {
        var deleted = make(new Wish("G01", 3));
        mvc.post().uri(deleted.address() + "/delete").exchange();
        var gone = mvc.get().uri(deleted.address() + page).exchange();
        assertThat(gone)
                .hasStatus(404)
                .bodyText()
                .contains("We cannot open that plan", "href=\"/assessment\"", "href=\"/urgent-help\"");
        var expired = make(new Wish("G01", 3));
        jdbc.update(
                "update plan set expires_at = ? where lookup = ?",
                OffsetDateTime.parse("2026-11-25T12:00:00Z"),
                PlanKey.parse(expired.key()).orElseThrow().lookup());
        for (var key : List.of(NEVER_EXISTED, expired.key(), "nonsense", deleted.key() + ".pdf")) {
            var answer = mvc.get().uri("/plans/" + key + page).exchange();
            assertThat(answer).hasStatus(404);
            assertThat(answer.getResponse().getContentAsString())
                    .isEqualTo(gone.getResponse().getContentAsString());
            assertThat(headers(answer)).isEqualTo(headers(gone));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://unknot.example/plans/KEY",
        "http://localhost:8080/plans/KEY/print?x=y#z",
        "plans/KEY",
        "'  KEY '",
        "KEY",
        "See https://unknot.example/plans/KEY."
    })
    void findsTheKeyInALink(String link) {
        assertThat(mvc.post().uri("/plans/open").param("link", link.replace("KEY", NEVER_EXISTED)))
                .hasStatus(303)
                .hasHeader("Location", "/plans/" + NEVER_EXISTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "my plan", "https://unknot.example/plans/", "<b>", "plans/open", "plans/deleted"})
    void asksAgainForALinkThatIsNone(String link) {
        assertThat(mvc.post().uri("/plans/open").param("link", link))
                .hasStatus(400)
                .bodyText()
                .contains("<title>Error: Open my plan", "href=\"#link\"", "id=\"link-error\"")
                .contains("value=\"" + link.replace("<", "&lt;").replace(">", "&gt;") + "\"")
                .doesNotContain("??");
    }

    @Test
    void asksForALink() {
        assertThat(ok("/plans/open"))
                .contains("action=\"/plans/open\"", "name=\"link\"")
                .doesNotContain("Error");
        assertThat(mvc.post().uri("/plans/open")).hasStatus(400);
    }

    @Test
    void noPageOfAPlanIsKeptOrIndexed() {
        var plan = make(new Wish("G01", 3));
        for (var path : List.of("", "/print", "/delete", "/data", "/care", "/days/2026-11-24")) {
            assertThat(mvc.get().uri(plan.address() + path))
                    .hasHeader("Cache-Control", "no-store")
                    .hasHeader("X-Robots-Tag", "noindex, nofollow");
        }
    }

    private static Map<String, List<String>> headers(MvcTestResult answer) {
        var response = answer.getResponse();
        return response.getHeaderNames().stream()
                .collect(Collectors.toMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
    }

    private String ok(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Made make(Wish wish) {
        var body = JSON.writeValueAsString(Map.of(
                "answers", wish.patient().answers(), "approaches", wish.approaches(), "startDate", "2026-11-23"));
        var answer = mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(answer).hasStatus(201);
        try {
            return new Made(JSON.readTree(answer.getResponse().getContentAsString()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Wish(String id, int most) {

        Patient patient() {
            return Patients.all().stream()
                    .filter(patient -> patient.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        List<Approach> approaches() {
            return patient().expected().ranking().stream()
                    .map(rank -> rank.approach())
                    .limit(most)
                    .toList();
        }
    }

    record Made(JsonNode json) {

        String key() {
            return json.get("key").asString();
        }

        String address() {
            return "/plans/" + key();
        }

        Stream<JsonNode> sessions() {
            return stream(json.get("days")).flatMap(day -> stream(day.get("sessions")));
        }

        Set<String> names() {
            return sessions().map(session -> session.get("name").asString()).collect(Collectors.toSet());
        }

        Set<String> activities() {
            return sessions()
                    .map(session ->
                            session.get("activity").asString().toLowerCase().replace('_', '-'))
                    .collect(Collectors.toSet());
        }

        int cards() {
            return json.get("cards").size();
        }

        int leftOut() {
            return json.get("leftOut").size();
        }

        /** One for each planned time; one a day for what is done more often than three times. */
        int boxes() {
            return sessions()
                    .mapToInt(session -> session.get("timesPerDay").asInt())
                    .map(times -> times > 3 ? 1 : times)
                    .sum();
        }

        private static Stream<JsonNode> stream(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }
    }
}
