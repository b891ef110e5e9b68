package dev.unknot.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Newer;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.Terms;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.plan.keeping.PlanDocument;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Order;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.plan.weeks.MissedDays;
import dev.unknot.plan.weeks.WeekMaker;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything about a plan, taken away as a file and brought back. */
@WithMovedClock
class PlanFileTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private MissedDays missedDays;

    @Autowired
    private Assessor assessor;

    @Autowired
    private WeekMaker weeks;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private MovedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Editor editor;

    /** A plan that was changed, and of which a day was missed, a change taken back, and everything agreed. */
    @BeforeEach
    void makeAPlanWithAPast() {
        var order = new Order(Editor.wish(), 90, 1, ZoneId.of("Asia/Tokyo"));
        editor = new Editor(mvc, plans, ((Created) plans.create(order, Optional.empty())).key());
        editor.change("edit", "BAN", "activity", Editor.ROW);
        editor.change(
                "edit", "MOVE", "activity", someActivity(), "from", someDay().name(), "to", "SUNDAY", "slot", "");
        editor.change("edit", "BAN", "activity", someActivity());
        var plan = editor.plan();
        editor.undo(plan.edition(), plan.before().orElseThrow().edition());
        var day = List.of(DayOfWeek.WEDNESDAY, DayOfWeek.TUESDAY, DayOfWeek.MONDAY).stream()
                .filter(one -> !editor.plan().week().sessions(one).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(missedDays.miss(editor.key(), version(editor.key()), 1, day)).isEqualTo(MissedDays.Answer.DONE);
    }

    @Test
    void comesBackAsItWas() {
        var plan = editor.plan();
        assertThat(plan.past()).isNotEmpty();
        assertThat(plan.madeUp()).isNotEmpty();
        assertThat(plan.takenBack()).isNotNull();
        assertThat(plan.terms()).isEqualTo(new Terms(90, new Consent(MovedClock.WEDNESDAY, 1)));
        var file = export();
        int changes = version(editor.key());
        jdbc.update("delete from plan");

        var back = made(bringBack(file));

        assertThat(back.key()).isNotEqualTo(editor.key());
        assertThat(back.plan().equals(plan)).isTrue();
        assertThat(version(back.key())).isEqualTo(changes);
        assertThat(back.get("/weeks/2")).isNotEmpty();
        back.seesLastChange(
                back.undo(plan.edition(), plan.before().orElseThrow().edition()));
        back.seesLastChange(back.change("edit", "BAN", "activity", Editor.ROW));
        assertThat(back.plan().past()).extracting(Plan::edition).doesNotHaveDuplicates();
    }

    @Test
    void comesBackWithTheWeeksBeforeAChange() {
        changeInTheNextWeek();
        var plan = editor.plan();
        assertThat(plan.earlier()).hasSize(1);
        assertThat(made(bringBack(export())).plan().earlier()).isEqualTo(plan.earlier());
    }

    private void changeInTheNextWeek() {
        clock.pass(Duration.ofDays(7));
        editor.change("edit", "BAN", "activity", someActivity());
        editor.change("edit", "BAN", "activity", someActivity());
        var plan = editor.plan();
        editor.undo(plan.edition(), plan.before().orElseThrow().edition());
    }

    /** Ten steps back make a file that is longer than any other body may be. */
    @Test
    void comesBackWithAllItsPast() {
        for (int n = 0; n < 11; n++) {
            editor.change("edit", "BAN", "activity", someActivity());
        }
        var plan = editor.plan();
        assertThat(plan.past()).hasSizeGreaterThan(6);
        assertThat(export().length()).isBetween(64 * 1024, 1024 * 1024);
        assertThat(made(bringBack(export())).plan().equals(plan)).isTrue();
        assertThat(made(paste("1", export())).plan().past()).hasSameSizeAs(plan.past());
        assertThat(bringBack(" ".repeat(1024 * 1024) + "{}")).hasStatus(413);
    }

    @Test
    void isAFileThatNamesNoKey() {
        var file = mvc.get().uri("/plans/" + editor.key().text() + ".json").exchange();
        assertThat(file)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON)
                .hasHeader("Content-Disposition", "attachment; filename=\"unknot-plan-2026-11-25.json\"")
                .hasHeader("Cache-Control", "no-store");
        assertThat(Editor.text(file))
                .isEqualTo(export())
                .doesNotContain(editor.key().text());
        var json = json(export());
        assertThat(json.path("format").stringValue()).isEqualTo("unknot-plan");
        assertThat(json.path("formatVersion").intValue()).isEqualTo(1);
        assertThat(json.path("names").path(Editor.ROW).stringValue()).isEqualTo("Seated band row");
        assertThat(mvc.get().uri("/api/plans/" + PlanKey.random().text() + "/export"))
                .hasStatus(404);
    }

    /** A field that is added to a plan must be added to the file. */
    @Test
    void leavesNothingOut() {
        editor.change("edit", "READY", "activity", someActivity(), "week", "2", "answer", "STAY");
        changeInTheNextWeek();
        editor.post("/saved");
        var plan = json(export()).path("plan");
        holds(PlanDocument.class, plan, new HashSet<>());
        var elsewhere = Map.of("week", "days", "expiresAt", "../keptUntil");
        assertThat(components()
                        .map(RecordComponent::getName)
                        .map(name -> elsewhere.getOrDefault(name, name))
                        .filter(name -> !name.startsWith("../"))
                        .filter(name -> !plan.has(name)))
                .isEmpty();
        assertThat(json(export()).has("keptUntil")).isTrue();
        assertThat(jdbc.queryForList(
                        "select column_name from information_schema.columns where table_name = 'plan'", String.class))
                .as("the look-up hash comes from the key, the rest is in the file")
                .containsExactlyInAnyOrder("lookup", "sealed", "version", "expires_at");
        assertThat(components())
                .allSatisfy(component -> assertThat(isSaying(component, editor.plan()))
                        .as("the plan of this test says something with " + component.getName())
                        .isTrue());
    }

    /** What a plan of this version holds; what a newer one has put into it takes the place of the whole document. */
    private static Stream<RecordComponent> components() {
        return Arrays.stream(Plan.class.getRecordComponents())
                .filter(component -> !component.getType().equals(Newer.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/format | \"other\" | format",
                "/formatVersion | 2 | formatVersion",
                "/changes | 0 | changes",
                "/plan/more | 1 | plan.more",
                "/plan/edition | \"1\" | plan.edition",
                "/plan/rulesVersion | \"<b>\" | plan.rulesVersion",
                "/plan/madeOn | \"1999-01-01\" | plan.madeOn",
                "/plan/wish | null | plan.wish",
                "/plan/wish/answers/age | 200 | plan.wish.answers.age",
                "/plan/wish/answers/conditions | [\"C_NONE_SUCH\"] | plan.wish.answers.conditions[0]",
                "/plan/wish/banned | [\"EX_NONE_SUCH\"] | plan.wish.banned[0]",
                "/plan/wish/availability/days/MONDAY/minutes | 1000 | plan.wish.availability.days.MONDAY.minutes",
                "/plan/days/SOMEDAY | [] | plan.days.SOMEDAY",
                "/plan/days/MONDAY | [{\"activity\": \"X\"}] | plan.days.MONDAY[0].activity",
                "/plan/leftOut/0/rule | \"NOT_A_RULE\" | plan.leftOut[0].rule",
                "/plan/leftOut/0/details | [\"a b\"] | plan.leftOut[0].details[0]",
                "/plan/madeUp/0/week | 0 | plan.madeUp[0].week",
                "/plan/terms/keepDays | 1000 | plan.terms.keepDays",
                "/plan/terms/consent/givenAt | \"2026-19-39T29:00:00Z\" | plan.terms.consent.givenAt",
                "/plan/timeZone | \"Mars/Base\" | plan.timeZone",
                "/plan/past/0/level | \"FINE\" | plan.past[0].level",
                "/plan/takenBack/startDate | \"soon\" | plan.takenBack.startDate",
            })
    void refusesWhatWeWouldNotHaveWritten(String at, String value, String field) {
        int before = rows();
        var file = changed(export(), at, JSON.readTree(value));
        assertThat(bringBack(file)).hasStatus(400).bodyText().contains("\"field\":\"" + field + "\"");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nothingThatIsSentBreaksAnything() {
        var random = new Random(19);
        var file = export();
        for (int time = 0; time < 100; time++) {
            var broken = broken(json(file), random);
            var result = bringBack(broken);
            assertThat(result.getResponse().getStatus()).as(broken).isIn(201, 400, 422);
            if (result.getResponse().getStatus() == 201) {
                var made = made(result);
                assertThat(made.page()).contains("Your week");
                assertThat(made.get("/weeks/1")).isNotEmpty();
                assertThat(made.get(".ics?breaks=true&zone=America/Santiago")).startsWith("BEGIN:VCALENDAR");
                isSound(made.plan());
                plans.delete(made.key());
            }
        }
    }

    @Test
    void asksTriageAgain() {
        int before = rows();
        var file = changed(export(), "/plan/wish/answers/redFlags", JSON.readTree("[\"RF_CHEST_PRESSURE\"]"));
        assertThat(bringBack(file)).hasStatus(422).bodyText().contains("\"level\":\"EMERGENCY\"");
        assertThat(paste("1", file)).hasStatus(422).bodyText().contains("Call for help now");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void plansAWeekAgainThatTodayMayNotBe() {
        assertThat(made(bringBack(export())).plan().past()).isNotEmpty();
        var ruledOut = changed(export(), "/plan/wish/answers/conditions", JSON.readTree("[\"C_PREGNANT\"]"));
        var made = made(bringBack(ruledOut));
        isSound(made.plan());
        assertThat(made.plan().past()).isEmpty();

        var harder = export().replace("\"EASIER\"", "\"HARDER\"").replace("\"STANDARD\"", "\"HARDER\"");
        assertThat(made(bringBack(harder)).plan().week().equals(editor.plan().week()))
                .isFalse();

        var twice = json(export());
        var days = (ObjectNode) twice.path("plan").path("days");
        days.set("TUESDAY", days.get("SUNDAY"));
        days.set("MONDAY", days.get("SUNDAY"));
        isSound(made(bringBack(twice.toString())).plan());
    }

    @Test
    void comesBackOnAPageAfterAYes() {
        var form = Editor.text(mvc.get().uri("/plans/import").exchange());
        assertThat(form)
                .contains("enctype=\"text/plain\"", "name=\"file\"", "id=\"consent-0\"")
                .doesNotContain("??", "checked");
        var file = export();
        clock.pass(Duration.ofDays(3));
        assertThat(paste("", file)).hasStatus(400).bodyText().contains("href=\"#consent-0\"", "unknot-plan");
        assertThat(paste("1", "")).hasStatus(400).bodyText().contains("href=\"#file\"");
        assertThat(paste("1", "{\"format\": 1")).hasStatus(400).bodyText().contains("id=\"file-error\"");
        assertThat(paste("1", "[1]")).hasStatus(400);
        assertThat(paste("1", "{}")).hasStatus(400).bodyText().contains("format");

        int before = rows();
        var made = made(paste("1", file));
        assertThat(made(paste("1", file)).key()).as("pasted twice").isEqualTo(made.key());
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(made.plan().terms()).isEqualTo(new Terms(90, new Consent(clock.instant(), 1)));
        assertThat(made.plan().expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(90)));
    }

    private void isSound(Plan plan) {
        var clearance =
                assessor.assess(plan.wish().answers()).triage().clearance().orElseThrow();
        assertThat(PlanCheck.violations(
                        catalogue.activities(), weeks.request(plan.wish(), clearance, Optional.empty()), plan.week()))
                .isEmpty();
    }

    private static void holds(Class<?> type, JsonNode json, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            assertThat(json.has(component.getName()))
                    .as(type.getSimpleName() + "." + component.getName())
                    .isTrue();
            holds(component.getGenericType(), json.path(component.getName()), seen);
        }
    }

    private static void holds(Type type, JsonNode json, Set<Class<?>> seen) {
        if (type instanceof Class<?> plain && plain.isRecord()) {
            assertThat(json.isObject()).as("something of " + plain).isTrue();
            holds(plain, json, seen);
        } else if (type instanceof ParameterizedType generic) {
            var of = generic.getActualTypeArguments();
            var inner = of[of.length - 1];
            json.valueStream()
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .ifPresent(value -> holds(inner, value, seen));
        }
    }

    private static boolean isSaying(RecordComponent component, Plan plan) {
        try {
            var value = component.getAccessor().invoke(plan);
            return value instanceof Collection<?> all ? !all.isEmpty() : value != null && !value.equals(0);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String file, String at, JsonNode value) {
        var json = json(file);
        int last = at.lastIndexOf('/');
        var parent = json.at(at.substring(0, last));
        assertThat(parent.isObject()).as(at).isTrue();
        ((ObjectNode) parent).set(at.substring(last + 1), value);
        return json.toString();
    }

    /** One value somewhere replaced, removed or doubled. */
    private static String broken(JsonNode json, Random random) {
        var at = json.path("plan");
        while (true) {
            var inner = at.valueStream()
                    .filter(JsonNode::isContainer)
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (inner.isEmpty() || random.nextInt(5) == 0) {
                break;
            }
            at = inner.get(random.nextInt(inner.size()));
        }
        var values = List.of("null", "-1", "\"\"", "[]", "{}", "\"MONDAY\"", "[\"X\"]", "true", "1e999", "99999");
        var value = JSON.readTree(values.get(random.nextInt(values.size())));
        Consumer<JsonNode> change =
                random.nextBoolean() ? node -> replace(node, value, random) : node -> drop(node, random);
        change.accept(at);
        return json.toString();
    }

    private static void replace(JsonNode node, JsonNode value, Random random) {
        if (node instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), value);
        } else {
            var names = List.copyOf(node.propertyNames());
            ((ObjectNode) node).set(names.get(random.nextInt(names.size())), value);
        }
    }

    private static void drop(JsonNode node, Random random) {
        if (node instanceof ArrayNode array) {
            array.remove(random.nextInt(array.size()));
        } else {
            var names = List.copyOf(node.propertyNames());
            ((ObjectNode) node).remove(names.get(random.nextInt(names.size())));
        }
    }

    private String someActivity() {
        return editor.plan().week().slots().keySet().iterator().next();
    }

    private DayOfWeek someDay() {
        return editor.days(someActivity()).iterator().next();
    }

    private String export() {
        return Editor.text(
                mvc.get().uri("/api/plans/" + editor.key().text() + "/export").exchange());
    }

    private MvcTestResult bringBack(String file) {
        return mvc.post()
                .uri("/api/plans/import")
                .contentType(MediaType.APPLICATION_JSON)
                .content(file)
                .exchange();
    }

    private MvcTestResult paste(String consent, String file) {
        return mvc.post()
                .uri("/plans/import")
                .contentType(MediaType.TEXT_PLAIN)
                .content("token=" + "t".repeat(27) + "\r\nconsent=" + consent + "\r\nfile=" + file.replace("\n", "\r\n")
                        + "\r\n")
                .exchange();
    }

    private Editor made(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).as(Editor.text(result)).isIn(201, 303);
        return Editor.at(Editor.location(result), mvc, plans);
    }

    private int version(PlanKey key) {
        return plans.find(key).orElseThrow().version();
    }

    private int rows() {
        return jdbc.queryForList("select 1 from plan").size();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
