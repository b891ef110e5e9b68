package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.activity.Trait;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients;
import dev.unknot.planner.MakeUp.Result;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Missed days of people made from fixed seeds. */
class MakeUpTests {

    private final List<Activity> catalogue = TestCatalogue.get().activities();
    private final Planner planner = PlanRequests.planner();
    private int moves;
    private int skipped;
    private int left;

    @Test
    void noMissedDayBreaksARuleOrLosesASession() {
        forEachMissedDay(missed -> {
            var result = missed.makeUp();
            nothingElseChanges(missed, result);
            everySessionIsAccountedFor(missed, result);
            noNewRuleIsBroken(missed, result);
            whatStaysHasNoDayLeft(missed, result);
            assertThat(missed.makeUp()).isEqualTo(result);
            moves += result.moves().size();
            skipped += result.skipped().size();
            left += result.left().size();
        });
        assertThat(moves).isGreaterThan(30);
        assertThat(skipped).isGreaterThan(100);
        assertThat(left).isGreaterThan(100);
    }

    @Test
    void movesAgainToTheSameDays() {
        forEachMissedDay(missed -> {
            var result = missed.makeUp();
            var to = new HashMap<String, DayOfWeek>();
            result.moves().forEach(move -> to.put(move.activity().code(), move.to()));
            var again = MakeUp.again(catalogue, missed.request(), missed.week(), missed.next(), missed.day(), to);
            assertThat(again.week()).isEqualTo(result.week());
            assertThat(again.moves()).isEqualTo(result.moves());
        });
    }

    @Test
    void takesTheLightestDayAndOfThoseTheEarliest() {
        forEachMissedDay(missed -> {
            var result = missed.makeUp();
            if (missed.week().sessions(missed.day()).size() == 1
                    && result.moves().size() == 1
                    && result.moves().get(0).activity().countedMinutes(Level.EASIER) > 0) {
                var to = result.moves().get(0).to();
                for (var day : missed.ahead()) {
                    if (isFree(missed, result.moves().get(0).activity(), day)) {
                        int here = missed.week().minutes(to);
                        int there = missed.week().minutes(day);
                        boolean isLater =
                                missed.ahead().indexOf(day) >= missed.ahead().indexOf(to);
                        assertThat(here < there || (here == there && isLater)).isTrue();
                    }
                }
            }
        });
    }

    @Test
    void onTheLastDayNothingIsLeftToMoveTo() {
        var request = PlanRequests.asSuggested(Patients.all().get(0).answers());
        var week = (WeekPlan) planner.plan(request);
        var day = DayOfWeek.SUNDAY;
        var result = MakeUp.of(catalogue, request, week, Optional.empty(), day, List.of());
        assertThat(result.week()).isEqualTo(week);
        assertThat(result.left())
                .hasSameSizeAs(week.sessions(day))
                .allMatch(entry -> entry.because().isEmpty());
    }

    private void nothingElseChanges(Missed missed, Result result) {
        for (var day : DayOfWeek.values()) {
            var came = result.moves().stream()
                    .filter(move -> move.to() == day)
                    .map(MakeUp.Move::activity)
                    .toList();
            var went = day == missed.day()
                    ? result.moves().stream().map(MakeUp.Move::activity).toList()
                    : List.<Activity>of();
            var expected = new ArrayList<>(missed.week().sessions(day));
            expected.removeIf(session -> went.contains(session.activity()));
            var stayed = new ArrayList<>(result.week().sessions(day));
            stayed.removeIf(session -> came.contains(session.activity()));
            assertThat(stayed).isEqualTo(expected);
            assertThat(came.isEmpty() || missed.ahead().contains(day)).isTrue();
        }
        assertThat(result.week().leftOut()).isEqualTo(missed.week().leftOut());
    }

    private static void everySessionIsAccountedFor(Missed missed, Result result) {
        var accounted = new ArrayList<Activity>(result.skipped());
        result.moves().forEach(move -> accounted.add(move.activity()));
        result.left().forEach(entry -> accounted.add(entry.activity()));
        assertThat(accounted)
                .containsExactlyInAnyOrderElementsOf(missed.week().sessions(missed.day()).stream()
                        .map(Session::activity)
                        .toList());
        for (var activity : accounted) {
            assertThat(result.week().slots(activity))
                    .hasSameSizeAs(missed.week().slots(activity));
        }
    }

    /** What was not done cannot break a rule any more, so the missed day is looked at as if it were empty. */
    private void noNewRuleIsBroken(Missed missed, Result result) {
        var request = missed.request().without(missed.day());
        var before = PlanCheck.violations(catalogue, request, without(missed.week(), missed.day()));
        var after = PlanCheck.violations(catalogue, request, without(result.week(), missed.day()));
        assertThat(before).containsAll(after);
        missed.next().ifPresent(next -> restsAcrossTheSeam(missed, without(result.week(), missed.day()), next));
    }

    private void restsAcrossTheSeam(Missed missed, WeekPlan week, WeekPlan next) {
        var course = missed.request().course();
        for (var activity : catalogue) {
            for (var last : week.slots(activity).keySet()) {
                for (var day : next.slots(activity).keySet()) {
                    assertThat(7 - course.place(last) + course.place(day) - 1)
                            .isGreaterThanOrEqualTo(activity.week().gapDays());
                }
            }
        }
        var lastDay = week.sessions(course.startsOn().minus(1));
        var firstDay = next.sessions(course.startsOn());
        assertThat(lastDay.stream().anyMatch(session -> session.activity().isLoadedStrength())
                        && firstDay.stream()
                                .anyMatch(session -> session.activity().isLoadedStrength()))
                .isFalse();
        assertThat(lastDay.stream().anyMatch(session -> session.activity().is(Trait.HANDS_ON))
                        && firstDay.stream()
                                .anyMatch(session -> session.activity().is(Trait.HANDS_ON)))
                .isFalse();
    }

    private void whatStaysHasNoDayLeft(Missed missed, Result result) {
        for (var entry : result.left()) {
            boolean none = missed.ahead().stream().allMatch(day -> !isFree(missed, entry.activity(), day));
            assertThat(entry.because().isEmpty()).isEqualTo(none);
            entry.because().ifPresent(refusal -> {
                assertThat(refusal.day())
                        .isEqualTo(missed.ahead().stream()
                                .filter(day -> isFree(missed, entry.activity(), day))
                                .findFirst()
                                .orElseThrow());
                assertThat(refusal.violation().rule().name())
                        .isIn("H1", "H2", "H3", "H4", "H5", "H6", "H8", "H11", "H12", "H14");
            });
        }
    }

    private static boolean isFree(Missed missed, Activity activity, DayOfWeek day) {
        return !missed.week().slots(activity).containsKey(day);
    }

    private static WeekPlan without(WeekPlan week, DayOfWeek day) {
        var days = new EnumMap<>(week.days());
        days.put(day, List.of());
        return new WeekPlan(week.approaches(), days, week.cards(), week.leftOut(), week.toBook(), week.score());
    }

    private void forEachMissedDay(MissedTest test) {
        var people = new People(8);
        var random = new Random(8);
        for (int person = 0; person < 25; person++) {
            PlanRequests.safety().triage(people.withoutRedFlags()).clearance().ifPresent(clearance -> {
                var wish = random.nextBoolean()
                        ? PlanRequests.asSuggested(clearance)
                        : PlanRequests.byChance(clearance, random);
                if (planner.plan(wish) instanceof WeekPlan unpinned) {
                    var request = PlanRequests.pinned(wish, pins(unpinned, random));
                    if (planner.plan(request) instanceof WeekPlan first) {
                        var startsOn = DayOfWeek.of(1 + random.nextInt(7));
                        var course = Course.of(planner, catalogue, request, first, startsOn, 3);
                        for (int place = 0; place < course.size(); place++) {
                            missedDays(course, place, random).forEach(test::test);
                        }
                    }
                }
            });
        }
    }

    private static List<Missed> missedDays(List<Course.Week> course, int place, Random random) {
        var week = course.get(place);
        var next = place + 1 < course.size() ? Optional.of(course.get(place + 1).plan()) : Optional.<WeekPlan>empty();
        var startsOn = week.request().course().startsOn();
        return IntStream.range(0, 7)
                .mapToObj(day -> new Missed(
                        week.request(),
                        week.plan(),
                        next,
                        startsOn.plus(day),
                        IntStream.range(Math.min(7, day + 1 + random.nextInt(2)), 7)
                                .mapToObj(startsOn::plus)
                                .toList()))
                .toList();
    }

    /** Some of what is in the week, wished for just there. */
    private static List<Pin> pins(WeekPlan week, Random random) {
        var pins = new ArrayList<Pin>();
        week.days()
                .forEach((day, sessions) -> sessions.stream()
                        .filter(session -> random.nextInt(6) == 0)
                        .forEach(session -> pins.add(new Pin(
                                session.activity().code(), day, random.nextBoolean() ? session.slot() : null, false))));
        for (var code : week.slots().keySet()) {
            var free = DayOfWeek.of(1 + random.nextInt(7));
            if (random.nextInt(4) == 0
                    && !week.slots().getOrDefault(code, Map.of()).containsKey(free)) {
                pins.add(Pin.notOn(code, free));
            }
        }
        return pins;
    }

    private record Missed(
            PlanRequest request, WeekPlan week, Optional<WeekPlan> next, DayOfWeek day, List<DayOfWeek> ahead) {

        Result makeUp() {
            return MakeUp.of(TestCatalogue.get().activities(), request, week, next, day, ahead);
        }
    }

    private interface MissedTest {
        void test(Missed missed);
    }
}
