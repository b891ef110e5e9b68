package dev.unknot.planner;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import dev.unknot.planner.search.Frame;
import dev.unknot.planner.search.Piece;
import dev.unknot.planner.search.Placed;
import dev.unknot.planner.week.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A week for Timefold: each piece has a cell for each day, which holds a part of the day or nothing. */
@PlanningSolution
@SuppressWarnings("NullAway.Init")
public final class TimefoldWeek {

    @ProblemFactProperty
    public Frame frame;

    @PlanningEntityCollectionProperty
    public List<Cell> cells = new ArrayList<>();

    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = TimefoldRules.LEVELS)
    public @Nullable BendableLongScore score;

    public TimefoldWeek() {}

    TimefoldWeek(WeekProblem problem) {
        frame = problem.frame();
        for (int place = 0; place < problem.pieces().size(); place++) {
            for (int day = 0; day < Ring.DAYS; day++) {
                var piece = problem.pieces().get(place);
                if (Ring.contains(piece.possible(), day)) {
                    cells.add(new Cell(place, piece, day));
                }
            }
        }
    }

    /** The same with the days and parts of days of a week of ours. */
    TimefoldWeek like(Placed placed) {
        for (var cell : cells) {
            cell.slot = Ring.contains(placed.days()[cell.place], cell.day)
                    ? Integer.valueOf(placed.slots().of(cell.place, cell.day))
                    : null;
        }
        return this;
    }

    /** A piece on a day. */
    @PlanningEntity
    @SuppressWarnings("NullAway.Init")
    public static final class Cell {

        @PlanningId
        public String id;

        @ValueRangeProvider
        public List<Integer> open;

        @PlanningVariable(allowsUnassigned = true)
        public @Nullable Integer slot;

        int place;
        Piece piece;
        int day;

        public Cell() {}

        Cell(int place, Piece piece, int day) {
            this.id = place + " " + day;
            this.place = place;
            this.piece = piece;
            this.day = day;
            this.open = IntStream.range(0, Piece.SLOTS)
                    .filter(part -> Ring.contains(piece.slots()[day], part))
                    .boxed()
                    .toList();
        }
    }
}
