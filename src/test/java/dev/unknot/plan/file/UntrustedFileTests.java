package dev.unknot.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Level;
import dev.unknot.matching.Patients;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.keeping.PlanDocument;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Order;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.plan.weeks.EarlierDays;
import dev.unknot.planner.week.Availability;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a file says, the plan that comes out of it is one that could have been made here. */
@WithMovedClock
class UntrustedFileTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanImport imports;

    @Autowired
    private MovedClock clock;

    private PlanFiles files;
    private Editor editor;

    @BeforeEach
    void makeAPlanThatWasChangedTwice() {
        clock.set(MovedClock.WEDNESDAY);
        files = new PlanFiles(mvc, plans);
        var order = new Order(Editor.wish(), 90, 1, null);
        editor = new Editor(mvc, plans, ((Created) plans.create(order, Optional.empty())).key());
        editor.seesLastChange(editor.change("edit", "BAN", "activity", Editor.ROW));
        editor.seesLastChange(editor.change("edit", "BAN", "activity", someActivity()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/plan/earlierDays | {\"+999999999-12-31\": {\"slots\": [], \"breaks\": 0}} | plan.earlierDays.+999999999-12-31",
                "/plan/earlierDays | {\"9999-12-31\": {\"slots\": [], \"breaks\": 0}} | plan.earlierDays.9999-12-31",
                "/plan/earlierDays | {\"2028-11-24\": {\"slots\": [], \"breaks\": 0}} | plan.earlierDays.2028-11-24",
                "/plan/earlierDays | {\"2024-11-22\": {\"slots\": [], \"breaks\": 0}} | plan.earlierDays.2024-11-22",
                "/plan/earlierDays | {\"today\": {\"slots\": [], \"breaks\": 0}} | plan.earlierDays.today",
                "/plan/earlierDays | {\"2026-11-26\": {\"slots\": [], \"breaks\": 100}} | plan.earlierDays.2026-11-26.breaks",
                "/plan/earlierDays | {\"2026-11-26\": {\"slots\": null, \"breaks\": 0}} | plan.earlierDays.2026-11-26.slots",
                "/plan/earlierDays | {\"2026-11-26\": null} | plan.earlierDays.2026-11-26",
                "/plan/madeOn | \"2026-11-27\" | plan.madeOn",
                "/plan/terms/consent/givenAt | \"2026-11-25T12:00:01Z\" | plan.terms.consent.givenAt",
                "/plan/terms/consent/givenAt | \"2099-01-01T00:00:00Z\" | plan.terms.consent.givenAt",
                "/plan/terms/consent/textVersion | 1001 | plan.terms.consent.textVersion",
                "/changes | 999999999 | changes",
                "/plan/edition | 1000001 | plan.edition",
                "/plan/past/1/edition | 2 | plan.past[1]",
                "/plan/past/0/edition | 1 | plan.past[0]",
                "/plan/madeUp | [{\"week\":13,\"activity\":\"EX_PLANK\",\"from\":\"MONDAY\",\"why\":[]}] | plan.madeUp[0].week",
                "/plan/wish/startDate | \"2100-01-01\" | plan.wish.startDate",
                "/plan/past/0/wish/startDate | null | plan.past[0].wish.startDate",
            })
    void isRefusedWithTheFieldThatIsWrong(String at, String value, String field) {
        files.isRefused(PlanFiles.changed(file(), at, value), field);
    }

    @Test
    void hasNoMoreOfAnythingThanAPlanCanHave() {
        files.isRefused(PlanFiles.changed(file(), "/plan/earlierDays", days(EarlierDays.MOST + 1)), "plan.earlierDays");
        files.isRefused(
                PlanFiles.changed(
                        file(),
                        "/plan/wish/pins",
                        listOf(85, n -> "{\"activity\":\"EX_PLANK\",\"day\":\"MONDAY\",\"not\":true}")),
                "plan.wish.pins");
        files.isRefused(
                PlanFiles.changed(
                        file(),
                        "/plan/madeUp",
                        listOf(
                                2,
                                n ->
                                        "{\"week\":1,\"activity\":\"EX_PLANK\",\"from\":\"MONDAY\",\"to\":\"SUNDAY\",\"why\":[]}")),
                "plan.madeUp");
        files.isRefused(
                PlanFiles.changed(
                        file(),
                        "/plan/past",
                        listOf(11, n -> JSON.readTree(file()).at("/plan/past/0").toString())),
                "plan.past");
    }

    @Test
    void withAsManyEarlierDaysAsThereMayBeGivesASmallCalendar() {
        var made = files.made(PlanFiles.changed(file(), "/plan/earlierDays", days(EarlierDays.MOST)));
        for (var zone : List.of("Europe/London", "America/Santiago", "Asia/Jerusalem")) {
            var calendar = mvc.get()
                    .uri("/plans/" + made.key().text() + ".ics?breaks=true&zone=" + zone)
                    .exchange();
            assertThat(calendar).hasStatusOk();
            assertThat(calendar.getResponse().getContentAsByteArray().length).isLessThan(1_000_000);
        }
    }

    @Test
    void givesNoLevelThatOurPlannerWouldNotGive() {
        var own = levels(editor.plan());
        assertThat(own).isNotEmpty();
        var file = JSON.readTree(file());
        for (var day : file.at("/plan/days").properties()) {
            for (int at = 0; at < day.getValue().size(); at++) {
                var place = "/plan/days/" + day.getKey() + "/" + at + "/level";
                for (var level : Level.values()) {
                    var made = files.made(PlanFiles.changed(file(), place, "\"" + level + "\""));
                    assertThat(levels(made.plan())).as(place + " " + level).isEqualTo(own);
                }
            }
        }
    }

    @Test
    void forgetsAStepBackToALevelThatOurPlannerWouldNotGive() {
        assertThat(files.made(file()).plan().past()).hasSize(2);
        var first = JSON.readTree(file()).at("/plan/past/1/days").properties().stream()
                .filter(day -> !day.getValue().isEmpty())
                .findFirst()
                .orElseThrow();
        var place = "/plan/past/1/days/" + first.getKey() + "/0/level";
        var is = Level.valueOf(JSON.readTree(file()).at(place).stringValue());
        for (var level : Level.values()) {
            var made = files.made(PlanFiles.changed(file(), place, "\"" + level + "\""));
            assertThat(made.plan().past()).hasSize(level == is ? 2 : 0);
        }
    }

    @Test
    void isPlannedAgainIfOurPlannerWouldDoMore() {
        var file = JSON.readTree(file());
        var gone = someActivity();
        file.at("/plan/days")
                .forEach(day -> ((ArrayNode) day)
                        .removeIf(session ->
                                session.path("activity").stringValue().equals(gone)));
        ((ArrayNode) file.at("/plan/leftOut"))
                .add(JSON.readTree("{\"activity\":\"" + gone + "\",\"rule\":\"COVERED\",\"details\":[\"EXERCISE\"]}"));
        var made = files.made(file.toString());
        assertThat(made.plan().week().slots()).isEqualTo(editor.plan().week().slots());
    }

    @Test
    void saysThatSomethingWasLeftOutOnlyForTheReasonThatIsTrue() {
        var file = JSON.readTree(file());
        var leftOut = (ObjectNode) file.at("/plan/leftOut/0");
        leftOut.put("rule", "C_PREGNANT").set("details", JSON.readTree("[\"C_PREGNANT\"]"));
        assertThat(files.made(file.toString()).plan().week().leftOut())
                .isEqualTo(editor.plan().week().leftOut());
    }

    @Test
    void nearTheHighestNumbersCanStillBeChangedAndTakenAway() {
        var file = PlanFiles.changed(PlanFiles.changed(file(), "/plan/edition", "1000000"), "/changes", "1000000");
        var made = files.made(file);
        made.seesLastChange(made.change("edit", "BAN", "activity", someActivity()));
        var plan = made.plan();
        made.seesLastChange(
                made.undo(plan.edition(), plan.before().orElseThrow().edition()));
        made.seesLastChange(made.change("edit", "ALLOW", "activity", Editor.ROW));
        assertThat(made.page()).contains("Your week");
    }

    @Test
    void ofOurOwnComesBackAsItWas() {
        int all = 0;
        for (var patient : Patients.all()) {
            var answers = patient.answers();
            var approaches = patient.expected().ranking().stream()
                    .filter(rank -> !rank.status().equals("EXCLUDED"))
                    .map(Patients.Rank::approach)
                    .limit(3)
                    .toList();
            var wish = new PlanWish(
                    answers,
                    approaches,
                    LocalDate.of(2026, 11, 23),
                    Availability.everyDay(answers.minutesPerDay()),
                    Set.of(),
                    List.of());
            if (plans.draft(wish) instanceof Created draft) {
                var content = new PlanFileReader.Content(PlanDocument.of(draft.plan()), 0);
                var back = ((Created) imports.add(content, null, Optional.empty())).plan();
                assertThat(back.week())
                        .as(patient.toString())
                        .isEqualTo(draft.plan().week());
                all++;
            }
        }
        assertThat(all).isGreaterThan(100);
    }

    private static String days(int many) {
        return IntStream.range(0, many)
                .mapToObj(day -> "\"" + LocalDate.of(2026, 11, 25).plusDays(day)
                        + "\":{\"slots\":[\"MORNING\",\"MIDDAY\",\"EVENING\"],\"breaks\":8}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String listOf(int many, IntFunction<String> one) {
        return IntStream.range(0, many).mapToObj(one).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<String> levels(Plan plan) {
        var levels = new ArrayList<String>();
        plan.week()
                .days()
                .forEach((day, sessions) -> sessions.forEach(
                        session -> levels.add(day + " " + session.activity().code() + " " + session.level())));
        return levels;
    }

    private String file() {
        return files.export(editor.key());
    }

    private String someActivity() {
        return editor.plan().week().slots().keySet().iterator().next();
    }
}
