package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.planner.Rearrangement.Move;
import dev.unknot.planner.week.CourseWeek;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Standing;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weeks ahead. Each is planned like the first, with as few changes against the week before as the rules and what falls
 * due allow (O2).
 */
public final class Course {

    /** Weeks of a course, unless the person says otherwise. */
    public static final int WEEKS = 12;

    /** Weeks shown to somebody who waits to be seen (C15). */
    public static final int WEEKS_OF_WAITING = 4;

    private final Planner planner;
    private final List<Activity> catalogue;
    private final Map<Integer, Stretch> stretches = new TreeMap<>();
    private final DayOfWeek startsOn;
    private final List<Week> weeks = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();
    private final Map<String, Standing> things = new LinkedHashMap<>();
    private final SortedMap<Integer, Activity> visits = new TreeMap<>();
    private int lastMinutes;
    private int minutesBefore;

    private Course(Planner planner, List<Activity> catalogue, DayOfWeek startsOn) {
        this.planner = planner;
        this.catalogue = catalogue;
        this.startsOn = startsOn;
    }

    /**
     * Plans a course. What is ahead is what comes if it goes well.
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
        var first = stretches.get(0);
        course.addGiven(first.request().in(CourseWeek.first(startsOn)), first.week());
        int last = Math.min(number, length(course.weeks.get(0)));
        while (course.weeks.size() < last && course.addNext()) {
            continue;
        }
        return List.copyOf(course.weeks);
    }

    /** How many weeks a course has: few for somebody who waits to be seen, and one where earlier rules saw a flare-up. */
    public static int length(Week first) {
        if (first.plan().isOfEarlierRules() && first.request().answers().flareUp()) {
            return 1;
        }
        return first.request().clearance().isWaitingOnly() ? WEEKS_OF_WAITING : WEEKS;
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
        var place = new CourseWeek(
                before.number() + 1, startsOn, before.plan().slots(), done, things, visits, lastMinutes, minutesBefore);
        var given = stretches.get(place.number());
        if (given != null) {
            addGiven(given.request().after(before.plan(), place), given.week());
            return true;
        }
        if (before.plan().isOfEarlierRules()) {
            add(before.request().after(before.plan(), place), asItWas(before.plan()));
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

    /** A week of earlier rules once more, without what had its turn. Only its owner lets newer rules change it. */
    private WeekPlan asItWas(WeekPlan week) {
        var days = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        week.days()
                .forEach((day, sessions) -> days.put(
                        day,
                        sessions.stream()
                                .filter(session -> isStillOn(session.activity()))
                                .toList()));
        return new WeekPlan(week.approaches(), days, week.cards(), week.leftOut(), week.toBook(), week.score());
    }

    private boolean isStillOn(Activity activity) {
        int cap = activity.week().courseCap();
        int had = Math.max(done.getOrDefault(activity.code(), 0), (int)
                visits.values().stream().filter(activity::equals).count());
        return activity.week().everyWeeks() == 1 && (cap == 0 || had < cap);
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

    private void add(PlanRequest request, WeekPlan plan) {
        var changes = weeks.isEmpty() ? List.<Move>of() : Rearrangement.of(catalogue, request, plan);
        int number = request.course().number();
        var events = new ArrayList<Event>();
        for (var activity : catalogue) {
            boolean isThere = !plan.slots(activity).isEmpty();
            if (activity.kind() == Kind.VISIT) {
                if (isThere || plan.toBook().filter(activity::equals).isPresent()) {
                    visits.put(number, activity);
                    lookBack(activity).ifPresent(events::add);
                }
            } else if (isThere) {
                done.merge(activity.code(), 1, Integer::sum);
            }
        }
        stand(Pace.of(request), number, plan);
        minutesBefore = lastMinutes;
        lastMinutes = plan.regularMinutes();
        weeks.add(new Week(request, plan, changes, events));
    }

    /** What has changed, asked after a number of visits that goes with their kind. */
    private Optional<Event> lookBack(Activity visit) {
        int made =
                (int) visits.values().stream().filter(visit::isOfOneCourseWith).count();
        return made == visit.visits().lookBackAfter()
                ? Optional.of(new Event(Event.Kind.JUDGE, visit, made))
                : Optional.empty();
    }

    /** Where each thing stands after a week. A lighter week counts for nothing, and what rests in it comes back. */
    private void stand(Pace pace, int number, WeekPlan plan) {
        if (pace.isLighterWeek()) {
            return;
        }
        var levels = new LinkedHashMap<String, Level>();
        plan.days().values().stream()
                .flatMap(List::stream)
                .filter(session -> session.activity().kind().isRegular())
                .forEach(session -> levels.put(session.activity().code(), session.level()));
        things.keySet().retainAll(levels.keySet());
        levels.forEach((code, level) ->
                things.merge(code, new Standing(number, level, 1), (standing, fresh) -> standing.after(level)));
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
            /** Enough visits to look back: what has changed? */
            JUDGE
        }
    }
}
