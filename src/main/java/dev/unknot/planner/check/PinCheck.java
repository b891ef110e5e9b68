package dev.unknot.planner.check;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a finished week against what was asked for by name (H8). */
final class PinCheck {

    private final List<Activity> catalogue;
    private final WeekPlan week;

    private PinCheck(List<Activity> catalogue, WeekPlan week) {
        this.catalogue = catalogue;
        this.week = week;
    }

    static List<Violation> violations(List<Activity> catalogue, PlanRequest request, WeekPlan week) {
        var check = new PinCheck(catalogue, week);
        return request.pins().stream()
                .filter(pin -> !check.holds(pin))
                .map(pin -> new Violation(HardRule.H8, check.activity(pin), pin.day(), null))
                .toList();
    }

    /** A card or a visit to book that was asked for has no day, so that showing it is all there is to do. */
    private boolean holds(Pin pin) {
        var slots = slotsOf(pin);
        if (pin.not()) {
            return slots.isEmpty();
        }
        if (pin.day() == null
                && week.toBook()
                        .filter(visit -> visit.code().equals(pin.activity()))
                        .isPresent()) {
            return true;
        }
        var activity = activity(pin);
        return activity != null && activity.isCard()
                ? week.cards().contains(activity)
                : !slots.isEmpty() && (pin.slot() == null || slots.equals(Set.of(pin.slot())));
    }

    /** The parts of the days the pin is about in which its activity is. */
    private Set<Slot> slotsOf(Pin pin) {
        var slots = EnumSet.noneOf(Slot.class);
        week.days().forEach((day, sessions) -> {
            for (var session : sessions) {
                if ((pin.day() == null || pin.day() == day)
                        && session.activity().code().equals(pin.activity())) {
                    slots.add(session.slot());
                }
            }
        });
        return slots;
    }

    private @Nullable Activity activity(Pin pin) {
        return catalogue.stream()
                .filter(activity -> activity.code().equals(pin.activity()))
                .findFirst()
                .orElse(null);
    }
}
