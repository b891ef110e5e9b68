package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Kind;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes on after twelve weeks, for people made from seeds. */
class KeepGoingTests {

    private static final int PEOPLE = 60;

    @Test
    void keepsTwoOrThreeThingsAtTheLevelReached() {
        for (int seed = 1; seed <= PEOPLE; seed++) {
            var course = course(seed);
            if (course.isEmpty() || course.get(0).request().clearance().isWaitingOnly()) {
                continue;
            }
            var last = course.get(course.size() - 1).plan();
            var kept = KeepGoing.after(course);
            assertThat(kept)
                    .as("person %d", seed)
                    .hasSizeBetween(1, 3)
                    .allSatisfy(thing -> assertThat(
                                    last.days().values().stream().flatMap(List::stream))
                            .anyMatch(session ->
                                    session.activity().equals(thing.activity()) && session.level() == thing.level()));
            boolean hadPull = last.days().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(session -> session.activity().kind() == Kind.STRENGTH_PULL);
            assertThat(kept.stream().anyMatch(thing -> thing.activity().kind() == Kind.STRENGTH_PULL))
                    .as("person %d", seed)
                    .isEqualTo(hadPull);
            assertThat(kept)
                    .filteredOn(thing -> thing.activity().isStrength())
                    .hasSizeLessThanOrEqualTo(1)
                    .allMatch(thing -> thing.days() <= 2);
        }
    }

    @Test
    void whoWaitsToBeSeenKeepsNothing() {
        var waiting = IntStream.rangeClosed(1, 200)
                .mapToObj(KeepGoingTests::course)
                .filter(course ->
                        !course.isEmpty() && course.get(0).request().clearance().isWaitingOnly())
                .findFirst()
                .orElseThrow();
        assertThat(KeepGoing.after(waiting)).isEmpty();
    }

    private static List<Course.Week> course(int seed) {
        var clearance = PlanRequests.cleared(seed);
        if (clearance.isEmpty()) {
            return List.of();
        }
        var request = PlanRequests.asSuggested(clearance.get());
        return PlanRequests.planner().plan(request) instanceof WeekPlan first
                ? Course.of(
                        PlanRequests.planner(),
                        TestCatalogue.get().activities(),
                        request,
                        first,
                        DayOfWeek.MONDAY,
                        Course.WEEKS)
                : List.of();
    }
}
