package dev.unknot.planner;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import dev.unknot.activity.Slot;
import dev.unknot.planner.WeekProblem.Task;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link WeekProblem} for Timefold: each task has a cell for each day, which holds a part of the day or nothing. */
@PlanningSolution
@SuppressWarnings("NullAway.Init")
public final class TimefoldWeek {

    static final int HARD_LEVELS = 1;
    static final int SOFT_LEVELS = 6;

    @ProblemFactCollectionProperty
    public List<Place> places = new ArrayList<>();

    @ProblemFactCollectionProperty
    public List<Requirement> requirements = new ArrayList<>();

    @PlanningEntityCollectionProperty
    public List<Cell> cells = new ArrayList<>();

    @PlanningScore(bendableHardLevelsSize = HARD_LEVELS, bendableSoftLevelsSize = SOFT_LEVELS)
    public @Nullable BendableLongScore score;

    public TimefoldWeek() {}

    static TimefoldWeek of(WeekProblem problem) {
        var week = new TimefoldWeek();
        for (int number = 0; number < problem.tasks().size(); number++) {
            var place = new Place(number, problem.tasks().get(number));
            week.places.add(place);
            for (var day : DayOfWeek.values()) {
                var open = place.task.open().getOrDefault(day, Set.of());
                if (!open.isEmpty()) {
                    week.cells.add(new Cell(
                            place,
                            day,
                            List.copyOf(open),
                            problem.minutes().getOrDefault(day, 0),
                            problem.hasWeekBefore()));
                }
            }
        }
        int bit = problem.requirements().size();
        for (var places : problem.requirements()) {
            week.requirements.add(new Requirement(places, 1L << --bit));
        }
        return week;
    }

    CellWeek toCells() {
        var sessions = new ArrayList<Map<DayOfWeek, Slot>>();
        places.forEach(place -> sessions.add(new EnumMap<DayOfWeek, Slot>(DayOfWeek.class)));
        for (var cell : cells) {
            if (cell.slot != null) {
                sessions.get(cell.place.number).put(cell.day, cell.slot);
            }
        }
        return new CellWeek(sessions);
    }

    /** A task, compared by identity. */
    public static final class Place {

        final int number;
        final Task task;

        Place(int number, Task task) {
            this.number = number;
            this.task = task;
        }
    }

    /** What must be met if it can be. */
    public static final class Requirement {

        final Set<Integer> places;
        final long weight;

        Requirement(Set<Integer> places, long weight) {
            this.places = places;
            this.weight = weight;
        }
    }

    /** A task on a day. */
    @PlanningEntity
    @SuppressWarnings("NullAway.Init")
    public static final class Cell {

        @PlanningId
        public String id;

        @ValueRangeProvider
        public List<Slot> open;

        @PlanningVariable(allowsUnassigned = true)
        public @Nullable Slot slot;

        Place place;
        DayOfWeek day;
        int capacity;
        boolean hasWeekBefore;

        public Cell() {}

        Cell(Place place, DayOfWeek day, List<Slot> open, int capacity, boolean hasWeekBefore) {
            this.id = place.number + " " + day;
            this.place = place;
            this.day = day;
            this.open = open;
            this.capacity = capacity;
            this.hasWeekBefore = hasWeekBefore;
        }

        Task task() {
            return place.task;
        }

        /** Days to the other, around the ring. */
        int daysTo(Cell other) {
            int days = Math.abs(day.ordinal() - other.day.ordinal());
            return Math.min(days, DayOfWeek.values().length - days);
        }
    }
}
