package dev.unknot.planner;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import dev.unknot.planner.TimefoldWeek.Cell;
import dev.unknot.planner.week.Ring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves that put all days of a piece somewhere else at once. With Timefold's own moves alone a week
 * hardly ever gets past days that are each worse alone.
 */
public final class WholeActivityMoves implements MoveIteratorFactory<TimefoldWeek, WholeActivityMoves.Replace> {

    @Override
    public long getSize(ScoreDirector<TimefoldWeek> director) {
        return director.getWorkingSolution().cells.size() * 128L;
    }

    @Override
    public Iterator<Replace> createOriginalMoveIterator(ScoreDirector<TimefoldWeek> director) {
        return createRandomMoveIterator(director, new Random(1));
    }

    @Override
    public Iterator<Replace> createRandomMoveIterator(ScoreDirector<TimefoldWeek> director, Random random) {
        var byPlace = new LinkedHashMap<Integer, List<Cell>>();
        director.getWorkingSolution()
                .cells
                .forEach(cell -> byPlace.computeIfAbsent(cell.place, place -> new ArrayList<>())
                        .add(cell));
        var all = List.copyOf(byPlace.values());
        return Stream.generate(() -> move(all.get(random.nextInt(all.size())), random))
                .iterator();
    }

    private static Replace move(List<Cell> cells, Random random) {
        var piece = cells.get(0).piece;
        int wanted = piece.least() + random.nextInt(piece.most() - piece.least() + 1);
        var shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, random);
        var slots = new LinkedHashMap<Cell, Integer>();
        int days = 0;
        for (var cell : shuffled) {
            if (slots.size() < wanted && Ring.hasGap(days | 1 << cell.day, piece.gap())) {
                days |= 1 << cell.day;
                slots.put(cell, cell.open.get(random.nextInt(cell.open.size())));
            }
        }
        return new Replace(cells, slots);
    }

    /** New slots for the cells of a piece, none for those that are not named. */
    public static final class Replace extends AbstractMove<TimefoldWeek> {

        private final List<Cell> cells;
        private final Map<Cell, Integer> slots;

        Replace(List<Cell> cells, Map<Cell, Integer> slots) {
            this.cells = cells;
            this.slots = slots;
        }

        @Override
        public boolean isMoveDoable(ScoreDirector<TimefoldWeek> director) {
            return cells.stream().anyMatch(cell -> !Objects.equals(cell.slot, wanted(cell)));
        }

        @Override
        protected void doMoveOnGenuineVariables(ScoreDirector<TimefoldWeek> director) {
            for (var cell : cells) {
                if (!Objects.equals(cell.slot, wanted(cell))) {
                    director.beforeVariableChanged(cell, "slot");
                    cell.slot = wanted(cell);
                    director.afterVariableChanged(cell, "slot");
                }
            }
        }

        private @Nullable Integer wanted(Cell cell) {
            return slots.get(cell);
        }
    }
}
