package dev.unknot.planner.search;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/**
 * The second decision as a model for an independent exact solver, written from the rules and the objective in
 * docs/planner.md: which thing, on which day, in which part of it?
 */
public final class CpBlocks {

    static {
        Loader.loadNativeLibraries();
    }

    private static final int DAYS = 7;
    private static final int SLOTS = 3;
    private static final int MOST_MINUTES = 1000;

    private final CpModel model = new CpModel();
    private final List<Piece> pieces;
    private final Frame frame;
    private final BoolVar[][][] at;
    private final BoolVar[][] on;
    private final BoolVar[][] sitting = new BoolVar[DAYS][SLOTS];
    private final BoolVar[] active = new BoolVar[DAYS];

    public CpBlocks(List<Piece> pieces, Frame frame) {
        this.pieces = pieces;
        this.frame = frame;
        this.at = new BoolVar[pieces.size()][DAYS][SLOTS];
        this.on = new BoolVar[pieces.size()][DAYS];
        makeVariables();
        for (int place = 0; place < pieces.size(); place++) {
            addDays(place);
        }
        addSittings();
        addRest();
        addMinutes();
    }

    /** The levels of the objective in their order. */
    public enum Level {
        VALUE,
        CHANGES,
        SITTINGS,
        BUSIEST_DAY,
        SQUARES,
        REST_DAYS,
        AWKWARDNESS;

        public boolean isTheMoreTheBetter() {
            return this == VALUE || this == REST_DAYS;
        }
    }

    private void makeVariables() {
        for (int day = 0; day < DAYS; day++) {
            active[day] = model.newBoolVar("active " + day);
            for (int slot = 0; slot < SLOTS; slot++) {
                sitting[day][slot] = model.newBoolVar("sitting " + day + " " + slot);
            }
        }
        for (int place = 0; place < pieces.size(); place++) {
            for (int day = 0; day < DAYS; day++) {
                on[place][day] = model.newBoolVar("on " + place + " " + day);
                for (int slot = 0; slot < SLOTS; slot++) {
                    at[place][day][slot] = model.newBoolVar("at " + place + " " + day + " " + slot);
                    if ((pieces.get(place).slots()[day] >> slot & 1) == 0) {
                        model.addEquality(at[place][day][slot], 0);
                    }
                }
                model.addEquality(LinearExpr.sum(at[place][day]), on[place][day]);
            }
        }
    }

    /** H1, H3, H8, C9. */
    private void addDays(int place) {
        var piece = pieces.get(place);
        for (int day = 0; day < DAYS; day++) {
            if ((piece.possible() >> day & 1) == 0) {
                model.addEquality(on[place][day], 0);
            }
            if ((piece.asked() >> day & 1) != 0) {
                model.addEquality(on[place][day], 1);
            }
            for (int rest = 1; rest <= piece.gap(); rest++) {
                model.addAtMostOne(new Literal[] {on[place][day], on[place][(day + rest) % DAYS]});
            }
        }
        int asked = Integer.bitCount(piece.asked());
        int least = Math.max(Math.max(piece.fewest(), piece.floor()), asked);
        model.addLinearConstraint(LinearExpr.sum(on[place]), least, Math.max(least, piece.wanted()));
    }

    /** H11. */
    private void addSittings() {
        for (int day = 0; day < DAYS; day++) {
            for (int slot = 0; slot < SLOTS; slot++) {
                var things = new ArrayList<Literal>();
                for (int place = 0; place < pieces.size(); place++) {
                    things.add(at[place][day][slot]);
                    model.addImplication(at[place][day][slot], sitting[day][slot]);
                    addPartners(place, day, slot);
                }
                things.add(sitting[day][slot].not());
                model.addBoolOr(things.toArray(new Literal[0]));
                addLength(day, slot);
            }
            model.addLessOrEqual(LinearExpr.sum(sitting[day]), frame.sittings());
        }
    }

    private void addPartners(int place, int day, int slot) {
        for (int other = 0; other < place; other++) {
            if (pieces.get(place).isExercise() && pieces.get(other).isExercise()) {
                for (int elsewhere = 0; elsewhere < SLOTS; elsewhere++) {
                    if (elsewhere != slot) {
                        model.addAtMostOne(new Literal[] {at[place][day][slot], at[other][day][elsewhere]});
                    }
                }
            }
        }
    }

    private void addLength(int day, int slot) {
        var length = LinearExpr.newBuilder();
        for (int place = 0; place < pieces.size(); place++) {
            length.addTerm(at[place][day][slot], pieces.get(place).minutes());
        }
        var isLong = model.newBoolVar("long " + day + " " + slot);
        model.addLessOrEqual(length, frame.longest()).onlyEnforceIf(isLong.not());
        var walks = new ArrayList<Literal>();
        var all = new ArrayList<Literal>();
        for (int place = 0; place < pieces.size(); place++) {
            all.add(at[place][day][slot]);
            if (pieces.get(place).isAerobic()) {
                walks.add(at[place][day][slot]);
            }
        }
        model.addEquality(LinearExpr.sum(all.toArray(new Literal[0])), 1).onlyEnforceIf(isLong);
        if (walks.isEmpty()) {
            model.addEquality(isLong, 0);
        } else {
            model.addEquality(LinearExpr.sum(walks.toArray(new Literal[0])), 1).onlyEnforceIf(isLong);
        }
    }

    /** H12. */
    private void addRest() {
        var resting = new ArrayList<Literal>();
        for (int day = 0; day < DAYS; day++) {
            var things = new ArrayList<Literal>();
            var regular = new ArrayList<Literal>();
            for (int place = 0; place < pieces.size(); place++) {
                model.addImplication(on[place][day], active[day]);
                things.add(on[place][day]);
                if (!pieces.get(place).isOneOff()) {
                    regular.add(on[place][day]);
                }
            }
            things.add(active[day].not());
            model.addBoolOr(things.toArray(new Literal[0]));
            for (int place = 0; place < pieces.size(); place++) {
                if (pieces.get(place).isOneOff()) {
                    var company = new ArrayList<>(regular);
                    company.add(on[place][day].not());
                    model.addBoolOr(company.toArray(new Literal[0]));
                }
            }
            if ((frame.visits() >> day & 1) == 0) {
                resting.add(active[day].not());
            }
        }
        model.addGreaterOrEqual(LinearExpr.sum(resting.toArray(new Literal[0])), frame.restDays());
    }

    /** H2, H13. */
    private void addMinutes() {
        var week = LinearExpr.newBuilder();
        for (int day = 0; day < DAYS; day++) {
            model.addLessOrEqual(minutes(day), frame.capacity()[day]);
            for (int place = 0; place < pieces.size(); place++) {
                if (!pieces.get(place).isOneOff()) {
                    week.addTerm(on[place][day], pieces.get(place).minutes());
                }
            }
        }
        model.addLessOrEqual(week, frame.ceiling());
    }

    private LinearExprBuilder minutes(int day) {
        var sum = LinearExpr.newBuilder();
        for (int place = 0; place < pieces.size(); place++) {
            sum.addTerm(on[place][day], pieces.get(place).minutes());
        }
        return sum;
    }

    /** What a level of the objective comes to. */
    public LinearArgument level(Level level) {
        return switch (level) {
            case VALUE -> value();
            case CHANGES -> changes();
            case SITTINGS -> sittings();
            case BUSIEST_DAY -> busiest();
            case SQUARES -> squares();
            case REST_DAYS -> restDays();
            case AWKWARDNESS -> awkwardness();
        };
    }

    private LinearArgument value() {
        var sum = LinearExpr.newBuilder();
        for (int place = 0; place < pieces.size(); place++) {
            var piece = pieces.get(place);
            var paid = model.newIntVar(0, DAYS, "paid " + place);
            model.addMinEquality(
                    paid, new LinearArgument[] {LinearExpr.sum(on[place]), LinearExpr.constant(piece.wanted())});
            sum.add(3L * piece.worth() * piece.fewest());
            sum.addTerm(paid, 2L * piece.worth()).add(-2L * piece.worth() * piece.fewest());
        }
        return sum;
    }

    private LinearArgument changes() {
        var sum = LinearExpr.newBuilder();
        for (int place = 0; place < pieces.size(); place++) {
            for (int day = 0; day < DAYS; day++) {
                var changes = pieces.get(place).changes()[day];
                sum.add(changes[SLOTS]);
                for (int slot = 0; slot < SLOTS; slot++) {
                    sum.addTerm(at[place][day][slot], changes[slot] - changes[SLOTS]);
                }
            }
        }
        return sum;
    }

    private LinearArgument sittings() {
        var sum = LinearExpr.newBuilder();
        for (var day : sitting) {
            for (var one : day) {
                sum.add(one);
            }
        }
        return sum;
    }

    private LinearArgument busiest() {
        var most = model.newIntVar(0, MOST_MINUTES, "busiest");
        var days = new LinearArgument[DAYS];
        for (int day = 0; day < DAYS; day++) {
            days[day] = minutes(day);
        }
        model.addMaxEquality(most, days);
        return most;
    }

    private LinearArgument squares() {
        var sum = LinearExpr.newBuilder();
        for (int day = 0; day < DAYS; day++) {
            var load = model.newIntVar(0, MOST_MINUTES, "load " + day);
            var square = model.newIntVar(0, (long) MOST_MINUTES * MOST_MINUTES, "square " + day);
            model.addEquality(load, minutes(day));
            model.addMultiplicationEquality(square, load, load);
            sum.add(square);
        }
        return sum;
    }

    private LinearArgument restDays() {
        var sum = LinearExpr.newBuilder();
        for (int day = 0; day < DAYS; day++) {
            if ((frame.visits() >> day & 1) == 0) {
                sum.add(1).addTerm(active[day], -1);
            }
        }
        return sum;
    }

    /** O5: the home of all exercises is one, so that it is chosen once. */
    private LinearArgument awkwardness() {
        var sum = LinearExpr.newBuilder();
        BoolVar[] ofExercises = home("exercises");
        for (int place = 0; place < pieces.size(); place++) {
            var piece = pieces.get(place);
            var home = piece.isExercise() ? ofExercises : home("home " + place);
            for (int day = 0; day < DAYS; day++) {
                for (int slot = 0; slot < SLOTS; slot++) {
                    sum.addTerm(at[place][day][slot], 2L * piece.misses()[slot]);
                    if (!piece.isOneOff()) {
                        var away = model.newBoolVar("away " + place + " " + day + " " + slot);
                        model.addBoolOr(new Literal[] {at[place][day][slot].not(), home[slot], away});
                        sum.addTerm(away, 3L * piece.parts());
                    }
                }
            }
            sum.addTerm(unevenness(place), piece.parts());
        }
        return sum;
    }

    private BoolVar[] home(String name) {
        var home = new BoolVar[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            home[slot] = model.newBoolVar(name + " " + slot);
        }
        model.addExactlyOne(home);
        return home;
    }

    /** By how many days more than one the widest gap exceeds the narrowest, looked up by the set of days. */
    private IntVar unevenness(int place) {
        var uneven = model.newIntVar(0, DAYS, "uneven " + place);
        var columns = new ArrayList<LinearArgument>(List.of(on[place]));
        columns.add(uneven);
        var table = model.addAllowedAssignments(columns.toArray(new LinearArgument[0]));
        for (int days = 0; days < 1 << DAYS; days++) {
            var row = new long[DAYS + 1];
            for (int day = 0; day < DAYS; day++) {
                row[day] = days >> day & 1;
            }
            row[DAYS] = unevenness(days, DAYS);
            table.addTuple(row);
        }
        return uneven;
    }

    private static int unevenness(int days, int length) {
        int narrowest = length;
        int widest = 0;
        for (int day = 0; day < length; day++) {
            if ((days >> day & 1) != 0) {
                int gap = 1;
                while ((days >> (day + gap) % length & 1) == 0) {
                    gap++;
                }
                narrowest = Math.min(narrowest, gap);
                widest = Math.max(widest, gap);
            }
        }
        return Integer.bitCount(days) < 2 ? 0 : Math.max(0, widest - narrowest - 1);
    }

    public CpModel model() {
        return model;
    }

    /** Whether there is any week; nothing if the solver's budget ended first. */
    static CpSolverStatus solve(CpModel model, double budget) {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxDeterministicTime(budget);
        return solver.solve(model);
    }
}
