package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Access;
import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.activity.LevelRule;
import dev.unknot.activity.Trait;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
            assertThat(course).hasSize(request.answers().flareUp() ? 1 : Course.WEEKS);
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
    void whatFallsDueComesInItsWeeksAndCoursesEnd() {
        var ended = new ArrayList<String>();
        forEachPlan((request, first) -> {
            var done = new HashMap<String, Integer>();
            for (var week : Course.of(planner, catalogue, request, first, DayOfWeek.MONDAY, Course.WEEKS)) {
                for (var activity : catalogue) {
                    int days = week.plan().slots(activity).size();
                    if (days == 0) {
                        continue;
                    }
                    int cap = activity.week().courseCap();
                    int now = done.merge(activity.code(), activity.needsPractitioner() ? days : 1, Integer::sum);
                    assertThat(cap == 0 || now <= cap)
                            .as(activity.code() + " " + now)
                            .isTrue();
                    int every = activity.week().everyWeeks();
                    if (every > 1 && !activity.is(Trait.REVIEW)) {
                        assertThat(now).isLessThanOrEqualTo(1 + (week.number() - 1) / every);
                    }
                    if (cap > 1 && now == cap) {
                        ended.add(activity.code());
                    }
                }
            }
        });
        assertThat(ended).isNotEmpty();
    }

    @Test
    void aTreatmentFollowsItsFirstVisitAndEndsWithAReview() {
        var seen = new HashMap<String, List<Integer>>();
        for (var patient : Patients.all()) {
            var clearance = PlanRequests.safety().triage(patient.answers()).clearance();
            if (clearance.isEmpty()
                    || !patient.answers().access().contains(Access.ACUPUNCTURE)
                    || !(planner.plan(PlanRequests.asSuggested(clearance.get())) instanceof WeekPlan)) {
                continue;
            }
            var request = PlanRequests.asSuggested(clearance.get());
            for (var week : course(request)) {
                week.plan()
                        .slots()
                        .keySet()
                        .forEach(code -> seen.computeIfAbsent(patient + " " + code, key -> new ArrayList<>())
                                .add(week.number()));
            }
        }
        var firstVisits = weeks(seen, "ACU_FIRST_VISIT");
        assertThat(firstVisits).isNotEmpty();
        assertThat(firstVisits.values()).allMatch(weeks -> weeks.equals(List.of(1)));
        assertThat(weeks(seen, "ACU_SESSION").values()).isNotEmpty().allMatch(weeks -> weeks.get(0) == 2);
        assertThat(weeks(seen, "ACU_COURSE_REVIEW").values()).isNotEmpty().allMatch(weeks -> weeks.contains(6));
    }

    @Test
    void whatNeedsAGentleStartIsEasierOnlyAtFirst() {
        int eased = 0;
        for (var patient : Patients.all().subList(0, 60)) {
            var clearance = PlanRequests.safety().triage(patient.answers()).clearance();
            if (clearance.isEmpty() || patient.answers().flareUp()) {
                continue;
            }
            var course = course(PlanRequests.asSuggested(clearance.get()));
            for (var activity : catalogue) {
                if (activity.levelRule() != LevelRule.R_RELAX) {
                    continue;
                }
                var levels = course.stream()
                        .flatMap(week -> week.plan().days().values().stream()
                                .flatMap(List::stream)
                                .filter(session -> session.activity().equals(activity))
                                .map(WeekPlan.Session::level)
                                .distinct())
                        .toList();
                if (levels.size() > 1) {
                    eased++;
                    assertThat(levels.get(0)).isEqualTo(Level.EASIER);
                    assertThat(levels.subList(1, levels.size())).containsOnly(Level.STANDARD);
                }
            }
        }
        assertThat(eased).isPositive();
    }

    @Test
    void aWeekLikeTheOneBeforeSaysSo() {
        var request = PlanRequests.asSuggested(Patients.all().get(0).answers());
        var course = course(request);
        assertThat(course.get(0).changes()).isEmpty();
        assertThat(course.get(1).changes()).isNotEmpty();
        assertThat(course.stream().filter(Course.Week::isLikeTheOneBefore).count())
                .isGreaterThan(Course.WEEKS / 2);
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
