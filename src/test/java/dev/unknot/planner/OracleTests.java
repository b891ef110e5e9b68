package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.Oracle.Verdict;
import dev.unknot.planner.choice.Prescription;
import dev.unknot.planner.week.Outcome.Blocked;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.util.EnumMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The planner against an independent exact solver, on requests of all kinds and sizes. {@code -Dunknot.oracle.seeds=3} asks
 * about three times as many.
 */
class OracleTests {

    private static final double BUDGET = 1;
    private static final int SEEDS = Integer.getInteger("unknot.oracle.seeds", 1);

    private final Catalogue catalogue = TestCatalogue.get();
    private final Planner planner = PlanRequests.planner();
    private final Oracle oracle = new Oracle(BUDGET);

    /** How a comparison ends, if it does not fail. */
    private enum Agreement {
        /** The solver agrees that no week is better, or that there is none. */
        AGREED,
        /** The week was not claimed to be the best; it keeps the rules and is worth what it says. */
        NOT_CLAIMED,
        /** The solver's budget ended first. */
        UNDECIDED,
        /** Refused before there was anything to search. */
        NOT_SEARCHED
    }

    /** Each kind with the number of its requests, and of those on which both must agree at least. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(RequestKind.AS_SUGGESTED, 6, 1),
                Arguments.of(RequestKind.BY_CHANCE, 50, 45),
                Arguments.of(RequestKind.ONE_DAY, 300, 295),
                Arguments.of(RequestKind.FIVE_MINUTES, 25, 23),
                Arguments.of(RequestKind.MOSTLY_BANNED, 340, 330),
                Arguments.of(RequestKind.PINNED, 260, 200),
                Arguments.of(RequestKind.ONE_SLOT, 25, 22),
                Arguments.of(RequestKind.UNEVEN_DAYS, 15, 12),
                Arguments.of(RequestKind.EDITED, 150, 120));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noWeekBeatsOneThatIsProven(RequestKind kind, int requests, int agreed) {
        var counts = new EnumMap<Agreement, Integer>(Agreement.class);
        for (int seed = 1; seed <= SEEDS; seed++) {
            kind.requests(seed).limit(requests).forEach(request -> counts.merge(compare(request), 1, Integer::sum));
        }
        System.out.println("Oracle, " + kind + ": " + counts);
        assertThat(counts.getOrDefault(Agreement.AGREED, 0)).isGreaterThanOrEqualTo(agreed * SEEDS);
    }

    private Agreement compare(PlanRequest request) {
        var outcome = planner.plan(request);
        return outcome instanceof WeekPlan week ? compare(request, week) : compare(request, (Blocked) outcome);
    }

    private Agreement compare(PlanRequest request, WeekPlan week) {
        var problem = oracle.problem(request, prescription(request), week);
        var cells = CellWeek.of(week, problem).orElseThrow();
        var judge = new WeekJudge(problem, cells);
        var score = judge.score();
        var said = week.score();
        assertThat(judge.broken()).as("broken by the week for %s", request).isEmpty();
        assertThat(score)
                .as("worth of the week for %s", request)
                .isEqualTo(new WeekScore(
                        score.met(),
                        said.value(),
                        said.changes(),
                        said.busiestDay(),
                        said.sumOfSquares(),
                        said.awkwardness()));
        if (!said.proven()) {
            assertThat(oracle.accepts(problem, cells, score))
                    .as("accepts the week for %s", request)
                    .isTrue();
            return Agreement.NOT_CLAIMED;
        }
        var finding = oracle.judge(problem, cells, score);
        assertThat(finding.verdict())
                .as("%s, of which %s for %s", finding, score, request)
                .isIn(Verdict.BEST, Verdict.UNDECIDED);
        return finding.verdict() == Verdict.BEST ? Agreement.AGREED : Agreement.UNDECIDED;
    }

    private Agreement compare(PlanRequest request, Blocked blocked) {
        var prescription = prescription(request);
        boolean refused = request.pins().stream()
                .anyMatch(pin -> !pin.not() && prescription.leftOut().containsKey(catalogue.activity(pin.activity())));
        if (request.availability().days().isEmpty() || refused) {
            return Agreement.NOT_SEARCHED;
        }
        var problem = oracle.problem(request, prescription, null);
        var most = oracle.mostRequirements(problem);
        assertThat(most.isEmpty())
                .as("%s for %s", blocked, request)
                .isEqualTo(blocked.blockers().get(0).wish() == Wish.PINNED);
        most.ifPresent(week -> assertThat(new WeekJudge(problem, week)
                        .score()
                        .met()
                        .subList(0, request.approaches().size()))
                .as("%s for %s", blocked, request)
                .containsOnly(false));
        return Agreement.AGREED;
    }

    private Prescription prescription(PlanRequest request) {
        return Prescription.of(catalogue.activities(), catalogue.fits(), request);
    }
}
