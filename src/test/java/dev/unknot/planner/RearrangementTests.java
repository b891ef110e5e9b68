package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.Rearrangement.Move;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason.Kind;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Weeks that are planned again after a wish, for people made from fixed seeds. */
class RearrangementTests {

    private static final int PEOPLE = 250;

    private final List<Activity> catalogue = TestCatalogue.get().activities();
    private final Planner planner = PlanRequests.planner();

    @Test
    void planningAgainWithoutANewWishChangesNothing() {
        forEachPlan(11, (request, week) -> {
            var again = planner.plan(with(request, request.banned(), request.pins(), week));
            assertThat(again).isInstanceOf(WeekPlan.class);
            assertThat(((WeekPlan) again).slots()).isEqualTo(week.slots());
            assertThat(((WeekPlan) again).score().changes()).isZero();
        });
    }

    @Test
    void whatMovesIsWhatDiffersAndCountsAsChanges() {
        var random = new Random(12);
        var seen = EnumSet.noneOf(Kind.class);
        forEachPlan(12, (request, week) -> {
            var wish = wish(request, week, random);
            if (planner.plan(wish) instanceof WeekPlan after) {
                var moves = Rearrangement.of(catalogue, wish, after);
                int cells = 0;
                for (var move : moves) {
                    assertThat(move.before()).isNotEqualTo(move.after());
                    boolean stays = !move.before().isEmpty() && !move.after().isEmpty();
                    cells += stays ? cells(move) : 0;
                    seen.add(move.because().kind());
                }
                assertThat(cells).isEqualTo(after.score().changes());
                assertThat(pinsHold(wish, after)).isTrue();
            }
        });
        assertThat(seen).contains(Kind.ASKED, Kind.DAY_FULL, Kind.WENT_OUT);
    }

    /** The cause of a full day is its minutes: with minutes to spare on that day, the same move is not for that reason. */
    @Test
    void aFullDayIsNoReasonWhereTheDayIsNotFull() {
        var random = new Random(13);
        var full = new ArrayList<Move>();
        forEachPlan(13, (request, week) -> {
            var wish = wish(request, week, random);
            if (planner.plan(wish) instanceof WeekPlan after) {
                for (var move : Rearrangement.of(catalogue, wish, after)) {
                    if (move.because().kind() == Kind.DAY_FULL) {
                        var day = DayOfWeek.valueOf(move.because().details().get(0));
                        int with = after.minutes(day) + minutes(move.activity(), week);
                        assertThat(with).isGreaterThan(wish.availability().minutes(day));
                        assertThat(move.before()).containsKey(day);
                        full.add(move);
                    }
                }
            }
        });
        assertThat(full).isNotEmpty();
    }

    /** Of one go at the level it had. */
    private static int minutes(Activity activity, WeekPlan week) {
        return week.days().values().stream()
                .flatMap(List::stream)
                .filter(session -> session.activity().equals(activity))
                .mapToInt(Session::countedMinutes)
                .max()
                .orElseThrow();
    }

    private static int cells(Move move) {
        int cells = 0;
        for (var day : DayOfWeek.values()) {
            cells += move.before().get(day) != move.after().get(day) ? 1 : 0;
        }
        return cells;
    }

    private boolean pinsHold(PlanRequest request, WeekPlan week) {
        return PlanCheck.violations(catalogue, request, week).isEmpty();
    }

    /** A ban, an activity that was left out, or a session on another day. */
    private static PlanRequest wish(PlanRequest request, WeekPlan week, Random random) {
        var banned = new HashSet<>(request.banned());
        var pins = new ArrayList<>(request.pins());
        var planned = new ArrayList<>(week.slots().keySet());
        var one = planned.get(random.nextInt(planned.size()));
        switch (random.nextInt(3)) {
            case 0 -> banned.add(one);
            case 1 -> {
                var leftOut = week.leftOut().get(random.nextInt(week.leftOut().size()));
                pins.add(Pin.wanted(leftOut.activity().code()));
            }
            default -> pins.add(Pin.on(one, DayOfWeek.of(1 + random.nextInt(7))));
        }
        return with(request, banned, pins, week);
    }

    private static PlanRequest with(PlanRequest request, Set<String> banned, List<Pin> pins, WeekPlan before) {
        return new PlanRequest(
                request.clearance(),
                request.scores(),
                request.approaches(),
                request.availability(),
                banned,
                pins,
                before.slots());
    }

    private void forEachPlan(long seed, PlanTest test) {
        var people = new People(seed);
        var random = new Random(seed);
        for (int person = 0; person < PEOPLE; person++) {
            PlanRequests.safety().triage(people.withoutRedFlags()).clearance().ifPresent(clearance -> {
                var request = random.nextBoolean()
                        ? PlanRequests.asSuggested(clearance)
                        : PlanRequests.byChance(clearance, random);
                if (planner.plan(request) instanceof WeekPlan week
                        && !week.slots().equals(Map.of())) {
                    test.test(request, week);
                }
            });
        }
    }

    private interface PlanTest {
        void test(PlanRequest request, WeekPlan week);
    }
}
