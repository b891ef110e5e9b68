package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Level;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.matching.Patients;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.keeping.DocumentReader;
import dev.unknot.plan.keeping.PlanDocument;
import dev.unknot.plan.keeping.Vocabulary;
import dev.unknot.plan.making.PlanService;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The weeks of a plan, and the days of them that were missed. */
@WithMovedClock
class WeekPagesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String MONDAY = "2026-11-23";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private PlanService plans;

    @ParameterizedTest
    @ValueSource(strings = {MONDAY, "2026-11-26"})
    void eachWeekHasItsPageItsPaperAndItsJson(String start) {
        var plan = make("G01", start);
        for (int number = 1; number <= 12; number++) {
            var first = LocalDate.parse(start).plusWeeks(number - 1L);
            var week = week(plan, number);
            assertThat(week.path("number").intValue()).isEqualTo(number);
            assertThat(week.path("startDate").stringValue()).isEqualTo(first.toString());
            assertThat(week.path("days").get(0).path("day").stringValue())
                    .isEqualTo(first.getDayOfWeek().name());
            var page = ok(plan + "/weeks/" + number);
            var shown = ok(plan + "/print?week=" + number);
            var paper = shown.substring(shown.indexOf("<main"));
            assertThat(names(week)).isNotEmpty().allSatisfy(name -> {
                assertThat(page).contains(name);
                assertThat(paper).contains("<h3>" + name + "</h3>");
            });
            assertThat(page)
                    .doesNotContain("??")
                    .containsOnlyOnce("<h1")
                    .contains("Week " + number + " of 12", day(first) + " " + first.getDayOfMonth());
            assertThat(paper)
                    .doesNotContain("??", "/plans/")
                    .contains("Week " + number + " of 12", day(first) + " " + first.getDayOfMonth());
            for (var change : week.path("changes")) {
                assertThat(page)
                        .contains(catalogue
                                .activity(change.path("activity").stringValue())
                                .name())
                        .contains(change.path("text").stringValue());
            }
        }
    }

    @Test
    void theFirstWeekIsThePlanItself() {
        var plan = make("G01", MONDAY);
        var json = json(mvc.get().uri("/api" + plan).exchange());
        for (var part : List.of("days", "cards", "leftOut", "score")) {
            assertThat(week(plan, 1).path(part)).isEqualTo(json.path(part));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "13", "99", "100", "01", "abc", "1.5", "-1"})
    void aWeekThatIsNotThereIsNoPageOfTheSite(String number) {
        var plan = make("G01", MONDAY);
        for (var address : List.of(
                plan + "/weeks/" + number, plan + "/print?week=" + number, "/api" + plan + "/weeks/" + number)) {
            assertThat(mvc.get().uri(address)).hasStatus(404).bodyText().doesNotContain("We cannot open that plan");
        }
    }

    @Test
    void unknownPlansHaveNoWeeks() {
        var plan = "/plans/AAAAAAAAAAAAAAAAAAAAAAAAAAA";
        assertThat(mvc.get().uri(plan + "/weeks/2")).hasStatus(404).bodyText().contains("We cannot open that plan");
        assertThat(mvc.get().uri(plan + "/print?week=2"))
                .hasStatus(404)
                .bodyText()
                .contains("We cannot open that plan");
        assertThat(mvc.get().uri("/api" + plan + "/weeks/2")).hasStatus(404);
        assertThat(post(plan + "/weeks/1/missed", "MONDAY", 0)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-07, 1", "2026-11-23, 1", "2026-11-19, 1", "2026-11-18, 2", "2026-10-26, 5", "2026-09-07, 12"})
    void thePlanShowsTheWeekOfToday(String start, int number) {
        var plan = make("G01", start);
        assertThat(ok(plan + "/week")).contains("Week " + number + " of 12").doesNotContain("??");
        assertThat(ok(plan + "/print")).contains("Week " + number + " of 12");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 1", "2026-11-19, 1", "2026-11-18, 2", "2026-10-26, 5"})
    void theWeekOfTodayIsMarked(String start, int number) {
        assertThat(ok(make("G01", start) + "/weeks"))
                .contains("aria-current=\"true\">Week " + number + "</a>", "(this week)")
                .doesNotContain("Your plan is over", "Your plan begins");
    }

    @Test
    void aPlanThatHasNotBegunSaysWhenItBegins() {
        var plan = make("G01", "2026-12-07");
        assertThat(ok(plan)).contains("Your plan begins on Monday 7 December 2026.", "Your first week");
        assertThat(ok(plan + "/weeks")).doesNotContain("(this week)");
    }

    @ParameterizedTest
    @CsvSource({"G01, 2026-08-03, Sunday 25 October 2026", "R036, 2026-08-03, Sunday 25 October 2026"})
    void aPlanThatIsOverSaysSoAndLeadsOn(String patient, String start, String lastDay) {
        var plan = make(patient, start);
        assertThat(ok(plan))
                .contains("Your plan is over. Its last day was " + lastDay + ".", "/keep-going\"")
                .contains("href=\"/assessment\"")
                .doesNotContain("class=\"tick\"");
        assertThat(ok(plan + "/weeks")).doesNotContain("(this week)");
    }

    @Test
    void twoOrThreeThingsGoOnAfterTheLastWeek() {
        var page = ok(make("G01", MONDAY) + "/keep-going");
        assertThat(page)
                .contains("2 days a week", "with no end date")
                .doesNotContain("??", "The plan ends here")
                .containsOnlyOnce("<h1");
        assertThat(page.split("class=\"small\"", -1)).hasSizeBetween(3, 5);
        var waiting = ok(make("R015", MONDAY) + "/keep-going");
        assertThat(waiting).contains("The plan ends here for now.").doesNotContain("??", "with no end date");
    }

    @Test
    void thePlanListsTheWeeksAhead() {
        var plan = make("G01", MONDAY);
        var page = ok(plan + "/weeks");
        for (int number = 1; number <= 12; number++) {
            assertThat(page)
                    .contains("href=\"" + plan + "/weeks/" + number + "\"")
                    .contains("href=\"" + plan + "/print?week=" + number + "\"");
        }
        assertThat(page).contains("Mon 30 Nov to Sun 6 Dec", "As the week before.", "New: ");
    }

    @Test
    void aFlareUpWeekComesFirstAndTheCourseAfterIt() {
        var plan = make("R036", MONDAY);
        assertThat(ok(plan + "/week")).contains("Week 1 of 12");
        assertThat(sessions(week(plan, 1)).keySet())
                .noneMatch(code -> catalogue.activity(code).isStrength());
        assertThat(sessions(week(plan, 8)).keySet())
                .anyMatch(code -> catalogue.activity(code).isStrength());
    }

    /** C14: one tap takes it, and nothing is swapped by itself. */
    @Test
    void theFifthWeekOffersASwapToThoseWhoWantOne() {
        var plan = make("G01", "2026-10-26");
        assertThat(week(plan, 5).path("startDate").stringValue()).isEqualTo(MONDAY);
        var page = ok(plan + "/week");
        assertThat(page).contains("A change, if you like", "if you do nothing, your plan stays as it is");
        assertThat(ok(plan + "/weeks/4")).doesNotContain("A change, if you like");
        assertThat(ok(plan + "/weeks/9")).doesNotContain("A change, if you like");

        var form = page.substring(page.indexOf("value=\"SWAP\""));
        var was = field(form, "activity");
        var with = field(form, "with");
        assertThat(sessions(week(plan, 5))).containsKey(was).doesNotContainKey(with);
        assertThat(mvc.post()
                        .uri(plan + "/change")
                        .param("edit", "SWAP")
                        .param("edition", field(form, "edition"))
                        .param("activity", was)
                        .param("with", with)
                        .exchange())
                .hasStatus(303);
        assertThat(sessions(week(plan, 5))).containsKey(with).doesNotContainKey(was);
    }

    private static String field(String form, String name) {
        return form.replaceAll("(?s)^.*?name=\"" + name + "\" value=\"([^\"]*)\".*$", "$1");
    }

    /** L5: both amounts, on screen and on paper, and for strength a gentler way. */
    @Test
    void aStepUpSaysBothAmountsAndAGentlerWay() {
        var plan = make("G01", MONDAY);
        var step = Stream.iterate(2, number -> number <= 12, number -> number + 1)
                .flatMap(number -> steps(plan, number).map(code -> Map.entry(number, code)))
                .filter(entry -> catalogue.activity(entry.getValue()).isLoadedStrength())
                .findFirst()
                .orElseThrow();
        var activity = catalogue.activity(step.getValue());
        var level = level(week(plan, step.getKey()), activity.code());
        var date = LocalDate.parse(MONDAY).plusWeeks(step.getKey() - 1L);
        var asked = List.of(
                "If yes, from Monday " + date.getDayOfMonth(),
                activity.dose(level).text(),
                "If not yet, stay at:",
                activity.dose(Level.values()[level.ordinal() - 1]).text(),
                "Or step up gently: do the new amount on");

        assertThat(ok(plan + "/activities/" + activity.slug() + "?week=" + step.getKey()))
                .contains(asked);
        var paper = ok(plan + "/print?week=" + step.getKey());
        assertThat(paper.substring(paper.indexOf("<h3>" + activity.name() + "</h3>")))
                .contains(asked);
        assertThat(ok(plan + "/print?week=1")).doesNotContain("If not yet, stay at:");
    }

    private Stream<String> steps(String plan, int number) {
        var before = week(plan, number - 1);
        var after = week(plan, number);
        return sessions(after).keySet().stream()
                .filter(code ->
                        sessions(before).containsKey(code) && level(after, code).compareTo(level(before, code)) > 0);
    }

    private static Level level(JsonNode week, String code) {
        return week.path("days")
                .valueStream()
                .flatMap(day -> day.path("sessions").valueStream())
                .filter(session -> session.path("activity").stringValue().equals(code))
                .map(session -> Level.valueOf(session.path("level").stringValue()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTreatmentIsJudgedAndEnds() {
        var told = Patients.all().stream()
                .filter(patient -> !patient.expected().ranking().isEmpty()
                        && !patient.answers().flareUp()
                        && patient.answers().budget() == Budget.HIGH
                        && patient.answers().access().stream()
                                .anyMatch(access -> access.name().equals("ACUPUNCTURE")))
                .limit(3)
                .flatMap(patient -> {
                    var plan = make(patient.id(), MONDAY, Map.of("visits", List.of("ACU_SESSION")));
                    return Stream.iterate(4, number -> number <= 12, number -> number + 1)
                            .map(number -> ok(plan + "/weeks/" + number));
                })
                .collect(Collectors.joining());
        assertThat(told).contains("after 6 visits, what has changed?").doesNotContain("If not, stop");
    }

    @ParameterizedTest
    @ValueSource(strings = {MONDAY, "2026-11-19", "2026-10-29"})
    void aMissedDayIsMadeUpForAndTakenBack(String start) {
        var plan = make("G01", start);
        int number = start.equals("2026-10-29") ? 4 : 1;
        var before = week(plan, number);
        var day = DayOfWeek.valueOf(firstDayWithSessions(before));
        var address = plan + "/weeks/" + number;
        var fresh = ok(address);
        assertThat(fresh).contains("I missed this day").doesNotContain("You missed");

        assertThat(post(address + "/missed", day.name(), version(fresh)))
                .hasStatus(303)
                .hasHeader("Location", address + "#missed");

        var after = week(plan, number);
        assertThat(sessions(after)).isEqualTo(sessions(before));
        assertThat(after.path("missed")).hasSize(1);
        var page = ok(address);
        assertThat(page).doesNotContain("??").contains("You missed " + day(day));
        var told = after.path("missed").get(0);
        var accounted = new HashSet<String>();
        for (var list : List.of("moves", "stays")) {
            told.path(list).forEach(entry -> {
                assertThat(page)
                        .contains(entry.path("text").stringValue().split(":")[0])
                        .contains(catalogue
                                .activity(entry.path("activity").stringValue())
                                .name());
                accounted.add(entry.path("activity").stringValue());
            });
        }
        assertThat(accounted).isEqualTo(sessionsOn(before, day));
        for (var move : told.path("moves")) {
            assertThat(sessionsOn(after, DayOfWeek.valueOf(move.path("to").stringValue())))
                    .contains(move.path("activity").stringValue());
        }
        assertThat(post(address + "/missed", day.name(), 0)).hasStatus(303);
        assertThat(week(plan, number)).isEqualTo(after);

        assertThat(post(address + "/missed/back", day.name(), version(page))).hasStatus(303);
        assertThat(week(plan, number)).isEqualTo(before);
    }

    @Test
    void whatCannotMoveStaysMissedAndSaysWhy() {
        var days = List.of("MONDAY", "WEDNESDAY", "FRIDAY").stream()
                .map(day -> Map.<String, Object>of("day", day, "slots", List.of("EVENING"), "minutes", 20))
                .toList();
        var plan = make("G01", MONDAY, Map.of("approaches", List.of("EXERCISE"), "availability", days));
        var address = plan + "/weeks/1";
        assertThat(sessionsOn(week(plan, 1), DayOfWeek.MONDAY)).isNotEmpty();
        assertThat(post(address + "/missed", "MONDAY", version(ok(address)))).hasStatus(303);
        var told = week(plan, 1).path("missed").get(0);
        assertThat(told.path("stays")).isNotEmpty();
        assertThat(ok(address)).contains("Stays missed: ", "the other days do not work either");
    }

    @Test
    void moreThanOneMissedDayIsTakenBackFromTheLast() {
        var plan = make("G01", "2026-11-20");
        var address = plan + "/weeks/1";
        var before = week(plan, 1);
        var days = daysWithSessions(before);
        assertThat(post(address + "/missed", days.get(0), version(ok(address)))).hasStatus(303);
        var between = week(plan, 1);
        assertThat(post(address + "/missed", days.get(1), version(ok(address)))).hasStatus(303);
        assertThat(sessions(week(plan, 1))).isEqualTo(sessions(before));
        assertThat(ok(address)).containsOnlyOnce("/missed/back");
        assertThat(post(address + "/missed/back", days.get(1), version(ok(address))))
                .hasStatus(303);
        assertThat(week(plan, 1)).isEqualTo(between);
    }

    @Test
    void daysToComeCannotBeMissed() {
        var plan = make("G01", MONDAY);
        assertThat(post(plan + "/weeks/1/missed", "THURSDAY", 0)).hasStatus(404);
        assertThat(post(plan + "/weeks/2/missed", "MONDAY", 0)).hasStatus(404);
        assertThat(post(plan + "/weeks/13/missed", "MONDAY", 0)).hasStatus(404);
        assertThat(post(plan + "/weeks/1/missed", "SOMEDAY", 0)).hasStatus(400);
        assertThat(ok(plan + "/weeks/2")).doesNotContain("I missed this day");
    }

    @Test
    void anOldVersionChangesNothing() {
        var plan = make("G01", MONDAY);
        var address = plan + "/weeks/1";
        int old = version(ok(address));
        assertThat(post(address + "/missed", "MONDAY", old)).hasStatus(303);
        var after = week(plan, 1);
        var page = ok(address);
        assertThat(post(address + "/missed", "TUESDAY", old))
                .hasStatus(409)
                .bodyText()
                .contains("changed meanwhile", "href=\"" + address + "\"", "href=\"" + plan + "\"");
        assertThat(post(address + "/missed/back", "MONDAY", old)).hasStatus(409);
        assertThat(week(plan, 1)).isEqualTo(after);
        assertThat(version(page)).isEqualTo(old + 1);
    }

    @Test
    void documentsOfBeforeKnowNoMissedDays() {
        var key = make("G01", MONDAY).replace("/plans/", "");
        var plan = plans.open(PlanKey.parse(key).orElseThrow()).orElseThrow();
        var old =
                (ObjectNode) JSON.readTree(new InflaterInputStream(new ByteArrayInputStream(PlanDocument.write(plan))));
        assertThat(old.remove("madeUp")).isNotNull();
        var read = new DocumentReader(catalogue, vocabulary).read(JSON.writeValueAsBytes(old), plan.expiresAt());
        assertThat(read.madeUp()).isEmpty();
        assertThat(read.week()).isEqualTo(plan.week());
    }

    private static String firstDayWithSessions(JsonNode week) {
        return daysWithSessions(week).get(0);
    }

    private static List<String> daysWithSessions(JsonNode week) {
        return week.path("days")
                .valueStream()
                .filter(day -> !day.path("sessions").isEmpty())
                .map(day -> day.path("day").stringValue())
                .toList();
    }

    /** How often each activity is in a week. */
    private static Map<String, Long> sessions(JsonNode week) {
        return week.path("days")
                .valueStream()
                .flatMap(day -> day.path("sessions").valueStream())
                .collect(Collectors.groupingBy(
                        session -> session.path("activity").stringValue(), Collectors.counting()));
    }

    private static Set<String> sessionsOn(JsonNode week, DayOfWeek weekday) {
        return week.path("days")
                .valueStream()
                .filter(day -> day.path("day").stringValue().equals(weekday.name()))
                .flatMap(day -> day.path("sessions").valueStream())
                .map(session -> session.path("activity").stringValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode week) {
        return week.path("days")
                .valueStream()
                .flatMap(day -> day.path("sessions").valueStream())
                .map(session -> session.path("name").stringValue())
                .collect(Collectors.toSet());
    }

    private static String day(LocalDate date) {
        return day(date.getDayOfWeek());
    }

    private static String day(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase();
    }

    private static int version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private JsonNode week(String plan, int number) {
        return json(mvc.get().uri("/api" + plan + "/weeks/" + number).exchange());
    }

    private MvcTestResult post(String address, String day, int version) {
        return mvc.post()
                .uri(address)
                .param("day", day)
                .param("version", Integer.toString(version))
                .exchange();
    }

    private String ok(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        return text(answer);
    }

    private String make(String patient, String start) {
        return make(patient, start, Map.of());
    }

    /** The address of a new plan, as in the link. */
    private String make(String id, String start, Map<String, Object> more) {
        var patient = Patients.all().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow();
        var wish = new HashMap<String, Object>(Map.of(
                "answers",
                patient.answers(),
                "approaches",
                patient.expected().ranking().stream()
                        .map(rank -> rank.approach())
                        .limit(3)
                        .toList(),
                "startDate",
                start));
        wish.putAll(more);
        var now = clock.instant();
        clock.set(LocalDate.parse(start).atStartOfDay().toInstant(ZoneOffset.UTC));
        var answer = mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(wish))
                .exchange();
        clock.set(now);
        assertThat(answer).hasStatus(201);
        return "/plans/" + JSON.readTree(text(answer)).path("key").stringValue();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JSON.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
