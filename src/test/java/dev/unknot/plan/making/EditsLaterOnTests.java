package dev.unknot.plan.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.matching.Patients;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.pages.Editor;
import dev.unknot.plan.weeks.PlanCourses;
import dev.unknot.planner.Course;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Wants;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A person changes a plan that has been going on for a while. */
@WithMovedClock
class EditsLaterOnTests {

    private static final String FLARE_PLAN = "MB_FLARE_PLAN";
    private static final String VISIT = "ACU_SESSION";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanCourses courses;

    @Autowired
    private Assessor assessor;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private MovedClock clock;

    @Test
    void movingWhatIsDoneOnceKeepsEveryWeek() {
        var editor = Editor.ofANewPlan(mvc, plans);
        var once = editor.plan().week().slots().keySet().stream()
                .filter(code -> catalogue.activity(code).kind().isOneOff())
                .findFirst()
                .orElseThrow();
        var from = editor.days(once).iterator().next();
        var to = from == DayOfWeek.SUNDAY ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY;
        editor.seesLastChange(
                editor.change("edit", "MOVE", "activity", once, "from", from.name(), "to", to.name(), "slot", ""));
        assertThat(editor.days(once)).containsExactly(to);
        assertThat(editor.page()).doesNotContain("We can only plan up to week");
        for (int number = 1; number <= Course.WEEKS; number++) {
            assertThat(mvc.get().uri("/plans/" + editor.key().text() + "/weeks/" + number))
                    .hasStatusOk();
        }
    }

    @Test
    void aVisitGetsItsDayInItsWeekAndTheWeeksBeforeStay() {
        var editor = withVisits();
        var before = weeks(editor.plan());
        clock.pass(Duration.ofDays(35));
        var to = DayOfWeek.TUESDAY;

        editor.seesLastChange(
                editor.change("edit", "MOVE", "activity", VISIT, "from", "MONDAY", "to", to.name(), "slot", ""));

        assertThat(editor.plan().from()).isEqualTo(6);
        var after = weeks(editor.plan());
        assertThat(after).hasSize(Course.WEEKS);
        assertThat(after.subList(0, 5)).isEqualTo(before.subList(0, 5));
        assertThat(after.get(5).slots().get(VISIT)).containsOnlyKeys(to);
        assertThat(editor.page()).contains("Week 6 of 12");

        editor.seesLastChange(editor.undo(editor.plan().edition(), 0));
        assertThat(weeks(editor.plan())).isEqualTo(before);
    }

    @Test
    void whatIsAskedForLateComesLate() {
        var editor = Editor.ofANewPlan(mvc, plans);
        clock.pass(Duration.ofDays(28));
        var before = weeks(editor.plan());
        var wanted = editor.askable();
        editor.seesLastChange(editor.change("edit", "ASK", "activity", wanted));
        var after = weeks(editor.plan());
        assertThat(IntStream.range(0, Course.WEEKS)
                        .filter(at -> after.get(at).slots().containsKey(wanted))
                        .min())
                .hasValue(4);
        assertThat(after.subList(0, 4)).isEqualTo(before.subList(0, 4));
    }

    @Test
    void anotherStartForgetsTheMissedDays() {
        var editor = Editor.ofANewPlan(mvc, plans);
        var weekPage = "/weeks/1";
        var monday = editor.get(weekPage);
        var version = monday.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(editor.post(weekPage + "/missed", "day", "MONDAY", "version", version))
                .hasStatus(303);
        assertThat(editor.get(weekPage)).contains("You missed Monday");

        var plan = editor.plan();
        var wish = plan.wish();
        plans.change(
                editor.key(),
                plan.edition(),
                new Edit.Replace(
                        wish.approaches(),
                        wish.startDate().plusWeeks(2),
                        wish.availability(),
                        wish.banned(),
                        wish.pins(),
                        Wants.NOTHING));
        assertThat(editor.get(weekPage)).contains("7 December").doesNotContain("You missed");
    }

    private List<WeekPlan> weeks(Plan plan) {
        return courses.course(plan).stream().map(Course.Week::plan).toList();
    }

    private Editor withVisits() {
        for (var patient : Patients.all()) {
            var wish = new PlanWish(
                            patient.answers(),
                            assessor.assess(patient.answers()).suggested(),
                            Editor.wish().startDate(),
                            Availability.everyDay(patient.answers().minutesPerDay()),
                            Set.of(),
                            List.of())
                    .wanting(Wants.visits(List.of(VISIT)));
            if (plans.draft(wish) instanceof Created draft
                    && weeks(draft.plan()).stream()
                            .skip(5)
                            .limit(1)
                            .anyMatch(week -> week.toBook()
                                    .filter(visit -> visit.code().equals(VISIT))
                                    .isPresent())) {
                return new Editor(mvc, plans, ((Created) plans.create(wish)).key());
            }
        }
        throw new IllegalStateException("Nobody has visits");
    }
}
