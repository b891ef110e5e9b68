package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.PreferredSlot;
import dev.unknot.planner.week.Ring;
import dev.unknot.planner.week.Seam;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why wishes for days cannot hold: each by itself, then two of them together (H8). */
public final class PinRefusals {

    private final PlanRequest request;
    private final Composition composition;
    private final Map<String, Activity> byCode;
    private final Seam seam;
    private final Set<Blocker> refusals = new LinkedHashSet<>();

    private PinRefusals(PlanRequest request, Composition composition, Map<String, Activity> byCode) {
        this.request = request;
        this.composition = composition;
        this.byCode = byCode;
        this.seam = new Seam(List.copyOf(byCode.values()), request.course());
    }

    /**
     * Every wish that a rule forbids.
     *
     * @param byCode the catalogue
     */
    public static List<Blocker> of(PlanRequest request, Composition composition, Map<String, Activity> byCode) {
        var refusals = new PinRefusals(request, composition, byCode);
        request.pins().stream()
                .filter(pin -> !pin.not())
                .map(pin -> refusals.activity(pin))
                .distinct()
                .forEach(refusals::refuseByItself);
        if (refusals.refusals.isEmpty()) {
            refusals.refuseTogether();
        }
        if (refusals.refusals.isEmpty() && !composition.room().isWithinCaps()) {
            refusals.refuseTooMany();
        }
        return List.copyOf(refusals.refusals);
    }

    private Activity activity(Pin pin) {
        return Optional.ofNullable(byCode.get(pin.activity())).orElseThrow();
    }

    private void refuseByItself(Activity activity) {
        var against = composition.leftOut().get(activity);
        if (against == null) {
            return;
        }
        if (!composition.isForTimeOnly(activity)) {
            refusals.add(new Blocker(Wish.PINNED, against.rule(), activity.code(), against.details()));
            return;
        }
        for (var pin : request.pins(activity)) {
            if (pin.day() != null && !pin.not()) {
                refuseDay(activity, pin, pin.day());
            }
        }
        if (refusals.isEmpty()) {
            refuseFrequency(activity);
        }
    }

    private void refuseDay(Activity activity, Pin pin, DayOfWeek day) {
        var slots = request.availability().slots(day);
        if (slots.isEmpty()) {
            refuse("H1_NOT_OFFERED", activity, day);
        } else if (slots.stream()
                .noneMatch(
                        slot -> PreferredSlot.allows(activity, slot) && (pin.slot() == null || pin.slot() == slot))) {
            refuse("H1_OTHER_TIME", activity, day);
        } else if (activity.countedMinutes(Level.EASIER)
                > request.availability().minutes(day)) {
            refuse("H2_TOO_LONG", activity, day, activity.countedMinutes(Level.EASIER));
        } else if (request.pins(activity).contains(Pin.notOn(activity.code(), day))) {
            refuse("H8_CONTRADICTS", activity, day);
        } else if (Ring.contains(seam.daysRuledOut(activity), day.ordinal())) {
            refuse("H3_NEAR_LAST_WEEK", activity, day);
        }
    }

    private void refuseFrequency(Activity activity) {
        int asked = 0;
        for (var pin : request.pins(activity)) {
            asked |= pin.day() == null || pin.not() ? 0 : 1 << pin.day().ordinal();
        }
        var week = activity.week();
        int most = activity.kind() == Kind.VISIT ? 1 : week.max();
        if (Integer.bitCount(asked) > most) {
            refuse("H3_TOO_MANY", activity, most);
        } else if (!Ring.hasGap(asked, week.gapDays())) {
            refuse("H3_TOO_CLOSE", activity, week.gapDays());
        } else {
            refuse("H3_TOO_FEW", activity, activity.fewestDays());
        }
    }

    private void refuseTogether() {
        var pins = request.pins().stream().filter(pin -> !pin.not()).toList();
        for (int i = 0; i < pins.size(); i++) {
            for (var other : pins.subList(i + 1, pins.size())) {
                refusePair(pins.get(i), other);
            }
        }
        for (var day : DayOfWeek.values()) {
            refuseFullDay(day);
        }
    }

    private void refusePair(Pin onePin, Pin otherPin) {
        var one = activity(onePin);
        var other = activity(otherPin);
        if (one.equals(other)) {
            return;
        }
        var day = onePin.day();
        var otherDay = otherPin.day();
        if (day == null || otherDay == null) {
            return;
        }
        boolean same = day == otherDay;
        boolean near = same || day.plus(1) == otherDay || otherDay.plus(1) == day;
        boolean oneHandsOn = one.is(Trait.HANDS_ON);
        boolean otherHandsOn = other.is(Trait.HANDS_ON);
        if (near && !same && one.isLoadedStrength() && other.isLoadedStrength()) {
            refuse("H4_NEAR_STRENGTH", one, day, other.code());
        } else if ((near && oneHandsOn && otherHandsOn)
                || (same && ((oneHandsOn && other.isStrength()) || (otherHandsOn && one.isStrength())))) {
            refuse("H5_NEAR_TREATMENT", one, day, other.code());
        } else if (same && one.kind() == Kind.VISIT && other.kind() == Kind.VISIT) {
            refuse("H6_TWO_VISITS", one, day, other.code());
        }
    }

    /** H10: the one asked for last, without which the week would hold no more than it may. */
    private void refuseTooMany() {
        var asked = request.pins().stream().filter(pin -> !pin.not()).toList();
        refuse("H10_TOO_MUCH", activity(asked.get(asked.size() - 1)));
    }

    private void refuseFullDay(DayOfWeek day) {
        var asked = request.pins().stream()
                .filter(pin -> pin.asksFor(day))
                .map(this::activity)
                .distinct()
                .toList();
        int minutes = asked.stream()
                .mapToInt(activity -> activity.countedMinutes(Level.EASIER))
                .sum();
        if (minutes > request.availability().minutes(day)) {
            refuse("H2_DAY_FULL", asked.get(0), day, minutes);
        }
    }

    private void refuse(String rule, Activity activity, Object... details) {
        refusals.add(new Blocker(
                Wish.PINNED,
                rule,
                activity.code(),
                Arrays.stream(details).map(Object::toString).toList()));
    }
}
