package dev.unknot.breaks;

import static java.util.Comparator.comparingInt;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Intensity;
import dev.unknot.activity.Setting;
import dev.unknot.activity.Timing;
import dev.unknot.activity.Trait;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Guide;
import dev.unknot.safety.Condition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the catalogue holds for short breaks at a desk.
 *
 * @param moves those to do most often first
 * @param guides of the approaches they belong to
 * @param notIf the conditions with which none of them is for a person
 * @param longer the longer break to take about once an hour, if there is one
 */
public record DeskMoves(List<Move> moves, List<Guide> guides, List<Condition> notIf, Optional<Activity> longer) {

    /** Whole minutes: one of a micro-break, two with the change-over. */
    private static final int SHORT = 2;

    /** Whole minutes away from the screen after about an hour in front of it (S21). */
    private static final int LONGER_FROM = 5;

    private static final int LONGER_TO = 10;

    public DeskMoves {
        moves = List.copyOf(moves);
        guides = List.copyOf(guides);
        notIf = List.copyOf(notIf);
    }

    /** @param notIf the conditions with which this one is not for a person */
    public record Move(Activity activity, List<Condition> notIf) {

        public Move {
            notIf = List.copyOf(notIf);
        }
    }

    static DeskMoves of(Catalogue catalogue) {
        var activities = catalogue.activities().stream()
                .filter(DeskMoves::isForTheDesk)
                .filter(activity -> activity.dose().minutes() <= SHORT)
                .sorted(comparingInt((Activity activity) -> activity.dose().timesPerDay())
                        .reversed())
                .toList();
        var notIf = activities.stream()
                .map(catalogue::stoppedBy)
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElse(List.of());
        return new DeskMoves(
                activities.stream()
                        .map(activity -> new Move(
                                activity,
                                catalogue.stoppedBy(activity).stream()
                                        .filter(Predicate.not(notIf::contains))
                                        .toList()))
                        .toList(),
                activities.stream()
                        .map(Activity::approach)
                        .distinct()
                        .map(catalogue::guide)
                        .toList(),
                notIf,
                longer(catalogue));
    }

    private static Optional<Activity> longer(Catalogue catalogue) {
        return catalogue.activities().stream()
                .filter(DeskMoves::isForTheDesk)
                .filter(activity -> activity.when() == Timing.WORK_HOURS)
                .filter(activity -> activity.dose().minutes() >= LONGER_FROM
                        && activity.dose().minutes() <= LONGER_TO)
                .findFirst();
    }

    /** Gentle, at work, with what is there anyway. Nobody was asked anything, so only what may be done while waiting. */
    private static boolean isForTheDesk(Activity activity) {
        return activity.is(Trait.WAITING)
                && activity.intensity() == Intensity.GENTLE
                && activity.settings().contains(Setting.WORK)
                && activity.equipment().stream().allMatch(Equipment::isAlwaysThere);
    }
}
