package dev.unknot.planner;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import dev.unknot.planner.TimefoldWeek.Cell;
import dev.unknot.planner.search.CpBlocks.Level;
import dev.unknot.planner.search.Frame;
import dev.unknot.planner.search.Piece;
import dev.unknot.planner.week.Ring;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The rules and levels of docs/planner.md for Timefold, summed by day, by piece, by home and by week. */
public final class TimefoldRules implements ConstraintProvider {

    static final int LEVELS = 7;
    private static final BendableLongScore HARD = BendableLongScore.ofHard(1, LEVELS, 0, 1);

    private static BendableLongScore soft(Level level) {
        return BendableLongScore.ofSoft(1, LEVELS, level.ordinal(), 1);
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            days(factory)
                    .join(Frame.class)
                    .penalizeLong(HARD, TimefoldRules::brokenOnADay)
                    .asConstraint("H2, H11, H12"),
            pieces(factory).penalizeLong(HARD, TimefoldRules::brokenByAPiece).asConstraint("H3, H8"),
            ceiling(factory),
            rest(factory),
            pieces(factory)
                    .rewardLong(soft(Level.VALUE), cells -> cells.get(0).piece.value(Integer.bitCount(set(cells))))
                    .asConstraint("O1"),
            pieces(factory)
                    .penalizeLong(soft(Level.CHANGES), TimefoldRules::changes)
                    .asConstraint("O2"),
            days(factory)
                    .penalizeLong(soft(Level.SITTINGS), TimefoldRules::sittings)
                    .asConstraint("O3"),
            busiestDay(factory),
            days(factory)
                    .penalizeLong(soft(Level.SQUARES), cells -> (long) minutes(cells) * minutes(cells))
                    .asConstraint("O4 squares"),
            restDays(factory),
            pieces(factory)
                    .penalizeLong(soft(Level.AWKWARDNESS), TimefoldRules::awkwardness)
                    .asConstraint("O5"),
            factory.forEach(Cell.class)
                    .filter(cell -> !cell.piece.isOneOff())
                    .groupBy(cell -> cell.piece.isExercise() ? -1 : cell.place, toList())
                    .penalizeLong(soft(Level.AWKWARDNESS), (home, cells) -> awayFromHome(cells))
                    .asConstraint("O5 home")
        };
    }

    /** What is on each day. */
    private static UniConstraintStream<List<Cell>> days(ConstraintFactory factory) {
        return factory.forEach(Cell.class).groupBy(cell -> cell.day, toList()).map((day, cells) -> cells);
    }

    /** All possible days of each piece. */
    private static UniConstraintStream<List<Cell>> pieces(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Cell.class)
                .groupBy(cell -> cell.place, toList())
                .map((place, cells) -> cells);
    }

    private static long brokenOnADay(List<Cell> cells, Frame frame) {
        var exercises = cells.stream().filter(cell -> cell.piece.isExercise()).map(cell -> cell.slot);
        long broken = Math.max(0, minutes(cells) - frame.capacity()[cells.get(0).day])
                + Math.max(0, sittings(cells) - frame.sittings())
                + Math.max(0, exercises.distinct().count() - 1)
                + (cells.stream().allMatch(cell -> cell.piece.isOneOff()) ? 1 : 0);
        for (int slot = 0; slot < Piece.SLOTS; slot++) {
            int part = slot;
            var there = cells.stream()
                    .filter(cell -> Objects.equals(cell.slot, part))
                    .toList();
            boolean isOneWalk = there.size() == 1 && there.get(0).piece.isAerobic();
            broken += isOneWalk ? 0 : Math.max(0, minutes(there) - frame.longest());
        }
        return broken;
    }

    private static long brokenByAPiece(List<Cell> cells) {
        var piece = cells.get(0).piece;
        int days = set(cells);
        int count = Integer.bitCount(days);
        return Math.max(0, piece.least() - count)
                + Math.max(0, count - piece.most())
                + Integer.bitCount(piece.asked() & ~days)
                + (Ring.hasGap(days, piece.gap()) ? 0 : 1);
    }

    private static Constraint ceiling(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .filter(cell -> !cell.piece.isOneOff())
                .groupBy(sum(cell -> cell.piece.minutes()))
                .join(Frame.class)
                .filter((minutes, frame) -> minutes > frame.ceiling())
                .penalizeLong(HARD, (minutes, frame) -> minutes - frame.ceiling())
                .asConstraint("H13");
    }

    private static Constraint rest(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(toList())
                .join(Frame.class)
                .penalizeLong(HARD, (cells, frame) -> Math.max(0, frame.restDays() - frame.restDaysBeside(set(cells))))
                .asConstraint("H12");
    }

    private static Constraint restDays(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(toList())
                .join(Frame.class)
                .rewardLong(soft(Level.REST_DAYS), (cells, frame) -> frame.restDaysBeside(set(cells)))
                .asConstraint("O4 rest days");
    }

    private static Constraint busiestDay(ConstraintFactory factory) {
        return factory.forEach(Cell.class)
                .groupBy(toList())
                .penalizeLong(
                        soft(Level.BUSIEST_DAY),
                        cells -> IntStream.range(0, Ring.DAYS)
                                .map(day -> minutes(cells.stream()
                                        .filter(cell -> cell.day == day)
                                        .toList()))
                                .max()
                                .orElse(0))
                .asConstraint("O4 busiest day");
    }

    private static long changes(List<Cell> cells) {
        var piece = cells.get(0).piece;
        long changes = IntStream.range(0, Ring.DAYS)
                .map(day -> piece.changes()[day][Piece.ABSENT])
                .sum();
        for (var cell : cells) {
            var slot = cell.slot;
            var ofDay = piece.changes()[cell.day];
            changes += slot == null ? 0 : ofDay[slot] - ofDay[Piece.ABSENT];
        }
        return changes;
    }

    private static long awkwardness(List<Cell> cells) {
        var piece = cells.get(0).piece;
        long misses = 0;
        for (var cell : cells) {
            var slot = cell.slot;
            misses += slot == null ? 0 : (long) Piece.NOT_PREFERRED * piece.misses()[slot];
        }
        return misses + piece.unevenness(set(cells));
    }

    /** Of the three homes that these cells may share, the best. */
    private static long awayFromHome(List<Cell> cells) {
        return IntStream.range(0, Piece.SLOTS)
                .map(home -> cells.stream()
                        .filter(cell -> !Objects.equals(cell.slot, home))
                        .mapToInt(cell -> Piece.AWAY_FROM_HOME * cell.piece.parts())
                        .sum())
                .min()
                .orElse(0);
    }

    private static long sittings(List<Cell> cells) {
        return cells.stream().map(cell -> cell.slot).distinct().count();
    }

    private static int minutes(List<Cell> cells) {
        return cells.stream().mapToInt(cell -> cell.piece.minutes()).sum();
    }

    private static int set(List<Cell> cells) {
        int days = 0;
        for (var cell : cells) {
            days |= cell.slot == null ? 0 : 1 << cell.day;
        }
        return days;
    }
}
