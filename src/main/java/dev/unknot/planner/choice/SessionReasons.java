package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.planner.choice.Pieces.Group;
import dev.unknot.planner.search.Piece;
import dev.unknot.planner.search.Trial;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.PreferredSlot;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Reason.Kind;
import dev.unknot.planner.week.Ring;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why each session is as it is: why this activity, why that many days, why on this day, at this time and at this level. Days
 * are tried out against the finished week, the rest of which stays.
 */
final class SessionReasons {

    private final PlanRequest request;
    private final Pace pace;
    private final List<Group> groups;
    private final Trial trial;

    /** @param groups what is counted, as the search placed it */
    SessionReasons(PlanRequest request, Pace pace, List<Group> groups, Trial trial) {
        this.request = request;
        this.pace = pace;
        this.groups = groups;
        this.trial = trial;
    }

    /** Of a counted thing on a day. */
    List<Reason> of(int place, Thing thing, int days, DayOfWeek day, Slot slot) {
        var reasons = ofEveryDay(thing, groups.get(place).piece(), days);
        reasons.add(whyThisDay(place, thing, days, day));
        whyThisTime(thing.activity(), day, slot).ifPresent(reasons::add);
        whyThisLevel(thing).ifPresent(reasons::add);
        return reasons;
    }

    /** Of a habit on a day. */
    List<Reason> ofHabit(Thing thing, Piece piece, int days, DayOfWeek day, Slot slot) {
        var reasons = ofEveryDay(thing, piece, days);
        if (Integer.bitCount(days) == Ring.DAYS) {
            reasons.add(Reason.of(Kind.EVERY_DAY));
        } else if (isPinned(thing.activity(), day)) {
            reasons.add(Reason.of(Kind.PINNED));
        }
        whyThisTime(thing.activity(), day, slot).ifPresent(reasons::add);
        whyThisLevel(thing).ifPresent(reasons::add);
        return reasons;
    }

    private List<Reason> ofEveryDay(Thing thing, Piece piece, int days) {
        var reasons = new ArrayList<Reason>();
        reasons.add(thing.why());
        reasons.add(howManyDays(thing, piece, Integer.bitCount(days)));
        if (piece.gap() > 0 && Integer.bitCount(days) > 1) {
            reasons.add(Reason.of(Kind.REST_BETWEEN, piece.gap()));
        }
        return reasons;
    }

    private Reason howManyDays(Thing thing, Piece piece, int count) {
        if (thing.activity().kind().isOneOff()) {
            return Reason.of(Kind.ONCE);
        }
        if (count > piece.wanted()) {
            return Reason.of(Kind.ASKED_DAYS, count);
        }
        if (count == piece.wanted()) {
            return Reason.of(Kind.TARGET_DAYS, count);
        }
        boolean isOffered = piece.patterns(count + 1).length > 0;
        return Reason.of(isOffered ? Kind.FEWER_FOR_NOW : Kind.FEWER_OFFERED, count, piece.wanted());
    }

    private Reason whyThisDay(int place, Thing thing, int days, DayOfWeek day) {
        if (Integer.bitCount(days) == Ring.DAYS) {
            return Reason.of(Kind.EVERY_DAY);
        }
        if (isPinned(thing.activity(), day)) {
            return Reason.of(Kind.PINNED);
        }
        int without = days & ~(1 << day.ordinal());
        var closest = Kind.ONLY_DAY;
        int elsewhere = 0;
        for (int other : groups.get(place).piece().patterns(Integer.bitCount(days))) {
            if ((other & without) == without && other != days) {
                var kind = trial.whyNot(place, other);
                if (kind.compareTo(closest) < 0) {
                    closest = kind;
                    elsewhere = Integer.numberOfTrailingZeros(other & ~without);
                }
            }
        }
        return closest == Kind.ANY_DAY ? Reason.of(closest, DayOfWeek.of(elsewhere + 1)) : Reason.of(closest);
    }

    private boolean isPinned(Activity activity, DayOfWeek day) {
        return request.pins(activity).stream().anyMatch(pin -> pin.asksFor(day));
    }

    private Optional<Reason> whyThisTime(Activity activity, DayOfWeek day, Slot slot) {
        var preferred = PreferredSlot.of(activity).slot();
        if (preferred == null) {
            return Optional.empty();
        }
        if (preferred == slot) {
            return Optional.of(Reason.of(Kind.BEST_TIME, slot));
        }
        return Optional.of(
                request.availability().slots(day).contains(preferred)
                        ? Reason.of(Kind.SAME_TIME, slot)
                        : Reason.of(Kind.YOUR_TIME, slot));
    }

    private Optional<Reason> whyThisLevel(Thing thing) {
        var standing = request.course().standing(thing.activity());
        if (thing.isStep()) {
            return Optional.of(Reason.of(Kind.STEPS_UP));
        }
        if (pace.isLighterWeek()
                && standing.filter(before -> before.level() != thing.level()).isPresent()) {
            return Optional.of(Reason.of(Kind.LIGHTER_WEEK));
        }
        boolean isStart =
                thing.level() == Level.EASIER && thing.activity().kind().isRegular();
        return isStart ? Optional.of(Reason.of(Kind.EASY_START)) : Optional.empty();
    }
}
