package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.LevelRule;
import dev.unknot.planner.Rearrangement.Move;
import dev.unknot.planner.week.CourseWeek;
import dev.unknot.planner.week.Due;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weeks ahead. Each is planned like the first, with as few changes against the week before as the rules and what falls
 * due allow (O2).
 */
public final class Course {

    /** Weeks of a course, unless the person says otherwise. */
    public static final int WEEKS = 12;

    /** Visits after which a treatment must have helped (rule R_PRACT). */
    private static final int JUDGED_AFTER = 4;

    private final Planner planner;
    private final List<Activity> catalogue;
    private final Map<Integer, Stretch> stretches = new TreeMap<>();
    private final DayOfWeek startsOn;
    private final List<Week> weeks = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();

    private Course(Planner planner, List<Activity> catalogue, DayOfWeek startsOn) {
        this.planner = planner;
        this.catalogue = catalogue;
        this.startsOn = startsOn;
    }

    /**
     * Plans a course. A flare-up week stands alone: how things go on depends on how it went.
     *
     * @param request what the first week was made for
     * @param first the first week
     * @param startsOn the weekday on which the weeks begin
     * @param number of weeks, at least 1
     */
    public static List<Week> of(
            Planner planner,
            List<Activity> catalogue,
            PlanRequest request,
            WeekPlan first,
            DayOfWeek startsOn,
            int number) {
        return of(planner, catalogue, List.of(new Stretch(1, request, first)), startsOn, number);
    }

    /**
     * Plans a course whose wishes changed on the way. The weeks before a change stay as they were.
     *
     * @param stretches in order, the first from week 1
     * @param startsOn the weekday on which the weeks begin
     * @param number of weeks, at least 1
     */
    public static List<Week> of(
            Planner planner, List<Activity> catalogue, List<Stretch> stretches, DayOfWeek startsOn, int number) {
        var course = new Course(planner, catalogue, startsOn);
        stretches.forEach(stretch -> course.stretches.put(stretch.from(), stretch));
        int last = stretches.get(0).request().answers().flareUp() ? 1 : number;
        var first = stretches.get(0);
        course.addGiven(first.request().in(new CourseWeek(1, startsOn, Map.of(), Map.of())), first.week());
        while (course.weeks.size() < last && course.addNext()) {
            continue;
        }
        return List.copyOf(course.weeks);
    }

    /** The same request without the wishes for activities that have no turn in its week. */
    public static PlanRequest withoutWishesAtRest(List<Activity> catalogue, PlanRequest request) {
        return request.with(RestingWishes.havingTheirTurn(catalogue, request));
    }

    private void addGiven(PlanRequest request, WeekPlan week) {
        add(
                request.with(
                        request.pins().stream().filter(pin -> pin.holdsIn(week)).toList()),
                week);
    }

    private boolean addNext() {
        var before = weeks.get(weeks.size() - 1);
        var place = new CourseWeek(before.number() + 1, startsOn, before.plan().slots(), done);
        var given = stretches.get(place.number());
        if (given != null) {
            addGiven(given.request().after(before.plan(), place), given.week());
            return true;
        }
        if (!stretches.containsKey(before.number())
                && hasTheSameTurns(before.request().course(), place)) {
            add(before.request().after(before.plan(), place), before.plan().again());
            return true;
        }
        var planned =
                RestingWishes.plan(planner, catalogue, wishes(place.number()).after(before.plan(), place));
        if (planned.outcome() instanceof WeekPlan plan) {
            add(planned.request(), plan);
            return true;
        }
        return false;
    }

    /** What the weeks around this one were asked to be. */
    private PlanRequest wishes(int number) {
        return stretches.entrySet().stream()
                .filter(entry -> entry.getKey() <= number)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getValue()
                .request();
    }

    /** Whether the same activities fall due in the same way, so that the best week is the one before once more. */
    private boolean hasTheSameTurns(CourseWeek one, CourseWeek next) {
        var dueThen = new Due(catalogue, one);
        var dueNow = new Due(catalogue, next);
        return catalogue.stream()
                .allMatch(activity -> dueThen.ruleAgainst(activity).equals(dueNow.ruleAgainst(activity))
                        && (one.done(activity.code()) == 0) == (next.done(activity.code()) == 0)
                        && dueThen.mostDays(activity) == dueNow.mostDays(activity));
    }

    private void add(PlanRequest request, WeekPlan plan) {
        var changes = weeks.isEmpty() ? List.<Move>of() : Rearrangement.of(catalogue, request, plan);
        var events = new ArrayList<Event>();
        for (var activity : catalogue) {
            int days = plan.slots(activity).size();
            if (days > 0) {
                boolean isVisit = activity.needsPractitioner();
                int before = done.getOrDefault(activity.code(), 0);
                int now = before + (isVisit ? days : 1);
                done.put(activity.code(), now);
                if (isVisit && activity.levelRule() == LevelRule.R_PRACT && activity.isTreatment()) {
                    if (before < JUDGED_AFTER && now >= JUDGED_AFTER) {
                        events.add(new Event(Event.Kind.JUDGE, activity, now));
                    }
                    if (now >= activity.week().courseCap()) {
                        events.add(new Event(Event.Kind.LAST_VISIT, activity, now));
                    }
                }
            }
        }
        weeks.add(new Week(request, plan, changes, events));
    }

    /**
     * Weeks that one wish was made for, up to the next stretch.
     *
     * @param from the number of its first week, 1 for the first of the course
     * @param request what they were made for
     * @param week its first week, as it was made
     */
    public record Stretch(int from, PlanRequest request, WeekPlan week) {}

    /**
     * A week of the course.
     *
     * @param request what it was made for
     * @param changes against the week before; none in the first
     * @param events what to mind in this week
     */
    public record Week(PlanRequest request, WeekPlan plan, List<Move> changes, List<Event> events) {

        public Week {
            changes = List.copyOf(changes);
            events = List.copyOf(events);
        }

        /** 1 for the first. */
        public int number() {
            return request.course().number();
        }

        /** Whether nothing is different from the week before. */
        public boolean isLikeTheOneBefore() {
            return number() > 1 && changes.isEmpty() && events.isEmpty();
        }
    }

    /**
     * Something to mind in a week.
     *
     * @param visits so far, with this week's
     */
    public record Event(Kind kind, Activity activity, int visits) {

        /** What to mind. */
        public enum Kind {
            /** Enough visits to tell whether the treatment helps: without a gain of 1 point it stops (R_PRACT). */
            JUDGE,
            /** The last visit of the course. */
            LAST_VISIT
        }
    }
}
