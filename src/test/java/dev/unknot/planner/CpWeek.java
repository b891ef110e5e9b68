package dev.unknot.planner;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.unknot.activity.Activity;
import dev.unknot.planner.WeekScore.Level;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * A {@link WeekProblem} as a model for the solver CP-SAT: a constraint for each rule and an expression for each level, over
 * the cells of its tasks.
 */
final class CpWeek {

    private static final int LONGEST_DAY = 120;

    private final CpModel model = new CpModel();
    private final WeekProblem problem;
    private final List<CpTask> tasks = new ArrayList<>();
    private final LinearExprBuilder squares = LinearExpr.newBuilder();
    private final IntVar busiestDay = model.newIntVar(0, LONGEST_DAY, "busiest day");
    private final LinearExpr metBits;

    CpWeek(WeekProblem problem) {
        this.problem = problem;
        problem.tasks().forEach(task -> tasks.add(new CpTask(model, task)));
        for (var day : DayOfWeek.values()) {
            minutes(day);
            handsOn(day);
            model.addAtMostOne(on(day, Activity::needsPractitioner));
        }
        loadedStrength();
        restFromStrength();
        kindsOfPractitioners();
        metBits = requirements();
    }

    CpModel model() {
        return model;
    }

    /** What a level adds up, requirements as bits with the most important the highest. */
    LinearArgument level(Level level) {
        return switch (level) {
            case REQUIREMENTS -> metBits;
            case O1 -> sum(tasks.stream().map(CpTask::value).toList());
            case O2 -> changes();
            case O3_BUSIEST_DAY -> busiestDay;
            case O3_SQUARES -> squares.build();
            case O4 -> sum(tasks.stream().map(CpTask::awkwardness).toList());
        };
    }

    private LinearArgument changes() {
        var parts = new ArrayList<LinearArgument>(List.of(LinearExpr.constant(problem.lostDays())));
        if (problem.hasWeekBefore()) {
            tasks.forEach(task -> parts.add(task.changes()));
        }
        return sum(parts);
    }

    /** Allows this week only. */
    void fix(CellWeek week) {
        for (int place = 0; place < tasks.size(); place++) {
            var days = week.of(place);
            for (var day : DayOfWeek.values()) {
                tasks.get(place)
                        .cells(day)
                        .forEach((slot, cell) -> model.addEquality(cell, slot == days.get(day) ? 1 : 0));
            }
        }
    }

    /** Suggests a week to start from. */
    void hint(CellWeek week) {
        for (int place = 0; place < tasks.size(); place++) {
            var days = week.of(place);
            for (var day : DayOfWeek.values()) {
                tasks.get(place).cells(day).forEach((slot, cell) -> model.addHint(cell, slot == days.get(day)));
            }
        }
    }

    /** The week that the solver found. */
    CellWeek found(CpSolver solver) {
        return new CellWeek(tasks.stream().map(task -> task.found(solver)).toList());
    }

    /** H2 and O3. */
    private void minutes(DayOfWeek day) {
        int most = problem.minutes().getOrDefault(day, 0);
        var load = model.newIntVar(0, most, "load");
        var sum = LinearExpr.newBuilder();
        tasks.forEach(task -> sum.addTerm(task.on(day), task.task().minutes()));
        model.addEquality(load, sum.build());
        model.addLessOrEqual(load, busiestDay);
        var square = model.newIntVar(0, (long) most * most, "square");
        model.addMultiplicationEquality(square, load, load);
        squares.add(square);
    }

    /** H4, two days in a row; three days are all that the ring then holds. */
    private void loadedStrength() {
        var days = new ArrayList<BoolVar>();
        for (var day : DayOfWeek.values()) {
            var loaded = model.newBoolVar("loaded strength");
            on(day, Activity::isLoadedStrength).forEach(session -> model.addImplication(session, loaded));
            days.add(loaded);
        }
        for (int day = 0; day < days.size(); day++) {
            model.addAtMostOne(new Literal[] {days.get(day), days.get((day + 1) % days.size())});
        }
        model.addLessOrEqual(CpTask.sum(days), days.size() / 2);
    }

    /** H4, one day without. */
    private void restFromStrength() {
        var restDays = new ArrayList<Literal>();
        for (var day : DayOfWeek.values()) {
            var rest = model.newBoolVar("rest from strength");
            on(day, Activity::isStrength).forEach(session -> model.addImplication(rest, session.not()));
            restDays.add(rest);
        }
        model.addBoolOr(restDays);
    }

    /** H5. */
    private void handsOn(DayOfWeek day) {
        var near = on(day, WeekJudge::isHandsOn);
        for (var strength : on(day, Activity::isStrength)) {
            near.forEach(treatment -> model.addAtMostOne(new Literal[] {treatment, strength}));
        }
        near.addAll(on(day.plus(1), WeekJudge::isHandsOn));
        model.addAtMostOne(near);
    }

    /** H6, one kind. */
    private void kindsOfPractitioners() {
        var kinds = new HashMap<String, BoolVar>();
        for (var task : tasks) {
            var kind = task.task().exclusivePractitioner();
            if (kind != null) {
                model.addImplication(task.used(), kinds.computeIfAbsent(kind, model::newBoolVar));
            }
        }
        model.addAtMostOne(new ArrayList<Literal>(kinds.values()));
    }

    private LinearExpr requirements() {
        var bits = LinearExpr.newBuilder();
        int bit = problem.requirements().size();
        for (var places : problem.requirements()) {
            var met = model.newBoolVar("requirement met");
            var any = new ArrayList<Literal>();
            places.forEach(place -> any.add(tasks.get(place).used()));
            any.forEach(one -> model.addImplication(one, met));
            any.add(met.not());
            model.addBoolOr(any);
            bits.addTerm(met, 1L << --bit);
        }
        return bits.build();
    }

    private List<Literal> on(DayOfWeek day, Predicate<Activity> kind) {
        var sessions = new ArrayList<Literal>();
        for (var task : tasks) {
            if (kind.test(task.task().activity())) {
                sessions.add(task.on(day));
            }
        }
        return sessions;
    }

    private static LinearExpr sum(List<? extends LinearArgument> parts) {
        var sum = LinearExpr.newBuilder();
        parts.forEach(sum::add);
        return sum.build();
    }
}
