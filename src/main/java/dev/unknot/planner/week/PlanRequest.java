package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Clearance;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a week depends on. Without a {@link Clearance} there is no request, and without triage no clearance.
 *
 * @param scores how well each approach fits, 0–100
 * @param approaches those the person picked, best first
 * @param banned codes of activities the person does not want
 * @param pins wishes that hold
 * @param before last week's sessions, by activity code: the part of each day; empty if there was no such week
 * @param course the place of the week in its course
 * @param wants what else was asked for
 */
public record PlanRequest(
        Clearance clearance,
        Map<Approach, Integer> scores,
        List<Approach> approaches,
        Availability availability,
        Set<String> banned,
        List<Pin> pins,
        Map<String, Map<DayOfWeek, Slot>> before,
        CourseWeek course,
        Wants wants) {

    public PlanRequest {
        scores = Collections.unmodifiableMap(new EnumMap<>(scores));
        approaches = List.copyOf(new LinkedHashSet<>(approaches));
        banned = Collections.unmodifiableSet(new LinkedHashSet<>(banned));
        pins = List.copyOf(new LinkedHashSet<>(pins));
        before = Map.copyOf(before);
    }

    /** A request without a week before. */
    public PlanRequest(
            Clearance clearance,
            Map<Approach, Integer> scores,
            List<Approach> approaches,
            Availability availability,
            Set<String> banned,
            List<Pin> pins) {
        this(clearance, scores, approaches, availability, banned, pins, Map.of());
    }

    /** A request for the first week of a course. */
    public PlanRequest(
            Clearance clearance,
            Map<Approach, Integer> scores,
            List<Approach> approaches,
            Availability availability,
            Set<String> banned,
            List<Pin> pins,
            Map<String, Map<DayOfWeek, Slot>> before) {
        this(clearance, scores, approaches, availability, banned, pins, before, CourseWeek.FIRST, Wants.NOTHING);
    }

    /** The same for another place in the course. */
    public PlanRequest in(CourseWeek place) {
        return new PlanRequest(clearance, scores, approaches, availability, banned, pins, before, place, wants);
    }

    /** The same for the week after another one, which changes as little as it must. */
    public PlanRequest after(WeekPlan week, CourseWeek place) {
        return new PlanRequest(clearance, scores, approaches, availability, banned, pins, week.slots(), place, wants);
    }

    /** The same, with another week as the previous one, of which the plan changes as little as possible. */
    public PlanRequest changing(WeekPlan week) {
        return new PlanRequest(clearance, scores, approaches, availability, banned, pins, week.slots(), course, wants);
    }

    /** The same with other wants. */
    public PlanRequest wanting(Wants others) {
        return new PlanRequest(clearance, scores, approaches, availability, banned, pins, before, course, others);
    }

    /** The same with other wishes that hold. */
    public PlanRequest with(List<Pin> others) {
        return new PlanRequest(clearance, scores, approaches, availability, banned, others, before, course, wants);
    }

    /** The same with other activities banned. */
    public PlanRequest banning(Set<String> others) {
        return new PlanRequest(clearance, scores, approaches, availability, others, pins, before, course, wants);
    }

    /** The same with other times. */
    public PlanRequest offering(Availability other) {
        return new PlanRequest(clearance, scores, approaches, other, banned, pins, before, course, wants);
    }

    /** The same without the wishes about a day. */
    public PlanRequest without(DayOfWeek day) {
        return with(pins.stream().filter(pin -> pin.day() != day).toList());
    }

    /** Whether a visit was asked for by name. */
    public boolean asksForVisit(Activity visit) {
        return wants.visits().contains(visit.code()) || asksFor(visit);
    }

    public Answers answers() {
        return clearance.answers();
    }

    public List<Pin> pins(Activity activity) {
        if (pins.isEmpty()) {
            return pins;
        }
        return pins.stream()
                .filter(pin -> pin.activity().equals(activity.code()))
                .toList();
    }

    /** Whether the person asked for it, which says nothing about bans. */
    public boolean asksFor(Activity activity) {
        return !pins.isEmpty()
                && pins.stream().anyMatch(pin -> !pin.not() && pin.activity().equals(activity.code()));
    }

    /** The part of each day that the activity had in the week before. */
    public Map<DayOfWeek, Slot> before(Activity activity) {
        return before.getOrDefault(activity.code(), Map.of());
    }

    public int score(Approach approach) {
        return scores.getOrDefault(approach, 0);
    }
}
