package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Intensity;
import dev.unknot.activity.LevelRule;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Timing;
import dev.unknot.planner.choice.Prescription;
import dev.unknot.planner.week.Candidate;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second decision as a question about cells: which activity, on which day, in which part of it? Written from the rules
 * in docs/planner.md and not from the search, of which it knows only what was proposed.
 *
 * @param minutes counted minutes that each weekday holds
 * @param requirements places of the tasks that meet each requirement, the most important first
 * @param hasWeekBefore whether there is a week to keep to (O2)
 * @param lostDays days that the week before had of activities that are no tasks: changes that nobody can avoid
 */
record WeekProblem(
        List<Task> tasks,
        Map<DayOfWeek, Integer> minutes,
        List<Set<Integer>> requirements,
        boolean hasWeekBefore,
        int lostDays) {

    static WeekProblem of(PlanRequest request, Prescription prescription) {
        var minutes = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            minutes.put(day, request.availability().minutes(day));
        }
        var tasks = prescription.candidates().stream()
                .map(candidate -> Task.of(candidate, request))
                .toList();
        var requirements = new ArrayList<Set<Integer>>();
        for (var requirement : prescription.requirements()) {
            var places = new LinkedHashSet<Integer>();
            for (int task = 0; task < tasks.size(); task++) {
                if (requirement.test(tasks.get(task).activity())) {
                    places.add(task);
                }
            }
            requirements.add(places);
        }
        int lostDays = request.before().entrySet().stream()
                .filter(entry ->
                        tasks.stream().noneMatch(task -> task.activity().code().equals(entry.getKey())))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
        return new WeekProblem(tasks, minutes, requirements, !request.before().isEmpty(), lostDays);
    }

    /**
     * An activity that may be in the week.
     *
     * @param open the parts of each weekday in which it may be (H1, and the pins that name a part of the day)
     * @param most its most days: beyond the target only pins lead
     * @param must whether it has to be in the week
     * @param pinned the days on which it has to be
     * @param before what it had in the week before
     */
    record Task(
            Activity activity,
            int score,
            Map<DayOfWeek, Set<Slot>> open,
            int most,
            boolean must,
            Set<DayOfWeek> pinned,
            Map<DayOfWeek, Slot> before) {

        static Task of(Candidate candidate, PlanRequest request) {
            var activity = candidate.activity();
            var pins = request.pins().stream()
                    .filter(pin -> pin.activity().equals(activity.code()))
                    .toList();
            var pinned = EnumSet.noneOf(DayOfWeek.class);
            var open = new EnumMap<DayOfWeek, Set<Slot>>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                var slots = EnumSet.noneOf(Slot.class);
                for (var slot : request.availability().slots(day)) {
                    if (activity.when().allows(slot) && pins.stream().allMatch(pin -> leaves(pin, day, slot))) {
                        slots.add(slot);
                    }
                }
                open.put(day, slots);
                if (pins.stream().anyMatch(pin -> pin.day() == day && !pin.not())) {
                    pinned.add(day);
                }
            }
            int wanted = Math.max(Math.max(1, activity.week().target()), pinned.size());
            return new Task(
                    activity,
                    candidate.score(),
                    open,
                    Math.min(activity.week().max(), wanted),
                    pins.stream().anyMatch(pin -> !pin.not()),
                    pinned,
                    request.before().getOrDefault(activity.code(), Map.of()));
        }

        /** Whether the pin leaves the cell open: one without a day is about all days. */
        private static boolean leaves(Pin pin, DayOfWeek day, Slot slot) {
            boolean isAbout = pin.day() == null || pin.day() == day;
            return !isAbout || (!pin.not() && (pin.slot() == null || pin.slot() == slot));
        }

        int fewest() {
            return Math.max(1, activity.week().min());
        }

        /** Counted minutes of a session (W4). */
        int minutes() {
            return activity.isCounted()
                    ? activity.dose().minutes() * activity.dose().timesPerDay()
                    : 0;
        }

        /** The part of the day in which it is not awkward; null if it never is. */
        @Nullable
        Slot preferred() {
            if (activity.when() == Timing.WORK_HOURS) {
                return Slot.MIDDAY;
            }
            boolean anyTime = activity.when() == Timing.ANY && !activity.needsPractitioner();
            if (anyTime && activity.approach() == Approach.EXERCISE && activity.levelRule() == LevelRule.R_STRETCH) {
                return Slot.MORNING;
            }
            boolean calm = activity.approach() == Approach.MIND_BODY && activity.intensity() == Intensity.REST;
            return anyTime && (calm || activity.approach() == Approach.MASSAGE) ? Slot.EVENING : null;
        }

        /** The kind of practitioner of whom there may be only one (H6). */
        @Nullable
        String exclusivePractitioner() {
            boolean exempt = activity.code().equals("EX_PHYSIO_SESSION") || activity.approach() == Approach.MEDICATION;
            return activity.needsPractitioner() && !exempt ? String.valueOf(activity.access()) : null;
        }
    }
}
