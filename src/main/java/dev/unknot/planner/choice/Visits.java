package dev.unknot.planner.choice;

import dev.unknot.activity.Access;
import dev.unknot.activity.Activity;
import dev.unknot.activity.LevelRule;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.CourseWeek;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Why;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of practitioner at a time, so that a person can tell what helps (W3): the treatment that was begun goes on, and no
 * other joins it. Physiotherapists and pharmacists do not count.
 */
final class Visits {

    private final List<Activity> begun;
    private @Nullable Access taken;

    Visits(List<Activity> catalogue, CourseWeek course) {
        begun = catalogue.stream()
                .filter(activity -> counts(activity)
                        && activity.levelRule() == LevelRule.R_PRACT
                        && course.done(activity.code()) > 0)
                .toList();
    }

    /** Why a visit cannot join this week. */
    Optional<LeftOut> ruleAgainst(Activity visit) {
        if (!counts(visit)) {
            return Optional.empty();
        }
        var first = taken == null && !goesOn(visit) ? begun.get(0).access() : taken;
        return Optional.ofNullable(first).map(access -> LeftOut.of(visit, Why.ONE_PRACTITIONER, access));
    }

    /** Takes a visit into the week. */
    void take(Activity activity) {
        if (counts(activity)) {
            taken = activity.access();
        }
    }

    /** Whether it belongs to the treatment that was begun, if one was. */
    private boolean goesOn(Activity visit) {
        return begun.isEmpty()
                || begun.contains(visit)
                || begun.stream()
                        .allMatch(other -> other.is(Trait.FIRST_VISIT) && other.approach() == visit.approach());
    }

    private static boolean counts(Activity activity) {
        return activity.needsPractitioner()
                && activity.access() != null
                && activity.access() != Access.PHYSIO
                && activity.access() != Access.PHARMACIST;
    }
}
