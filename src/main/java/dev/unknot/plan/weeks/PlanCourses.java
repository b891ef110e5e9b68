package dev.unknot.plan.weeks;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.PlanWeek.NewLevel;
import dev.unknot.planner.Course;
import dev.unknot.planner.Course.Stretch;
import dev.unknot.planner.Planner;
import dev.unknot.planner.Swaps;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.safety.Clearance;
import dev.unknot.time.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The weeks of a kept plan. They are derived each time: the same plan gives the same weeks. */
@Component
public class PlanCourses {

    private final Assessor assessor;
    private final WeekMaker weeks;
    private final Planner planner;
    private final Catalogue catalogue;
    private final Today today;

    public PlanCourses(Assessor assessor, WeekMaker weeks, Planner planner, Catalogue catalogue, Today today) {
        this.assessor = assessor;
        this.weeks = weeks;
        this.planner = planner;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * All weeks; the first alone in a flare-up, if by today's rules the answers allow no plan, or if a newer version of Unknot
     * knows more about the plan.
     */
    public List<PlanWeek> of(Plan plan) {
        return of(plan, course(plan));
    }

    /** All weeks of a course that was worked out already. */
    public List<PlanWeek> of(Plan plan, List<Course.Week> course) {
        if (course.isEmpty()) {
            return List.of(PlanWeek.lastMade(plan));
        }
        var weeks = new ArrayList<PlanWeek>();
        for (int place = 0; place < course.size(); place++) {
            var week = course.get(place);
            var next = place + 1 < course.size()
                    ? Optional.of(course.get(place + 1).plan())
                    : Optional.<WeekPlan>empty();
            var lived = LivedWeek.of(catalogue, week, next, plan.madeUp());
            var levels = place == 0
                    ? List.<NewLevel>of()
                    : newLevels(course.get(place - 1).plan(), week.plan());
            weeks.add(new PlanWeek(
                    plan,
                    week.number(),
                    Course.length(course.get(0)),
                    lived.week(),
                    week.changes(),
                    levels,
                    week.events(),
                    lived.missed()));
        }
        return List.copyOf(weeks);
    }

    /** A week; empty if the course has no such week. */
    public Optional<PlanWeek> week(Plan plan, int number) {
        return of(plan).stream().filter(week -> week.number() == number).findFirst();
    }

    /** The week that today falls into: the first before the start, the last after the end. */
    public PlanWeek thisWeek(List<PlanWeek> weeks) {
        var plan = weeks.get(0).plan();
        int number = numberOfToday(plan, weeks.get(weeks.size() - 1).number());
        return weeks.stream()
                .filter(week -> week.number() >= number)
                .findFirst()
                .orElseThrow();
    }

    /** The number of that week in a course of this many weeks. */
    public int numberOfToday(Plan plan, int last) {
        long days = ChronoUnit.DAYS.between(plan.startDate(), today(plan));
        return (int) Math.max(1, Math.min(last, 1 + Math.floorDiv(days, DayOfWeek.values().length)));
    }

    /** Whether today lies in a week. */
    public boolean isOn(PlanWeek week) {
        var today = today(week.plan());
        return !today.isBefore(week.start()) && !today.isAfter(week.end());
    }

    /** What day it is for the person whose plan it is. */
    public LocalDate today(Plan plan) {
        return today.in(plan.zone());
    }

    /** What the week of today offers to swap, for variety. */
    public Optional<Swaps.Offer> swap(Plan plan) {
        var course = course(plan);
        return course.stream()
                .filter(week -> week.number() == numberOfToday(plan, course.size()))
                .findFirst()
                .flatMap(week -> Swaps.offered(planner, week));
    }

    /** The weeks as planned, without what was missed; empty where the first stands alone for another reason than a flare-up. */
    public List<Course.Week> course(Plan plan) {
        if (plan.newer() != null) {
            return List.of();
        }
        return assessor.assess(plan.wish().answers())
                .triage()
                .clearance()
                .map(clearance -> Course.of(
                        planner,
                        catalogue.activities(),
                        stretches(plan, clearance),
                        plan.startDate().getDayOfWeek(),
                        Course.WEEKS))
                .orElse(List.of());
    }

    private List<Stretch> stretches(Plan plan, Clearance clearance) {
        var stretches = new ArrayList<Stretch>();
        int from = 1;
        for (var earlier : plan.earlier()) {
            stretches.add(
                    new Stretch(from, weeks.request(earlier.wish(), clearance, Optional.empty()), earlier.week()));
            from = earlier.last() + 1;
        }
        stretches.add(new Stretch(from, weeks.request(plan.wish(), clearance, Optional.empty()), plan.week()));
        return stretches;
    }

    private static List<NewLevel> newLevels(WeekPlan before, WeekPlan after) {
        var were = levels(before);
        return levels(after).entrySet().stream()
                .filter(entry -> were.containsKey(entry.getKey()) && were.get(entry.getKey()) != entry.getValue())
                .map(entry -> new NewLevel(
                        entry.getKey(), entry.getValue(), entry.getValue().compareTo(were.get(entry.getKey())) > 0))
                .toList();
    }

    private static Map<Activity, Level> levels(WeekPlan week) {
        var levels = new LinkedHashMap<Activity, Level>();
        week.days().values().stream()
                .flatMap(List::stream)
                .forEach((Session session) -> levels.putIfAbsent(session.activity(), session.level()));
        return levels;
    }
}
