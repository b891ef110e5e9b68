package dev.unknot.planner;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.max;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static dev.unknot.planner.WeekScore.Level.O1;
import static dev.unknot.planner.WeekScore.Level.O2;
import static dev.unknot.planner.WeekScore.Level.O3_BUSIEST_DAY;
import static dev.unknot.planner.WeekScore.Level.O3_SQUARES;
import static dev.unknot.planner.WeekScore.Level.O4;
import static dev.unknot.planner.WeekScore.Level.REQUIREMENTS;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.planner.TimefoldWeek.Cell;
import dev.unknot.planner.TimefoldWeek.Place;
import dev.unknot.planner.TimefoldWeek.Requirement;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Predicate;

/** The rules and levels of docs/planner.md for Timefold. */
public final class TimefoldRules implements ConstraintProvider {

    private static final BendableLongScore HARD =
            BendableLongScore.ofHard(TimefoldWeek.HARD_LEVELS, TimefoldWeek.SOFT_LEVELS, 0, 1);

    private static BendableLongScore soft(WeekScore.Level level) {
        return BendableLongScore.ofSoft(TimefoldWeek.HARD_LEVELS, TimefoldWeek.SOFT_LEVELS, level.ordinal(), 1);
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            minutes(factory),
            fewestAndMostDays(factory),
            gap(factory),
            loadedStrength(factory),
            restFromStrength(factory),
            handsOn(factory),
            handsOnAndStrength(factory),
            visits(factory),
            kindsOfPractitioners(factory),
            pinnedDays(factory),
            pinnedActivities(factory),
            requirements(factory),
            value(factory),
            changes(factory),
            busiestDay(factory),
            squares(factory),
            notPreferred(factory),
            changesAndUnevenness(factory)
        };
    }

    private static Constraint minutes(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(
                        cell -> cell.day,
                        cell -> cell.capacity,
                        sum(cell -> cell.task().minutes()))
                .filter((day, capacity, minutes) -> minutes > capacity)
                .penalizeLong(HARD, (day, capacity, minutes) -> minutes - capacity)
                .asConstraint("H2");
    }

    private static Constraint fewestAndMostDays(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(cell -> cell.place, count())
                .filter((place, days) -> days < place.task.fewest() || days > place.task.most())
                .penalizeLong(HARD, (place, days) -> Math.max(place.task.fewest() - days, days - place.task.most()))
                .asConstraint("H3");
    }

    private static Constraint gap(ConstraintFactory factory) {
        return factory.forEachUniquePair(Cell.class, equal(cell -> cell.place))
                .filter((one, other) ->
                        one.daysTo(other) <= one.task().activity().week().gapDays())
                .penalizeLong(HARD, (one, other) -> 1)
                .asConstraint("H3 gap");
    }

    private static Constraint loadedStrength(ConstraintFactory factory) {
        return on(factory, Activity::isLoadedStrength)
                .join(on(factory, Activity::isLoadedStrength), equal(cell -> cell.day.plus(1), cell -> cell.day))
                .penalizeLong(HARD, (today, tomorrow) -> 1)
                .asConstraint("H4");
    }

    private static Constraint restFromStrength(ConstraintFactory factory) {
        return on(factory, Activity::isStrength)
                .groupBy(countDistinct(cell -> cell.day))
                .filter(days -> days == DayOfWeek.values().length)
                .penalizeLong(HARD, days -> 1)
                .asConstraint("H4 rest");
    }

    private static Constraint handsOn(ConstraintFactory factory) {
        return on(factory, WeekJudge::isHandsOn)
                .join(on(factory, WeekJudge::isHandsOn), Joiners.lessThan(cell -> cell.id))
                .filter((one, other) -> one.daysTo(other) <= 1)
                .penalizeLong(HARD, (one, other) -> 1)
                .asConstraint("H5");
    }

    private static Constraint handsOnAndStrength(ConstraintFactory factory) {
        return on(factory, WeekJudge::isHandsOn)
                .join(on(factory, Activity::isStrength), equal(cell -> cell.day))
                .penalizeLong(HARD, (treatment, strength) -> 1)
                .asConstraint("H5 strength");
    }

    private static Constraint visits(ConstraintFactory factory) {
        return on(factory, Activity::needsPractitioner)
                .groupBy(cell -> cell.day, count())
                .filter((day, visits) -> visits > 1)
                .penalizeLong(HARD, (day, visits) -> visits - 1)
                .asConstraint("H6");
    }

    private static Constraint kindsOfPractitioners(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .filter(cell -> cell.task().exclusivePractitioner() != null)
                .groupBy(countDistinct(cell -> cell.task().exclusivePractitioner()))
                .filter(kinds -> kinds > 1)
                .penalizeLong(HARD, kinds -> kinds - 1)
                .asConstraint("H6 kinds");
    }

    private static Constraint pinnedDays(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Cell.class)
                .filter(cell -> cell.slot == null && cell.task().pinned().contains(cell.day))
                .penalizeLong(HARD, cell -> 1)
                .asConstraint("H8 day");
    }

    private static Constraint pinnedActivities(ConstraintFactory factory) {
        return factory.forEach(Place.class)
                .filter(place -> place.task.must())
                .ifNotExists(Cell.class, equal(place -> place, cell -> cell.place))
                .penalizeLong(HARD, place -> 1)
                .asConstraint("H8");
    }

    private static Constraint requirements(ConstraintFactory factory) {
        return factory.forEach(Requirement.class)
                .ifExists(Cell.class, filtering((requirement, cell) -> requirement.places.contains(cell.place.number)))
                .rewardLong(soft(REQUIREMENTS), requirement -> requirement.weight)
                .asConstraint("Requirements");
    }

    private static Constraint value(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(cell -> cell.place, count())
                .rewardLong(soft(O1), (place, days) -> WeekJudge.value(place.task, days))
                .asConstraint("O1");
    }

    private static Constraint changes(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Cell.class)
                .filter(cell ->
                        cell.hasWeekBefore && cell.slot != cell.task().before().get(cell.day))
                .penalizeLong(soft(O2), cell -> 1)
                .asConstraint("O2");
    }

    private static Constraint busiestDay(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(cell -> cell.day, sum(cell -> cell.task().minutes()))
                .groupBy(max((DayOfWeek day, Integer minutes) -> minutes))
                .penalizeLong(soft(O3_BUSIEST_DAY), minutes -> minutes)
                .asConstraint("O3 busiest day");
    }

    private static Constraint squares(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(cell -> cell.day, sum(cell -> cell.task().minutes()))
                .penalizeLong(soft(O3_SQUARES), (day, minutes) -> (long) minutes * minutes)
                .asConstraint("O3 squares");
    }

    private static Constraint notPreferred(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .filter(cell -> cell.task().preferred() != null
                        && cell.slot != cell.task().preferred())
                .penalizeLong(soft(O4), cell -> WeekJudge.NOT_PREFERRED)
                .asConstraint("O4 not preferred");
    }

    private static Constraint changesAndUnevenness(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(cell -> cell.place, toList())
                .penalizeLong(soft(O4), (place, cells) -> WeekJudge.awkwardness(null, days(cells)))
                .asConstraint("O4");
    }

    private static EnumMap<DayOfWeek, Slot> days(List<Cell> cells) {
        var days = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
        for (var cell : cells) {
            if (cell.slot != null) {
                days.put(cell.day, cell.slot);
            }
        }
        return days;
    }

    private static UniConstraintStream<Cell> on(ConstraintFactory factory, Predicate<Activity> kind) {
        return factory.forEach(Cell.class).filter(cell -> kind.test(cell.task().activity()));
    }
}
