package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.planner.week.WeekPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What goes on after the last week, with no end: two or three things at the level reached (L9). Two days of strength keep what
 * twelve weeks have built.
 */
public final class KeepGoing {

    private static final int STRENGTH_DAYS = 2;
    private static final int FEWEST_THINGS = 2;

    private final List<Kept> kept = new ArrayList<>();
    private final List<Kept> firstComeFirst;

    private KeepGoing(List<Course.Week> course) {
        var last = course.get(course.size() - 1).plan();
        this.firstComeFirst = regular(last).values().stream()
                .sorted(Comparator.comparingInt((Kept thing) -> since(thing.activity(), course))
                        .thenComparing(thing -> thing.activity().kind())
                        .thenComparing(thing -> thing.activity().ladder().order()))
                .toList();
    }

    /**
     * Something to go on with.
     *
     * @param days a week, 1–7
     */
    public record Kept(Activity activity, Level level, int days) {

        /** A walk, or other work for stamina. */
        public boolean isWalk() {
            return activity.kind() == Kind.AEROBIC;
        }

        private Kept oneDayMore() {
            return new Kept(activity, level, activity.isStrength() ? Math.min(STRENGTH_DAYS, days + 1) : days + 1);
        }
    }

    /** What is kept of a course; nothing for somebody who still waits to be seen. */
    public static List<Kept> after(List<Course.Week> course) {
        if (course.isEmpty() || course.get(0).request().clearance().isWaitingOnly()) {
            return List.of();
        }
        return new KeepGoing(course).choose();
    }

    private List<Kept> choose() {
        boolean hasPull =
                firstComeFirst.stream().anyMatch(thing -> thing.activity().kind() == Kind.STRENGTH_PULL);
        take(kind -> hasPull ? kind == Kind.STRENGTH_PULL : kind.isStrength());
        take(kind -> kind == Kind.AEROBIC);
        take(kind -> kind == Kind.CALM || kind == Kind.HABIT);
        while (kept.size() < Math.min(FEWEST_THINGS, firstComeFirst.size())) {
            take(kind -> true);
        }
        return List.copyOf(kept);
    }

    private void take(Predicate<Kind> which) {
        firstComeFirst.stream()
                .filter(thing -> which.test(thing.activity().kind()) && !kept.contains(thing))
                .findFirst()
                .ifPresent(kept::add);
    }

    private static Map<String, Kept> regular(WeekPlan week) {
        var things = new LinkedHashMap<String, Kept>();
        week.days().values().stream()
                .flatMap(List::stream)
                .filter(session -> session.activity().kind().isRegular())
                .forEach(session -> things.merge(
                        session.activity().code(),
                        new Kept(session.activity(), session.level(), 1),
                        (before, more) -> before.oneDayMore()));
        return things;
    }

    private static int since(Activity activity, List<Course.Week> course) {
        return course.stream()
                .filter(week -> week.plan().slots().containsKey(activity.code()))
                .mapToInt(Course.Week::number)
                .min()
                .orElse(Course.WEEKS);
    }
}
