package dev.unknot.planner;

import static dev.unknot.activity.Approach.EXERCISE;
import static dev.unknot.activity.Approach.MASSAGE;
import static dev.unknot.activity.Approach.MIND_BODY;
import static dev.unknot.activity.Slot.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Slot;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.Oracle.Verdict;
import dev.unknot.planner.WeekScore.Level;
import dev.unknot.planner.choice.Prescription;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The best week by each level: every test is named after the level without which it fails. */
class LevelsTests {

    private static final int REQUESTS = 40;
    private static final int DECIDED = 25;
    private static final int WEEKS_OF_TWO = 20;

    private final Oracle oracle = new Oracle(1);

    @Test
    void o1TheMostValue() {
        var exercising = PlainPerson.picking(EXERCISE).only("EX_CYCLE_SWIM").offeringEveryDay(30);

        assertThat(exercising.daysOf("EX_CYCLE_SWIM")).hasSize(2);
        nothingIsBetterOn(Level.O1);
    }

    @Test
    void o2TheFewestChanges() {
        var lastWeek = Map.of(DayOfWeek.TUESDAY, EVENING, DayOfWeek.WEDNESDAY, Slot.MIDDAY);
        var exercising = PlainPerson.picking(EXERCISE)
                .only("EX_CYCLE_SWIM")
                .offeringEveryDay(30)
                .having("EX_CYCLE_SWIM", lastWeek);

        assertThat(exercising.daysOf("EX_CYCLE_SWIM")).isEqualTo(lastWeek);
        assertThat(exercising.week().score().changes()).isZero();
        nothingIsBetterOn(Level.O2);
    }

    @Test
    void o3TheLightestBusiestDayThenTheMostEvenDays() {
        var moving = PlainPerson.picking(EXERCISE, MIND_BODY)
                .only("EX_CYCLE_SWIM", "MB_YOGA_GENTLE")
                .offeringEveryDay(60);

        assertThat(moving.week().score().busiestDay()).isEqualTo(20);
        nothingIsBetterOn(Level.O3_BUSIEST_DAY);
        nothingIsBetterOn(Level.O3_SQUARES);
    }

    @Test
    void o4TheLeastAwkward() {
        var massaging = PlainPerson.picking(MASSAGE).only("MAS_SELF_SQUEEZE").offeringEveryDay(30);

        assertThat(massaging.daysOf("MAS_SELF_SQUEEZE").values()).containsOnly(EVENING);
        nothingIsBetterOn(Level.O4);
    }

    @Test
    void o5TheFirstOfTheBest() {
        var random = new Random(5);
        for (int number = 0; number < WEEKS_OF_TWO; number++) {
            var person = PlainPerson.picking(EXERCISE).only("EX_BAND_ROW", "EX_CYCLE_SWIM");
            for (var day : DayOfWeek.values()) {
                person.offering(day, 10 * (1 + random.nextInt(3)), EVENING);
            }
            var problem = WeekProblem.of(person.request(), prescription(person.request()));
            var week = CellWeek.of(person.week(), problem).orElseThrow();

            assertThat(week).isEqualTo(firstOfTheBest(problem, List.of("EX_BAND_ROW", "EX_CYCLE_SWIM")));
        }
    }

    private void nothingIsBetterOn(Level level) {
        var planner = PlanRequests.planner();
        int decided = 0;
        var kind = level == Level.O2 ? RequestKind.EDITED : RequestKind.BY_CHANCE;
        for (var request : kind.requests(level.ordinal()).limit(REQUESTS).toList()) {
            if (planner.plan(request) instanceof WeekPlan week && week.score().proven()) {
                var problem = oracle.problem(request, prescription(request), week);
                var score = new WeekJudge(problem, CellWeek.of(week, problem).orElseThrow()).score();
                var verdict = oracle.judge(problem, score, level).verdict();
                assertThat(verdict).as("%s for %s", score, request).isNotEqualTo(Verdict.BEATEN);
                decided += verdict == Verdict.BEST ? 1 : 0;
            }
        }
        assertThat(decided).isGreaterThanOrEqualTo(DECIDED);
    }

    /** Every week of the problem, each task in the evening of any days, compared one by one. */
    private static CellWeek firstOfTheBest(WeekProblem problem, List<String> order) {
        var weeks = new ArrayList<CellWeek>();
        collect(problem, List.of(), weeks);
        var best = weeks.stream()
                .map(week -> new WeekJudge(problem, week).score())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var comparator = Comparator.<CellWeek>comparingInt(week -> 0);
        for (var code : order) {
            for (int place = 0; place < problem.tasks().size(); place++) {
                int at = place;
                var task = problem.tasks().get(place);
                if (task.activity().code().equals(code)) {
                    comparator = comparator
                            .thenComparing(
                                    week -> -WeekJudge.value(task, week.of(at).size()))
                            .thenComparing(week -> WeekJudge.awkwardness(task.preferred(), week.of(at)))
                            .thenComparing(week -> -earliness(week.of(at)));
                }
            }
        }
        return weeks.stream()
                .filter(week -> new WeekJudge(problem, week).score().equals(best))
                .min(comparator)
                .orElseThrow();
    }

    private static void collect(WeekProblem problem, List<Map<DayOfWeek, Slot>> sessions, List<CellWeek> weeks) {
        if (sessions.size() == problem.tasks().size()) {
            var week = new CellWeek(sessions);
            if (new WeekJudge(problem, week).broken().isEmpty()) {
                weeks.add(week);
            }
            return;
        }
        int most = problem.tasks().get(sessions.size()).most();
        for (int set = 0; set < 1 << DayOfWeek.values().length; set++) {
            if (Integer.bitCount(set) <= most) {
                var days = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
                for (var day : DayOfWeek.values()) {
                    if ((set >> day.ordinal() & 1) == 1) {
                        days.put(day, EVENING);
                    }
                }
                var longer = new ArrayList<>(sessions);
                longer.add(days);
                collect(problem, longer, weeks);
            }
        }
    }

    /** The greater, the earlier the first day in which two sets of days differ. */
    private static int earliness(Map<DayOfWeek, Slot> days) {
        return days.keySet().stream().mapToInt(day -> 1 << (7 - day.getValue())).sum();
    }

    private static Prescription prescription(PlanRequest request) {
        var catalogue = TestCatalogue.get();
        return Prescription.of(catalogue.activities(), catalogue.fits(), request);
    }
}
