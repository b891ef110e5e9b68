package dev.unknot.planner;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.unknot.activity.Slot;
import dev.unknot.planner.WeekProblem.Task;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One task in a model for CP-SAT: a variable for each of its cells, with H1, H3, H8, O1 and O4. */
final class CpTask {

    private static final int NOT_PREFERRED = 2;
    private static final int CHANGE_OF_SLOT = 3;
    private static final DayOfWeek[] DAYS = DayOfWeek.values();

    private final CpModel model;
    private final Task task;
    private final List<Map<Slot, BoolVar>> cells = new ArrayList<>();
    private final List<BoolVar> here = new ArrayList<>();
    private final BoolVar used;
    private final LinearArgument value;
    private final LinearExpr awkwardness;

    CpTask(CpModel model, Task task) {
        this.model = model;
        this.task = task;
        this.used = model.newBoolVar("used");
        for (var day : DAYS) {
            addCells(day);
        }
        frequency();
        this.value = valueOf();
        this.awkwardness = awkwardnessOf();
    }

    Task task() {
        return task;
    }

    /** Whether it is in the week. */
    BoolVar used() {
        return used;
    }

    /** Whether it is on the day. */
    BoolVar on(DayOfWeek day) {
        return here.get(day.ordinal());
    }

    Map<Slot, BoolVar> cells(DayOfWeek day) {
        return cells.get(day.ordinal());
    }

    LinearArgument value() {
        return value;
    }

    LinearExpr awkwardness() {
        return awkwardness;
    }

    /** Where the solver put it. */
    Map<DayOfWeek, Slot> found(CpSolver solver) {
        var days = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
        for (var day : DAYS) {
            cells(day).forEach((slot, cell) -> {
                if (solver.booleanValue(cell)) {
                    days.put(day, slot);
                }
            });
        }
        return days;
    }

    private void addCells(DayOfWeek day) {
        var slots = new EnumMap<Slot, BoolVar>(Slot.class);
        for (var slot : task.open().getOrDefault(day, Set.of())) {
            slots.put(slot, model.newBoolVar(task.activity().code() + ' ' + day + ' ' + slot));
        }
        var present = model.newBoolVar(task.activity().code() + ' ' + day);
        model.addEquality(sum(slots.values()), present);
        model.addImplication(present, used);
        if (task.pinned().contains(day)) {
            model.addEquality(present, 1);
        }
        cells.add(slots);
        here.add(present);
    }

    private void frequency() {
        if (task.must()) {
            model.addEquality(used, 1);
        }
        model.addGreaterOrEqual(sum(here), LinearExpr.term(used, task.fewest()));
        model.addLessOrEqual(sum(here), LinearExpr.term(used, task.most()));
        for (var day : DAYS) {
            for (int rest = 1; rest <= task.activity().week().gapDays(); rest++) {
                model.addAtMostOne(new Literal[] {on(day), on(day.plus(rest))});
            }
        }
    }

    private LinearArgument valueOf() {
        var week = task.activity().week();
        long score = task.score();
        var upToTarget = LinearExpr.newBuilder()
                .addWeightedSum(here.toArray(LinearArgument[]::new), twice(score))
                .addTerm(used, score * week.min())
                .build();
        if (task.most() <= week.target()) {
            return upToTarget;
        }
        var capped = model.newIntVar(0, score * (week.min() + 2L * week.target()), "value");
        var most = LinearExpr.term(used, score * (week.min() + 2L * week.target()));
        model.addMinEquality(capped, new LinearArgument[] {upToTarget, most});
        return capped;
    }

    private static long[] twice(long score) {
        var twice = new long[DAYS.length];
        Arrays.fill(twice, 2 * score);
        return twice;
    }

    /** O2: the days on which it is not as it was before. */
    LinearExpr changes() {
        var sum = LinearExpr.newBuilder();
        for (var day : DAYS) {
            var before = task.before().get(day);
            var same = before == null ? null : cells(day).get(before);
            if (before == null) {
                sum.add(on(day));
            } else {
                sum.add(1);
                if (same != null) {
                    sum.addTerm(same, -1);
                }
            }
        }
        return sum.build();
    }

    private LinearExpr awkwardnessOf() {
        var sum = LinearExpr.newBuilder();
        var preferred = task.preferred();
        for (var day : DAYS) {
            cells(day).forEach((slot, cell) -> {
                if (preferred != null && slot != preferred) {
                    sum.addTerm(cell, NOT_PREFERRED);
                }
            });
            addChange(day, sum);
        }
        if (task.most() > 1) {
            sum.add(unevenness());
        }
        return sum.build();
    }

    /** A change of slot between the day and the last one before it, if there is one. */
    private void addChange(DayOfWeek day, LinearExprBuilder sum) {
        var change = model.newBoolVar("change");
        sum.addTerm(change, CHANGE_OF_SLOT);
        for (int before = 0; before < day.ordinal(); before++) {
            for (var slot : cells.get(before).entrySet()) {
                var both = LinearExpr.newBuilder().add(slot.getValue()).add(-1);
                cells(day).forEach((other, cell) -> {
                    if (other != slot.getKey()) {
                        both.add(cell);
                    }
                });
                for (int between = before + 1; between < day.ordinal(); between++) {
                    both.addTerm(here.get(between), -1);
                }
                model.addGreaterOrEqual(change, both.build());
            }
        }
    }

    private IntVar unevenness() {
        var uneven = model.newIntVar(0, DAYS.length, "unevenness");
        var columns = new ArrayList<IntVar>(here);
        columns.add(uneven);
        var table = model.addAllowedAssignments(columns);
        for (int set = 0; set < 1 << DAYS.length; set++) {
            var row = new long[DAYS.length + 1];
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (var day : DAYS) {
                if ((set >> day.ordinal() & 1) == 1) {
                    row[day.ordinal()] = 1;
                    days.add(day);
                }
            }
            row[DAYS.length] = WeekJudge.unevenness(days);
            table.addTuple(row);
        }
        return uneven;
    }

    static LinearExpr sum(Iterable<BoolVar> variables) {
        var sum = LinearExpr.newBuilder();
        variables.forEach(sum::add);
        return sum.build();
    }
}
