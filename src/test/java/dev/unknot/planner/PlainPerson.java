package dev.unknot.planner;

import dev.unknot.activity.Access;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Country;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Answers.Location;
import dev.unknot.safety.Answers.MedicineUse;
import dev.unknot.safety.Answers.Onset;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person whom nothing stops, who has every thing and can see everybody; tests say what they wish for. */
public final class PlainPerson {

    private final Map<Approach, Integer> scores = new EnumMap<>(Approach.class);
    private final List<Approach> approaches;
    private final Set<String> banned = new HashSet<>();
    private final List<Pin> pins = new ArrayList<>();
    private final EnumSet<Equipment> equipment = EnumSet.complementOf(EnumSet.of(Equipment.PRACTITIONER));
    private final Map<DayOfWeek, Day> days = new EnumMap<>(DayOfWeek.class);
    private final Map<String, Map<DayOfWeek, Slot>> before = new HashMap<>();
    private boolean flareUp;
    private Budget budget = Budget.MEDIUM;

    private PlainPerson(List<Approach> approaches) {
        this.approaches = approaches;
        approaches.forEach(approach -> scores.put(approach, 50));
    }

    /** Somebody who picks these, best first. */
    public static PlainPerson picking(Approach... approaches) {
        return new PlainPerson(List.of(approaches));
    }

    /** Bans everything else. */
    public PlainPerson only(String... activities) {
        TestCatalogue.get().activities().forEach(activity -> banned.add(activity.code()));
        banned.removeAll(Set.of(activities));
        return this;
    }

    PlainPerson scoring(Approach approach, int score) {
        scores.put(approach, score);
        return this;
    }

    public PlainPerson without(Equipment missing) {
        equipment.remove(missing);
        return this;
    }

    public PlainPerson inAFlareUp() {
        flareUp = true;
        return this;
    }

    public PlainPerson onASmallBudget() {
        budget = Budget.LOW;
        return this;
    }

    /** Offers this many minutes every day, in these parts or in all. */
    public PlainPerson offeringEveryDay(int minutes, Slot... slots) {
        for (var day : DayOfWeek.values()) {
            offering(day, minutes, slots);
        }
        return this;
    }

    PlainPerson offering(DayOfWeek day, int minutes, Slot... slots) {
        days.put(day, new Day(minutes, slots.length == 0 ? EnumSet.allOf(Slot.class) : Set.of(slots)));
        return this;
    }

    public PlainPerson pinning(Pin... more) {
        pins.addAll(List.of(more));
        return this;
    }

    /** Has a week already in which the activity was on these days. */
    PlainPerson having(String activity, Map<DayOfWeek, Slot> sessions) {
        before.put(activity, sessions);
        return this;
    }

    public PlanRequest request() {
        var clearance = PlanRequests.safety().triage(answers()).clearance().orElseThrow();
        return new PlanRequest(clearance, scores, approaches, new Availability(days), banned, pins, before);
    }

    Outcome outcome() {
        return PlanRequests.planner().plan(request());
    }

    public WeekPlan week() {
        return (WeekPlan) outcome();
    }

    /** The days of an activity in the week, with the part of each. */
    Map<DayOfWeek, Slot> daysOf(String activity) {
        return daysOf(activity, week());
    }

    static Map<DayOfWeek, Slot> daysOf(String activity, WeekPlan week) {
        var slots = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
        week.days()
                .forEach((day, sessions) -> sessions.stream()
                        .filter(session -> session.activity().code().equals(activity))
                        .forEach(session -> slots.put(day, session.slot())));
        return slots;
    }

    private Answers answers() {
        return new Answers(
                Country.UK,
                40,
                Set.of(Location.INTERSCAPULAR),
                Duration.M3_TO_12,
                Onset.GRADUAL,
                Set.of(),
                Set.of(),
                3,
                3,
                3,
                flareUp,
                0,
                0,
                0,
                ActivityLevel.LOW,
                equipment,
                budget,
                EnumSet.allOf(Access.class),
                60,
                MedicineUse.NEVER,
                Set.of(),
                Set.of(),
                true,
                Set.of(),
                Set.of(),
                Set.of());
    }
}
