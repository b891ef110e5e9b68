package dev.unknot.planner;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import dev.unknot.activity.Slot;
import dev.unknot.planner.TimefoldWeek.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves that put all days of an activity somewhere else at once, or take it out. With Timefold's own moves alone a week
 * hardly ever gets past an activity that needs three days or none, because one day is forbidden and so are two.
 */
public final class WholeActivityMoves implements MoveIteratorFactory<TimefoldWeek, WholeActivityMoves.Replace> {

    @Override
    public long getSize(ScoreDirector<TimefoldWeek> director) {
        return director.getWorkingSolution().places.size() * 128L;
    }

    @Override
    public Iterator<Replace> createOriginalMoveIterator(ScoreDirector<TimefoldWeek> director) {
        return createRandomMoveIterator(director, new Random(1));
    }

    @Override
    public Iterator<Replace> createRandomMoveIterator(ScoreDirector<TimefoldWeek> director, Random random) {
        var byPlace = new LinkedHashMap<TimefoldWeek.Place, List<Cell>>();
        director.getWorkingSolution()
                .cells
                .forEach(cell -> byPlace.computeIfAbsent(cell.place, place -> new ArrayList<>())
                        .add(cell));
        var all = List.copyOf(byPlace.values());
        return Stream.generate(() -> move(all.get(random.nextInt(all.size())), random))
                .iterator();
    }

    private static Replace move(List<Cell> cells, Random random) {
        var task = cells.get(0).task();
        int wanted = random.nextInt(4) == 0 ? 0 : task.fewest() + random.nextInt(task.most() - task.fewest() + 1);
        var shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, random);
        var slots = new LinkedHashMap<Cell, Slot>();
        for (var cell : shuffled) {
            boolean rested = slots.keySet().stream()
                    .allMatch(
                            other -> cell.daysTo(other) > task.activity().week().gapDays());
            if (slots.size() < wanted && rested) {
                slots.put(cell, cell.open.get(random.nextInt(cell.open.size())));
            }
        }
        return new Replace(cells, slots);
    }

    /** New slots for the cells of an activity, none for those that are not named. */
    public static final class Replace extends AbstractMove<TimefoldWeek> {

        private final List<Cell> cells;
        private final Map<Cell, Slot> slots;

        Replace(List<Cell> cells, Map<Cell, Slot> slots) {
            this.cells = cells;
            this.slots = slots;
        }

        @Override
        public boolean isMoveDoable(ScoreDirector<TimefoldWeek> director) {
            return cells.stream().anyMatch(cell -> cell.slot != wanted(cell));
        }

        @Override
        protected void doMoveOnGenuineVariables(ScoreDirector<TimefoldWeek> director) {
            for (var cell : cells) {
                if (cell.slot != wanted(cell)) {
                    director.beforeVariableChanged(cell, "slot");
                    cell.slot = wanted(cell);
                    director.afterVariableChanged(cell, "slot");
                }
            }
        }

        private @Nullable Slot wanted(Cell cell) {
            return slots.get(cell);
        }
    }
}
