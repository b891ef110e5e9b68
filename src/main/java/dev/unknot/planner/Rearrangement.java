package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.check.Violation;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Reason.Kind;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What has moved against the week before, and why. An activity moved because of what would be wrong with the new week if it
 * had stayed where it was; so each reason is tried out, not guessed.
 */
public final class Rearrangement {

    private final List<Activity> catalogue;
    private final PlanRequest request;
    private final WeekPlan after;

    private Rearrangement(List<Activity> catalogue, PlanRequest request, WeekPlan after) {
        this.catalogue = catalogue;
        this.request = request;
        this.after = after;
    }

    /**
     * Compares a week with the one before it.
     *
     * @param request what the week was made for, with the week before
     * @return what moved, came in or went out, in the order of the catalogue
     */
    public static List<Move> of(List<Activity> catalogue, PlanRequest request, WeekPlan after) {
        return new Rearrangement(catalogue, request, after).moves();
    }

    private List<Move> moves() {
        var moves = new ArrayList<Move>();
        for (var activity : catalogue) {
            var was = request.before(activity);
            var is = after.slots(activity);
            if (!was.equals(is)) {
                moves.add(new Move(activity, was, is, because(activity, was, is)));
            }
        }
        return moves;
    }

    private Reason because(Activity activity, Map<DayOfWeek, Slot> was, Map<DayOfWeek, Slot> is) {
        if (isAskedFor(activity, was, is)) {
            return Reason.of(Kind.ASKED);
        }
        if (is.isEmpty()) {
            return wentOut(activity);
        }
        if (was.isEmpty()) {
            return after.days().values().stream()
                    .flatMap(List::stream)
                    .filter(session -> session.activity().equals(activity))
                    .findFirst()
                    .map(session -> session.reasons().get(0))
                    .orElseThrow();
        }
        return PlanCheck.violations(catalogue, request, asIfItHadStayed(activity, was)).stream()
                .findFirst()
                .map(violation -> because(activity, violation))
                .orElseGet(() -> Reason.of(Kind.MORE_ROOM, is.size()));
    }

    /** Whether a pin speaks of a day that changed. */
    private boolean isAskedFor(Activity activity, Map<DayOfWeek, Slot> was, Map<DayOfWeek, Slot> is) {
        return request.pins(activity).stream()
                .anyMatch(pin -> pin.day() == null
                        ? was.isEmpty()
                                || (pin.slot() != null && !was.values().stream().allMatch(pin.slot()::equals))
                        : was.get(pin.day()) != is.get(pin.day()));
    }

    private Reason wentOut(Activity activity) {
        var leftOut = after.leftOut().stream()
                .filter(entry -> entry.activity().equals(activity))
                .findFirst()
                .orElseGet(() -> LeftOut.of(activity, WeekPlan.Why.NO_ROOM));
        if (leftOut.why() == WeekPlan.Why.BANNED) {
            return Reason.of(Kind.ASKED);
        }
        var details = new ArrayList<String>();
        details.add(leftOut.rule());
        details.addAll(leftOut.details());
        return new Reason(Kind.WENT_OUT, details);
    }

    private WeekPlan asIfItHadStayed(Activity activity, Map<DayOfWeek, Slot> was) {
        var level = after.days().values().stream()
                .flatMap(List::stream)
                .filter(session -> session.activity().equals(activity))
                .map(Session::level)
                .findFirst()
                .orElseThrow();
        var days = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        after.days().forEach((day, sessions) -> {
            var others = new ArrayList<>(sessions);
            others.removeIf(session -> session.activity().equals(activity));
            var slot = was.get(day);
            if (slot != null) {
                others.add(new Session(activity, slot, level, List.of()));
            }
            days.put(day, others);
        });
        return new WeekPlan(after.approaches(), days, after.cards(), after.leftOut(), after.toBook(), after.score());
    }

    private static Reason because(Activity activity, Violation violation) {
        var day = violation.day() == null ? "" : violation.day().name();
        var near = violation.other() == null || violation.other().equals(activity)
                ? violation.activity()
                : violation.other();
        var other = near == null || near.equals(activity) ? "" : near.code();
        return switch (violation.rule()) {
            case H1 -> Reason.of(Kind.TIME_GONE, day);
            case H2 -> Reason.of(Kind.DAY_FULL, day);
            case H3 -> Reason.of(Kind.DAYS_APART, activity.week().gapDays());
            case H4 -> other.isEmpty() ? Reason.of(Kind.STRENGTH_FREE_DAY) : Reason.of(Kind.NEAR_STRENGTH, other);
            case H5 -> Reason.of(Kind.NEAR_TREATMENT, other);
            case H6 -> Reason.of(Kind.OTHER_VISIT, other);
            default -> Reason.of(Kind.OTHER_WISH);
        };
    }

    /**
     * An activity whose days or times are not those of the week before.
     *
     * @param before the part of each day it had, empty if it came in
     * @param after the part of each day it has, empty if it went out
     */
    public record Move(Activity activity, Map<DayOfWeek, Slot> before, Map<DayOfWeek, Slot> after, Reason because) {

        public Move {
            before = copy(before);
            after = copy(after);
        }

        private static Map<DayOfWeek, Slot> copy(Map<DayOfWeek, Slot> slots) {
            var copy = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
            copy.putAll(slots);
            return Collections.unmodifiableMap(copy);
        }
    }
}
