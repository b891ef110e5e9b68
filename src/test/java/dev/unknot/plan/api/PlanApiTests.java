package dev.unknot.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Kind;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients;
import dev.unknot.matching.Patients.Patient;
import dev.unknot.testing.AsDescribed;
import dev.unknot.testing.StartDates;
import dev.unknot.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans as programs make, read and delete them. */
@SpringBootTest(properties = {"unknot.limits.unknown-keys-per-minute=1000", "unknot.limits.plans-per-minute=10000"})
@AutoConfigureMockMvc
@Import(AsDescribed.class)
class PlanApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    static Stream<Patient> mayHaveAPlan() {
        return Patients.all().stream()
                .filter(patient -> !patient.expected().ranking().isEmpty());
    }

    static Stream<Patient> mustNotHaveAPlan() {
        return Patients.all().stream()
                .filter(patient -> patient.expected().ranking().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("mayHaveAPlan")
    void makesAWeekThatKeepsWhatWasRemovedOut(Patient patient) {
        var plan = json(create(wish(patient)), 201);

        var planned = plan.path("days")
                .valueStream()
                .flatMap(day -> day.path("sessions").valueStream())
                .map(session -> session.path("activity").stringValue())
                .toList();
        assertThat(planned).isNotEmpty();
        patient.expected().removed().forEach(removal -> assertThat(planned).doesNotContain(removal.activity()));
        assertThat(plan.path("level").stringValue())
                .isEqualTo(patient.expected().level().name());
        assertThat(plan.toString()).doesNotContain("??");
        for (var day : plan.path("days").values()) {
            assertThat(day.path("minutes").intValue())
                    .isLessThanOrEqualTo(patient.answers().minutesPerDay());
            assertThat(day.path("rest").booleanValue())
                    .as("habits may stay on a day of rest")
                    .isEqualTo(day.path("sessions").valueStream().allMatch(PlanApiTests::isHabit));
            day.path("sessions")
                    .forEach(session -> assertThat(session.path("reasons")).isNotEmpty());
        }
    }

    private static boolean isHabit(JsonNode session) {
        return TestCatalogue.get()
                        .activity(session.path("activity").stringValue())
                        .kind()
                == Kind.HABIT;
    }

    @ParameterizedTest
    @MethodSource("mustNotHaveAPlan")
    void storesNothingForWhoMustBeSeenFirst(Patient patient) {
        int before = plans();

        var problem = json(create(wish(patient, List.of("EXERCISE", "POSTURE"))), 422);

        assertThat(problem.path("level").stringValue())
                .isEqualTo(patient.expected().level().name());
        assertThat(problem.path("messages")).isNotEmpty();
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void givesThePlanBackAsItWasMadeUntilItIsDeleted() {
        var created = create(wish(Patients.all().get(0)));
        var plan = json(created, 201);
        var address = "/api/plans/" + plan.path("key").stringValue();
        assertThat(created).hasHeader("Location", "/plans/" + plan.path("key").stringValue());

        assertThat(json(mvc.get().uri(address).exchange(), 200)).isEqualTo(plan);
        assertThat(mvc.delete().uri(address)).hasStatus(204);
        assertThat(mvc.get().uri(address)).hasStatus(404);
        assertThat(mvc.delete().uri(address)).hasStatus(404);
    }

    @Test
    void startsOnAnyDayAndKeepsToTheDaysAndSlotsOffered() {
        var wish = wish(Patients.all().get(0), List.of("EXERCISE"));
        wish = with(wish, "startDate", StartDates.thisMonday().plusDays(3).toString());
        wish = with(
                wish,
                "availability",
                List.of(
                        Map.of("day", "TUESDAY", "slots", List.of("EVENING"), "minutes", 20),
                        Map.of("day", "THURSDAY", "slots", List.of("MORNING", "EVENING"), "minutes", 30),
                        Map.of("day", "SATURDAY", "slots", List.of("EVENING"), "minutes", 20)));

        var plan = json(create(wish), 201);

        assertThat(plan.path("days").get(0).path("day").stringValue()).isEqualTo("THURSDAY");
        for (var day : plan.path("days").values()) {
            if (!day.path("sessions").isEmpty()) {
                assertThat(day.path("day").stringValue()).isIn("TUESDAY", "THURSDAY", "SATURDAY");
            }
        }
    }

    @Test
    void startsOnlyOnADayThatMakesSense() {
        var today = TestClock.today();
        for (var start : List.of(today.minusDays(6), today, today.plusMonths(3).minusDays(1))) {
            json(create(with(wish(Patients.all().get(0)), "startDate", start.toString())), 201);
        }
        for (var start : List.of(
                today.minusDays(9), today.minusYears(6), today.plusMonths(3).plusDays(2), today.plusYears(73))) {
            var problem = json(create(with(wish(Patients.all().get(0)), "startDate", start.toString())), 400);
            assertThat(problem.path("errors").get(0).path("field").stringValue())
                    .isEqualTo("startDate");
            assertThat(problem.path("errors").get(0).path("message").stringValue())
                    .startsWith("Choose a day from ");
        }
    }

    @Test
    void leavesBannedActivitiesOutAndSaysSo() {
        var plain = json(create(wish(Patients.all().get(0))), 201);
        var first = plain.path("days")
                .get(0)
                .path("sessions")
                .get(0)
                .path("activity")
                .stringValue();

        var plan = json(create(with(wish(Patients.all().get(0)), "banned", List.of(first))), 201);

        assertThat(plan.path("days").toString()).doesNotContain(first);
        assertThat(plan.path("leftOut").valueStream())
                .anyMatch(leftOut -> leftOut.path("activity").stringValue().equals(first)
                        && leftOut.path("rule").stringValue().equals("BANNED"));
    }

    @Test
    void holdsPinsAndRefusesThoseThatBreakARule() {
        var wish = wish(Patients.all().get(0), List.of("EXERCISE"));
        var plan =
                json(create(with(wish, "pinned", List.of(Map.of("activity", "EX_BAND_ROW", "day", "TUESDAY")))), 201);
        assertThat(plan.path("days").get(1).toString()).contains("EX_BAND_ROW");

        var problem =
                json(create(with(wish, "pinned", List.of(Map.of("activity", "EX_DB_ROW", "day", "TUESDAY")))), 422);
        assertThat(problem.path("errors").get(0).path("rule").stringValue()).isEqualTo("EQUIPMENT");
        var together = json(
                create(with(
                        wish,
                        "pinned",
                        List.of(
                                Map.of("activity", "EX_BAND_ROW", "day", "TUESDAY"),
                                Map.of("activity", "EX_BAND_PULL_APART", "day", "WEDNESDAY")))),
                422);
        assertThat(together.path("errors").get(0).path("rule").stringValue()).isEqualTo("H4_NEAR_STRENGTH");
        assertThat(together.path("errors").get(0).path("message").stringValue())
                .contains("Seated band row", "Band pull-apart", "Tuesday");
    }

    @Test
    void saysWhichWishBlocksAPlan() {
        var patient = Patients.all().get(0);
        assertThat(rules(create(with(wish(patient), "availability", List.of()))))
                .contains("NO_FREE_DAY");
        assertThat(rules(create(wish(patient, List.of("CHIROPRACTIC"))))).contains("ACCESS");
        var everything = TestCatalogue.get().activities().stream()
                .map(activity -> activity.code())
                .toList();
        assertThat(rules(create(with(wish(patient), "banned", everything)))).contains("BANNED");
        var tooShort = List.of(Map.of("day", "MONDAY", "slots", List.of("MORNING"), "minutes", 5));
        assertThat(rules(create(with(wish(patient, List.of("EXERCISE")), "availability", tooShort))))
                .isNotEmpty()
                .isSubsetOf("NO_MINUTES", "NO_SLOT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"plan\"",
                "{\"answers\": 1, \"approaches\": \"EXERCISE\", \"startDate\": 7}",
                "{\"answers\": {}, \"approaches\": [\"SURGERY\"], \"startDate\": \"tomorrow\", \"more\": true}",
                "{\"answers\": null, \"approaches\": null, \"startDate\": null, \"banned\": [1], \"pinned\": [[]]}"
            })
    void storesNothingForABodyItCannotUse(String body) {
        int before = plans();
        var result = mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(result).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void namesEveryWrongFieldWithTheValuesItMayHave() {
        var problem = json(
                mvc.post()
                        .uri("/api/plans")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"answers\": {\"country\": \"FR\", \"age\": \"34\"}, \"approaches\": [], \"startDate\": \"x\"}")
                        .exchange(),
                400);
        var fields = problem.path("errors")
                .valueStream()
                .map(error -> error.path("field").stringValue())
                .toList();
        assertThat(fields).contains("answers.country", "answers.age", "answers.location", "approaches", "startDate");
        assertThat(problem.path("errors").get(0).path("allowed").toString()).isEqualTo("[\"UK\",\"US\",\"OTHER\"]");
    }

    @Test
    void keepsNothingReadableInTheDatabase() {
        var plan = json(create(wish(Patients.all().get(0))), 201);
        var dump = jdbc.queryForList("select lookup, sealed, expires_at, version from plan").stream()
                .map(row -> row.values().stream()
                        .map(value -> value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                : value.toString())
                        .toList()
                        .toString())
                .toList()
                .toString();
        assertThat(dump).doesNotContain(plan.path("key").stringValue(), "INTERSCAPULAR", "EXERCISE", "EX_", "minutes");
    }

    private List<String> rules(MvcTestResult result) {
        return json(result, 422)
                .path("errors")
                .valueStream()
                .map(error -> error.path("rule").stringValue())
                .toList();
    }

    private int plans() {
        return jdbc.queryForList("select 1 from plan").size();
    }

    private MvcTestResult create(Map<String, Object> wish) {
        return mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(wish))
                .exchange();
    }

    private static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private static Map<String, Object> wish(Patient patient) {
        return wish(
                patient,
                patient.expected().ranking().stream()
                        .limit(4)
                        .map(rank -> rank.approach().name())
                        .toList());
    }

    private static Map<String, Object> wish(Patient patient, List<String> approaches) {
        return Map.of(
                "answers",
                patient.answers(),
                "approaches",
                approaches,
                "startDate",
                StartDates.thisMonday().toString());
    }

    private static Map<String, Object> with(Map<String, Object> wish, String field, Object value) {
        var changed = new HashMap<>(wish);
        changed.put(field, value);
        return changed;
    }
}
