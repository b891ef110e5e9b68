package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** C14: for variety an exercise may be swapped in weeks 5 and 9, if somebody says so. */
class SwapsTests {

    private static final int COURSES = 150;

    private final List<Activity> catalogue = TestCatalogue.get().activities();
    private final Planner planner = PlanRequests.planner();

    @Test
    void weeksFiveAndNineOfferTheExerciseThatHasBeenThereLongest() {
        var offers = new ArrayList<Integer>();
        forEachWeek(week -> Swaps.offered(planner, week).ifPresent(offer -> {
            int phase = Pace.of(week.request()).phase();
            offers.add(phase);
            var course = week.request().course();
            assertThat(offer.activity().kind().isExercise()).isTrue();
            assertThat(offer.with().kind()).isEqualTo(offer.activity().kind());
            assertThat(week.plan().slots()).doesNotContainKey(offer.with().code());
            assertThat(offer.weeks())
                    .isEqualTo(week.number()
                            - course.standing(offer.activity()).orElseThrow().since());
            assertThat(exercises(week.plan()))
                    .filteredOn(other -> course.standing(other).isPresent()
                            && course.standing(other).get().since()
                                    < course.standing(offer.activity())
                                            .orElseThrow()
                                            .since())
                    .allMatch(other -> isHardToSwap(other, week));
        }));
        assertThat(Set.copyOf(offers)).containsExactlyInAnyOrder(5, Pace.LIGHTER_WEEK);
    }

    @Test
    void anAcceptedSwapBreaksNoRule() {
        forEachWeek(week -> Swaps.offered(planner, week).ifPresent(offer -> {
            var accepted = week.request()
                    .banning(Set.of(offer.activity().code()))
                    .with(List.of(Pin.wanted(offer.with().code())))
                    .changing(week.plan());
            var after = (WeekPlan) planner.plan(accepted);

            assertThat(after.slots())
                    .containsKey(offer.with().code())
                    .doesNotContainKey(offer.activity().code());
            assertThat(PlanCheck.violations(catalogue, accepted, after)).isEmpty();
        }));
    }

    private boolean isHardToSwap(Activity activity, Course.Week week) {
        var first = Swaps.insteadOf(activity, week.plan(), week.request().answers()).stream()
                .filter(other -> other.kind() == activity.kind())
                .findFirst();
        return activity.kind() == Kind.BALANCE
                || first.isEmpty()
                || !(planner.plan(week.request()
                                .banning(Set.of(activity.code()))
                                .with(List.of(Pin.wanted(first.get().code())))
                                .changing(week.plan()))
                        instanceof WeekPlan);
    }

    private static List<Activity> exercises(WeekPlan week) {
        return week.days().values().stream()
                .flatMap(List::stream)
                .map(WeekPlan.Session::activity)
                .filter(activity -> activity.kind().isExercise())
                .distinct()
                .toList();
    }

    private void forEachWeek(Consumer<Course.Week> check) {
        int courses = 0;
        for (int seed = 1; courses < COURSES; seed++) {
            var clearance = PlanRequests.cleared(seed);
            if (clearance.isEmpty()) {
                continue;
            }
            var request = PlanRequests.asSuggested(clearance.get());
            if (planner.plan(request) instanceof WeekPlan first) {
                Course.of(planner, catalogue, request, first, DayOfWeek.MONDAY, Course.WEEKS)
                        .forEach(check);
                courses++;
            }
        }
    }
}
