package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a lighter week keeps when it has no room for all: the newest things rest, but never these (L6). */
public final class LighterWeek {

    private LighterWeek() {}

    /** The first pulling movement, and what is the only thing of its approach, of those there so far. */
    public static Set<Activity> neverRests(Collection<Activity> catalogue, CourseWeek course) {
        var there = catalogue.stream()
                .filter(activity -> course.standing(activity).isPresent())
                .toList();
        var kept = new HashSet<Activity>();
        there.stream()
                .filter(activity -> activity.kind() == Kind.STRENGTH_PULL)
                .min(Comparator.comparingInt((Activity activity) ->
                                course.standing(activity).orElseThrow().since())
                        .thenComparing(activity -> activity.ladder().order()))
                .ifPresent(kept::add);
        there.stream().filter(activity -> isAlone(activity, there)).forEach(kept::add);
        return kept;
    }

    private static boolean isAlone(Activity activity, List<Activity> there) {
        return there.stream()
                        .filter(other -> other.approach() == activity.approach())
                        .count()
                == 1;
    }
}
