package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.planner.choice.Pieces.Group;
import dev.unknot.planner.search.HabitDays;
import dev.unknot.planner.search.Placed;
import dev.unknot.planner.search.Trial;
import dev.unknot.planner.week.Phase;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Ring;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Score;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes what was decided down as a week, with its reasons. */
public final class WeekWriter {

    private final PlanRequest request;
    private final Composition composition;
    private final List<Group> groups;
    private final Placed placed;
    private final SessionReasons reasons;
    private final Map<DayOfWeek, List<Session>> days = new EnumMap<>(DayOfWeek.class);
    private int value;
    private int changes;
    private int awkwardness;

    public WeekWriter(PlanRequest request, Composition composition, List<Group> groups, Placed placed) {
        this.request = request;
        this.composition = composition;
        this.groups = groups;
        this.placed = placed;
        var trial = new Trial(
                groups.stream().map(Group::piece).toList(), composition.pieces().frame(), placed);
        this.reasons = new SessionReasons(request, composition.pace(), groups, trial);
        this.value = placed.value();
        this.changes = placed.changes();
        this.awkwardness = placed.awkwardness();
    }

    public WeekPlan week(boolean isProven, List<LeftOut> leftOut) {
        for (int place = 0; place < groups.size(); place++) {
            writeCounted(place);
        }
        composition.pieces().habits(composition.things()).forEach(this::writeHabit);
        var toBook = composition.visit().filter(visit -> !hasADay(visit));
        composition.visit().ifPresent(this::writeVisit);
        days.values().forEach(sessions -> sessions.sort(Phase.IN_A_DAY));
        return new WeekPlan(
                request.approaches(),
                days,
                composition.cards(),
                leftOut,
                toBook,
                new Score(
                        value,
                        changes,
                        placed.sittings(),
                        placed.busiestDay(),
                        placed.sumOfSquares(),
                        placed.restDays(),
                        awkwardness,
                        isProven));
    }

    private void writeCounted(int place) {
        int set = placed.days()[place];
        for (var thing : groups.get(place).things()) {
            for (var day : DayOfWeek.values()) {
                if (Ring.contains(set, day.ordinal())) {
                    var slot = Slot.values()[placed.slots().of(place, day.ordinal())];
                    add(day, thing.activity(), slot, thing.level(), reasons.of(place, thing, set, day, slot));
                }
            }
        }
    }

    private void writeHabit(Group group) {
        var thing = group.things().get(0);
        var habit = HabitDays.of(group.piece());
        value += habit.value();
        changes += habit.changes();
        awkwardness += habit.awkwardness();
        for (var day : DayOfWeek.values()) {
            if (Ring.contains(habit.days(), day.ordinal())) {
                var slot = Slot.values()[habit.slot(day.ordinal())];
                add(
                        day,
                        thing.activity(),
                        slot,
                        thing.level(),
                        reasons.ofHabit(thing, group.piece(), habit.days(), day, slot));
            }
        }
    }

    private boolean hasADay(Activity visit) {
        return composition.pieces().asked(visit) != 0;
    }

    private void writeVisit(Activity visit) {
        int asked = composition.pieces().asked(visit);
        for (var day : DayOfWeek.values()) {
            if (Ring.contains(asked, day.ordinal())) {
                add(day, visit, slotOf(visit, day), Level.STANDARD, List.of(Reason.of(Reason.Kind.PINNED)));
            }
        }
    }

    /** The part of a day that was asked for, or the first that is offered. */
    private Slot slotOf(Activity visit, DayOfWeek day) {
        return request.availability().slots(day).stream()
                .filter(visit.when()::allows)
                .filter(slot -> request.pins(visit).stream().allMatch(pin -> pin.leaves(day, slot)))
                .findFirst()
                .orElse(Slot.MORNING);
    }

    private void add(DayOfWeek day, Activity activity, Slot slot, Level level, List<Reason> why) {
        days.computeIfAbsent(day, d -> new ArrayList<>()).add(new Session(activity, slot, level, why));
    }
}
