package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Access;
import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Level;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.Outcome.Blocked;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Ready;
import dev.unknot.planner.week.Wants;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Answers.Budget;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twelve weeks for people made from fixed seeds, and for the worked patients. */
class CourseTests {

    private final List<Activity> catalogue = TestCatalogue.get().activities();
    private final Planner planner = PlanRequests.planner();

    @Test
    void everyWeekOfEveryCourseKeepsTheHardRulesAcrossItsSeams() {
        var random = new Random(3);
        forEachPlan((request, first) -> {
            var startsOn = DayOfWeek.of(1 + random.nextInt(7));
            var course = Course.of(planner, catalogue, request, first, startsOn, Course.WEEKS);
            assertThat(course).hasSize(Course.length(course.get(0)));
            var before = first;
            for (var week : course) {
                assertThat(PlanCheck.violations(catalogue, week.request(), week.plan()))
                        .isEmpty();
                restsAcrossTheSeam(before, week.plan(), startsOn, week.number());
                before = week.plan();
            }
        });
    }

    @Test
    void oneOffsComeOnceAndOneAWeek() {
        forEachPlan((request, first) -> {
            var done = new ArrayList<String>();
            for (var week : Course.of(planner, catalogue, request, first, DayOfWeek.MONDAY, Course.WEEKS)) {
                var oneOffs = catalogue.stream()
                        .filter(activity -> activity.kind().isOneOff())
                        .filter(activity -> !week.plan().slots(activity).isEmpty())
                        .map(Activity::code)
                        .toList();
                assertThat(oneOffs).hasSizeLessThanOrEqualTo(1).noneMatch(done::contains);
                done.addAll(oneOffs);
            }
        });
    }

    /** A small budget pays for one visit in four weeks, and the weeks between them are weeks of the course too. */
    @Test
    void visitsFarApartEndNoCourse() {
        var random = new Random(4);
        int courses = 0;
        for (int seed = 1; courses < 20; seed++) {
            var clearance = PlanRequests.cleared(seed);
            if (clearance.isEmpty() || clearance.get().isWaitingOnly()) {
                continue;
            }
            var answers = clearance.get().answers();
            if (answers.budget() != Budget.LOW
                    || !answers.access().contains(Access.CHIRO_OSTEO)
                    || !clearance.get().allows(Approach.CHIROPRACTIC)) {
                continue;
            }
            var visit = List.of("CHI_MOBILISATION", "CHI_THORACIC_ADJUST").get(random.nextInt(2));
            var request =
                    PlanRequests.picking(clearance.get(), Approach.CHIROPRACTIC).wanting(Wants.visits(List.of(visit)));
            if (planner.plan(request) instanceof WeekPlan) {
                assertThat(course(request)).as("person %d", seed).hasSize(Course.WEEKS);
                courses++;
            }
        }
    }

    @Test
    void aTreatmentFollowsItsFirstVisitAndEndsWithAReview() {
        var person =
                PlainPerson.picking(Approach.EXERCISE, Approach.ACUPUNCTURE).offeringEveryDay(30);
        var weeks = course(person.request().wanting(Wants.visits(List.of("ACU_SESSION"))));

        assertThat(weeks.stream()
                        .map(week -> week.plan().toBook().map(Activity::code).orElse("")))
                .startsWith("ACU_FIRST_VISIT", "ACU_SESSION", "ACU_SESSION")
                .filteredOn("ACU_SESSION"::equals)
                .hasSize(6);
        assertThat(weeks.stream().filter(week -> week.plan().slots().containsKey("ACU_COURSE_REVIEW")))
                .singleElement()
                .extracting(Course.Week::number)
                .isEqualTo(8);
    }

    /** C13: how many of each, in which weeks, and after how many to look back. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHI_THORACIC_ADJUST           | 1 2 3 4 5 6 7   | 5",
                "CHI_MOBILISATION              | 1 2 3 4 5 6 7   | 5",
                "ACU_ELECTRO                   | 1 2 3 4 5 6 7   | 7",
                "ACU_SESSION ACU_ELECTRO       | 1 2 3 4 5 6 7   | 7",
                "MAS_SWEDISH                   | 1 3 5 7         | 7",
                "MAS_SWEDISH MAS_SHIATSU       | 1 3 5 7         | 7",
                "EX_PHYSIO_SESSION             | 1 3 6 9 12      |",
                "MB_CBT_THERAPIST              | 1 2 3 4 5 6 7 8 9 10 | 6",
                "MB_HYPNOTHERAPY_PRO           | 1 2 3 4         | 4",
            })
    void visitsComeAsOftenAsTheirPlanSays(String asked, String weeks, @Nullable Integer lookBack) {
        var person = PlainPerson.picking(
                        Approach.EXERCISE,
                        Approach.MASSAGE,
                        Approach.CHIROPRACTIC,
                        Approach.ACUPUNCTURE,
                        Approach.MIND_BODY)
                .offeringEveryDay(60);
        var course = course(person.request().wanting(Wants.visits(List.of(asked.split(" ")))));

        assertThat(course.stream()
                        .filter(week -> week.plan().toBook().isPresent())
                        .map(week -> String.valueOf(week.number())))
                .containsExactly(weeks.split(" "));
        assertThat(course.stream().filter(week -> !week.events().isEmpty()).map(Course.Week::number))
                .isEqualTo(Stream.ofNullable(lookBack).toList());
    }

    @Test
    void aVisitIsNotAskedForTwiceAWeek() {
        var person = PlainPerson.picking(Approach.MASSAGE)
                .offeringEveryDay(60)
                .pinning(Pin.on("MAS_SWEDISH", DayOfWeek.MONDAY), Pin.on("MAS_SWEDISH", DayOfWeek.FRIDAY));

        assertThat(person.outcome())
                .isInstanceOfSatisfying(
                        Blocked.class,
                        blocked -> assertThat(blocked.blockers())
                                .extracting(Blocker::rule)
                                .containsExactly("H3_TOO_MANY"));
    }

    /** L1–L4: without check-ins a level rises step by step, and falls in the lighter week alone. */
    @Test
    void levelsRiseStepByStepAndFallInTheLighterWeekAlone() {
        forEachPlan((request, first) -> {
            var reached = new HashMap<Activity, Level>();
            for (var week : Course.of(planner, catalogue, request, first, DayOfWeek.MONDAY, Course.WEEKS)) {
                if (Pace.of(week.request()).isLighterWeek()) {
                    continue;
                }
                var now = levels(week.plan());
                now.forEach((activity, level) -> {
                    int rise = level.ordinal()
                            - reached.getOrDefault(activity, level).ordinal();
                    assertThat(rise).as(activity.code()).isBetween(0, 1);
                });
                reached.keySet().retainAll(now.keySet());
                reached.putAll(now);
            }
        });
    }

    private static Map<Activity, Level> levels(WeekPlan week) {
        var levels = new HashMap<Activity, Level>();
        week.days().values().stream()
                .flatMap(List::stream)
                .filter(session -> session.activity().kind().isRegular())
                .forEach(session -> levels.put(session.activity(), session.level()));
        return levels;
    }

    @Test
    void stayingAsksAgainAWeekLater() {
        var person = PlainPerson.picking(Approach.EXERCISE).only("EX_BAND_ROW").offeringEveryDay(30);
        var stay = new Wants(Set.of(), false, List.of(new Ready("EX_BAND_ROW", 3, Ready.Answer.STAY)));
        var easier = new Wants(Set.of(), false, List.of(new Ready("EX_BAND_ROW", 4, Ready.Answer.EASIER)));

        assertThat(rowLevels(person.request()).subList(0, 4))
                .containsExactly(Level.EASIER, Level.EASIER, Level.STANDARD, Level.STANDARD);
        assertThat(rowLevels(person.request().wanting(stay)).subList(0, 4))
                .containsExactly(Level.EASIER, Level.EASIER, Level.EASIER, Level.STANDARD);
        assertThat(rowLevels(person.request().wanting(easier)).subList(2, 6))
                .containsExactly(Level.STANDARD, Level.EASIER, Level.EASIER, Level.STANDARD);
    }

    private List<Level> rowLevels(PlanRequest request) {
        var row = TestCatalogue.get().activity("EX_BAND_ROW");
        return course(request).stream()
                .map(week -> levels(week.plan()).getOrDefault(row, Level.HARDER))
                .toList();
    }

    @Test
    void aWeekLikeTheOneBeforeSaysSo() {
        var request = PlanRequests.asSuggested(Patients.all().get(0).answers());
        var course = course(request);
        assertThat(course.get(0).changes()).isEmpty();
        assertThat(course.get(2).isLikeTheOneBefore()).isFalse();
    }

    private List<Course.Week> course(PlanRequest request) {
        var first = (WeekPlan) planner.plan(request);
        return Course.of(planner, catalogue, request, first, DayOfWeek.MONDAY, Course.WEEKS);
    }

    private static Map<String, List<Integer>> weeks(Map<String, List<Integer>> seen, String code) {
        var weeks = new HashMap<String, List<Integer>>();
        seen.forEach((key, value) -> {
            if (key.endsWith(" " + code)) {
                weeks.put(key, value);
            }
        });
        return weeks;
    }

    private void restsAcrossTheSeam(WeekPlan before, WeekPlan week, DayOfWeek startsOn, int number) {
        if (number == 1) {
            return;
        }
        for (var activity : catalogue) {
            for (var last : before.slots(activity).keySet()) {
                for (var day : week.slots(activity).keySet()) {
                    int from = Math.floorMod(last.ordinal() - startsOn.ordinal(), 7);
                    int to = 7 + Math.floorMod(day.ordinal() - startsOn.ordinal(), 7);
                    assertThat(to - from - 1)
                            .isGreaterThanOrEqualTo(activity.week().gapDays());
                }
            }
        }
        boolean endsLoaded = loaded(before, startsOn.minus(1));
        assertThat(endsLoaded && loaded(week, startsOn)).isFalse();
    }

    private static boolean loaded(WeekPlan week, DayOfWeek day) {
        return week.sessions(day).stream()
                .anyMatch(session -> session.activity().isLoadedStrength());
    }

    private void forEachPlan(PlanTest test) {
        var people = new People(21);
        var random = new Random(21);
        for (int person = 0; person < 40; person++) {
            PlanRequests.safety().triage(people.withoutRedFlags()).clearance().ifPresent(clearance -> {
                var request = random.nextBoolean()
                        ? PlanRequests.asSuggested(clearance)
                        : PlanRequests.byChance(clearance, random);
                if (planner.plan(request) instanceof WeekPlan week) {
                    test.test(request, week);
                }
            });
        }
    }

    private interface PlanTest {
        void test(PlanRequest request, WeekPlan week);
    }
}
