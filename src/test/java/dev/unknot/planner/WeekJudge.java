package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Trait;
import dev.unknot.planner.WeekProblem.Task;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads any week of a {@link WeekProblem} by the rules, one after the other: what it breaks, and what it is worth. */
final class WeekJudge {

    static final int NOT_PREFERRED = 2;
    private static final int CHANGE_OF_SLOT = 3;
    private static final int DAYS = 7;

    private final WeekProblem problem;
    private final CellWeek week;

    WeekJudge(WeekProblem problem, CellWeek week) {
        this.problem = problem;
        this.week = week;
    }

    /** The hard rules that it breaks: H1 to H6 and H8. */
    Set<String> broken() {
        var broken = new HashSet<String>();
        for (int place = 0; place < problem.tasks().size(); place++) {
            judge(problem.tasks().get(place), week.of(place), broken);
        }
        boolean restsFromStrength = false;
        for (var day : DayOfWeek.values()) {
            var today = on(day, activity -> true);
            if (minutes(day) > problem.minutes().getOrDefault(day, 0)) {
                broken.add("H2");
            }
            if (any(day, Activity::isLoadedStrength) && any(day.plus(1), Activity::isLoadedStrength)) {
                broken.add("H4");
            }
            restsFromStrength |= !any(day, Activity::isStrength);
            var treatments = Stream.concat(
                    on(day, WeekJudge::isHandsOn).stream(), on(day.plus(1), WeekJudge::isHandsOn).stream());
            if (treatments.count() > 1 || (any(day, WeekJudge::isHandsOn) && any(day, Activity::isStrength))) {
                broken.add("H5");
            }
            if (today.stream().filter(Activity::needsPractitioner).count() > 1) {
                broken.add("H6");
            }
        }
        if (!restsFromStrength) {
            broken.add("H4");
        }
        if (kindsOfPractitioners().size() > 1) {
            broken.add("H6");
        }
        return broken;
    }

    private static void judge(Task task, Map<DayOfWeek, Slot> days, Set<String> broken) {
        days.forEach((day, slot) -> {
            if (!task.open().getOrDefault(day, Set.of()).contains(slot)) {
                broken.add("H1");
            }
            for (int rest = 1; rest <= task.activity().week().gapDays(); rest++) {
                if (days.containsKey(day.plus(rest))) {
                    broken.add("H3");
                }
            }
        });
        if (!days.isEmpty() && (days.size() < task.fewest() || days.size() > task.most())) {
            broken.add("H3");
        }
        if (!days.keySet().containsAll(task.pinned()) || (task.must() && days.isEmpty())) {
            broken.add("H8");
        }
    }

    /** What it is worth on each level. */
    WeekScore score() {
        var met = problem.requirements().stream()
                .map(places -> places.stream().anyMatch(place -> !week.of(place).isEmpty()))
                .toList();
        int value = 0;
        int changes = problem.lostDays();
        int awkwardness = 0;
        for (int place = 0; place < problem.tasks().size(); place++) {
            var task = problem.tasks().get(place);
            value += value(task, week.of(place).size());
            changes += problem.hasWeekBefore() ? changes(task.before(), week.of(place)) : 0;
            awkwardness += awkwardness(task.preferred(), week.of(place));
        }
        var loads = Stream.of(DayOfWeek.values()).mapToInt(this::minutes).toArray();
        return new WeekScore(
                met,
                value,
                changes,
                IntStream.of(loads).max().orElse(0),
                IntStream.of(loads).map(load -> load * load).sum(),
                awkwardness);
    }

    /** O1 of a task. */
    static int value(Task task, int days) {
        int value = 0;
        for (int day = 1; day <= days; day++) {
            int factor = day <= task.activity().week().min()
                    ? 3
                    : day <= task.activity().week().target() ? 2 : 0;
            value += factor * task.score();
        }
        return value;
    }

    /** O2 of a task: the days on which it is not as it was before. */
    private static int changes(Map<DayOfWeek, Slot> before, Map<DayOfWeek, Slot> now) {
        return (int) Stream.of(DayOfWeek.values())
                .filter(day -> before.get(day) != now.get(day))
                .count();
    }

    /** O4 of a task. */
    static int awkwardness(@Nullable Slot preferred, Map<DayOfWeek, Slot> days) {
        int sum = unevenness(days.keySet());
        Slot before = null;
        for (var slot : days.values()) {
            sum += preferred == null || slot == preferred ? 0 : NOT_PREFERRED;
            sum += before == null || slot == before ? 0 : CHANGE_OF_SLOT;
            before = slot;
        }
        return sum;
    }

    /** By how many days more than one the widest gap exceeds the narrowest, around the ring. */
    static int unevenness(Set<DayOfWeek> days) {
        var gaps = new ArrayList<Integer>();
        for (var day : days) {
            int gap = 1;
            while (!days.contains(day.plus(gap))) {
                gap++;
            }
            gaps.add(gap);
        }
        int widest = gaps.stream().mapToInt(gap -> gap).max().orElse(DAYS);
        int narrowest = gaps.stream().mapToInt(gap -> gap).min().orElse(DAYS);
        return Math.max(0, widest - narrowest - 1);
    }

    private Set<String> kindsOfPractitioners() {
        var kinds = new HashSet<String>();
        for (int place = 0; place < problem.tasks().size(); place++) {
            var kind = problem.tasks().get(place).exclusivePractitioner();
            if (kind != null && !week.of(place).isEmpty()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private int minutes(DayOfWeek day) {
        return IntStream.range(0, problem.tasks().size())
                .filter(place -> week.of(place).containsKey(day))
                .map(place -> problem.tasks().get(place).minutes())
                .sum();
    }

    private List<Activity> on(DayOfWeek day, Predicate<Activity> kind) {
        return IntStream.range(0, problem.tasks().size())
                .filter(place -> week.of(place).containsKey(day))
                .mapToObj(place -> problem.tasks().get(place).activity())
                .filter(kind)
                .toList();
    }

    private boolean any(DayOfWeek day, Predicate<Activity> kind) {
        return !on(day, kind).isEmpty();
    }

    static boolean isHandsOn(Activity activity) {
        return activity.is(Trait.HANDS_ON);
    }
}
