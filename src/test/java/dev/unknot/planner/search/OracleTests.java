package dev.unknot.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolverStatus;
import dev.unknot.planner.search.CpBlocks.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The search against an independent exact solver, on weeks of all sizes that are made up from a seed.
 * {@code -Dunknot.oracle.weeks=1000} asks about 1,000 of them.
 */
class OracleTests {

    private static final int WEEKS = Integer.getInteger("unknot.oracle.weeks", 60);
    private static final double BUDGET = 2;

    @Test
    void noWeekBeatsTheOneThatIsFound() {
        int agreed = 0;
        int undecided = 0;
        int impossible = 0;
        int notClaimed = 0;
        for (int seed = 1; seed <= WEEKS; seed++) {
            var random = new Random(seed);
            var pieces = pieces(random);
            var frame = frame(random);
            var search = new BestWeek(pieces, frame);
            var found = search.find();
            if (!search.isProven()) {
                notClaimed++;
                continue;
            }
            if (found.isEmpty()) {
                assertThat(CpBlocks.solve(new CpBlocks(pieces, frame).model(), BUDGET))
                        .as("week %d", seed)
                        .isIn(CpSolverStatus.INFEASIBLE, CpSolverStatus.UNKNOWN);
                impossible++;
                continue;
            }
            assertThat(CpBlocks.solve(exactly(pieces, frame, found.get()), BUDGET))
                    .as("accepts week %d", seed)
                    .isIn(CpSolverStatus.OPTIMAL, CpSolverStatus.FEASIBLE, CpSolverStatus.UNKNOWN);
            boolean isDecided = true;
            for (var level : Level.values()) {
                var status = CpBlocks.solve(better(pieces, frame, found.get(), level), BUDGET);
                assertThat(status)
                        .as("week %d is beaten on %s: %s", seed, level, pieces)
                        .isIn(CpSolverStatus.INFEASIBLE, CpSolverStatus.UNKNOWN);
                isDecided &= status == CpSolverStatus.INFEASIBLE;
            }
            agreed += isDecided ? 1 : 0;
            undecided += isDecided ? 0 : 1;
        }
        System.out.println("Oracle: agreed " + agreed + ", undecided " + undecided + ", no week " + impossible
                + ", not claimed " + notClaimed);
        assertThat(agreed + impossible).isGreaterThanOrEqualTo(WEEKS * 9 / 10);
    }

    /** All levels as they were found. */
    private static com.google.ortools.sat.CpModel exactly(List<Piece> pieces, Frame frame, Placed found) {
        var model = new CpBlocks(pieces, frame);
        for (var level : Level.values()) {
            model.model().addEquality(model.level(level), of(found, level));
        }
        return model.model();
    }

    /** As good on all levels before, and better on this one. */
    private static com.google.ortools.sat.CpModel better(List<Piece> pieces, Frame frame, Placed found, Level level) {
        var model = new CpBlocks(pieces, frame);
        for (var earlier : Level.values()) {
            if (earlier.compareTo(level) < 0) {
                model.model().addEquality(model.level(earlier), of(found, earlier));
            }
        }
        if (level.isTheMoreTheBetter()) {
            model.model().addGreaterThan(model.level(level), of(found, level));
        } else {
            model.model().addLessThan(model.level(level), of(found, level));
        }
        return model.model();
    }

    private static int of(Placed found, Level level) {
        return switch (level) {
            case VALUE -> found.value();
            case CHANGES -> found.changes();
            case SITTINGS -> found.sittings();
            case BUSIEST_DAY -> found.busiestDay();
            case SQUARES -> found.sumOfSquares();
            case REST_DAYS -> found.restDays();
            case AWKWARDNESS -> found.awkwardness();
        };
    }

    private static List<Piece> pieces(Random random) {
        boolean hasBefore = random.nextInt(3) > 0;
        int days = random.nextInt(4) == 0 ? random.nextInt(127) + 1 : 127;
        var pieces = new ArrayList<Piece>();
        int number = 1 + random.nextInt(6);
        for (int place = 0; place < number; place++) {
            boolean isStrength = place == 0;
            boolean isOneOff = place > 2 && place == number - 1;
            int fewest = isOneOff ? 1 : 2;
            var changes = new int[7][4];
            if (hasBefore && !isOneOff && random.nextInt(4) > 0) {
                for (var day : changes) {
                    int had = random.nextInt(3) == 0 ? random.nextInt(3) : 3;
                    for (int slot = 0; slot < 4; slot++) {
                        day[slot] = slot == had ? 0 : 1;
                    }
                }
            }
            var slots = new int[7];
            int usual = random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 7;
            for (int day = 0; day < 7; day++) {
                slots[day] = random.nextInt(12) == 0 ? 1 + random.nextInt(7) : usual;
            }
            var misses = new int[3];
            if (random.nextBoolean()) {
                misses = new int[] {1, 1, 1};
                misses[random.nextInt(3)] = 0;
            }
            int asked = random.nextInt(8) == 0 ? 1 << random.nextInt(7) & days : 0;
            pieces.add(new Piece(
                    isStrength ? 1 + random.nextInt(3) : 1,
                    isStrength ? 3 + random.nextInt(13) : 1 + random.nextInt(20),
                    fewest,
                    isStrength && random.nextBoolean() ? 3 : 0,
                    isOneOff ? 1 : isStrength ? 3 : 2 + random.nextInt(4),
                    10 + random.nextInt(90),
                    days,
                    asked,
                    isStrength ? 1 : 0,
                    slots,
                    changes,
                    misses,
                    isStrength || (place < 3 && random.nextBoolean()),
                    place == 3 && !isOneOff,
                    isOneOff));
        }
        return pieces;
    }

    private static Frame frame(Random random) {
        var capacity = new int[7];
        int usual = 10 + random.nextInt(40);
        for (int day = 0; day < 7; day++) {
            capacity[day] = random.nextInt(5) == 0 ? 5 + random.nextInt(55) : usual;
        }
        return new Frame(
                capacity,
                random.nextInt(6) == 0 ? 1 << random.nextInt(7) : 0,
                1 + random.nextInt(2),
                usual * (3 + random.nextInt(4)),
                1 + random.nextInt(2),
                random.nextBoolean() ? 30 : 45);
    }
}
