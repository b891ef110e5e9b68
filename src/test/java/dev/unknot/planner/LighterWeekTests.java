package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.week.CourseWeek;
import dev.unknot.planner.week.LighterWeek;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Week 9 asks for less, and ends neither a course nor an approach (L6). */
class LighterWeekTests {

    private static final int COURSES = 400;
    private static final int FIRST_SEED =
            200; // holds courses whose one thing would not fit under the ceiling of week 9

    @Test
    void noCourseEndsInItAndWhatNeverRestsIsThere() {
        var random = new Random(5);
        var seen = new ArrayList<Activity>();
        int courses = 0;
        for (int seed = FIRST_SEED; courses < COURSES; seed++) {
            var clearance = PlanRequests.cleared(seed);
            if (clearance.isEmpty()) {
                continue;
            }
            var request = PlanRequests.byChance(clearance.get(), random);
            if (!(PlanRequests.planner().plan(request) instanceof WeekPlan first)) {
                continue;
            }
            courses++;
            var weeks = Course.of(
                    PlanRequests.planner(),
                    TestCatalogue.get().activities(),
                    request,
                    first,
                    DayOfWeek.MONDAY,
                    Course.WEEKS);
            assertThat(weeks).as("person %d", seed).hasSize(Course.length(weeks.get(0)));
            weeks.stream()
                    .filter(week -> Pace.of(week.request()).isLighterWeek())
                    .forEach(week -> seen.addAll(thereIn(week)));
        }
        assertThat(seen).isNotEmpty();
    }

    private static List<Activity> thereIn(Course.Week week) {
        CourseWeek before = week.request().course();
        var kept = LighterWeek.neverRests(TestCatalogue.get().activities(), before).stream()
                .filter(activity -> week.plan().leftOut().stream()
                        .filter(leftOut -> leftOut.activity().equals(activity))
                        .allMatch(leftOut -> leftOut.rule().equals(WeekPlan.Why.NO_ROOM.name())))
                .toList();
        assertThat(week.plan().slots().keySet())
                .as("%s", week.request())
                .containsAll(kept.stream().map(Activity::code).toList());
        return kept;
    }
}
