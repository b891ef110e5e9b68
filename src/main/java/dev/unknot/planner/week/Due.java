package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Why;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** In which weeks of a course an activity has its turn: {@code every} so many weeks, until its course ends (H3, W7). */
public final class Due {

    private final List<Activity> catalogue;
    private final CourseWeek course;

    public Due(List<Activity> catalogue, CourseWeek course) {
        this.catalogue = catalogue;
        this.course = course;
    }

    /** Why an activity does not have its turn in this week; empty if it has. */
    public Optional<LeftOut> ruleAgainst(Activity activity) {
        int done = course.done(activity.code());
        int cap = activity.week().courseCap();
        if (activity.is(Trait.REVIEW)) {
            return reviewIsDue(activity) ? Optional.empty() : Optional.of(LeftOut.of(activity, Why.LATER));
        }
        if (startsWithAVisit(activity) && !hasBegun(activity)) {
            return Optional.of(LeftOut.of(activity, Why.LATER));
        }
        if (cap > 0 && done >= cap) {
            return Optional.of(LeftOut.of(activity, Why.COURSE_OVER, cap));
        }
        int every = activity.week().everyWeeks();
        if (every > 1 && done > (course.number() - 1) / every) {
            return Optional.of(LeftOut.of(activity, Why.NOT_THIS_WEEK, every * done + 1));
        }
        return Optional.empty();
    }

    /** The most days that an activity may have in this week: no more visits than are left of its course. */
    public int mostDays(Activity activity) {
        var week = activity.week();
        return activity.needsPractitioner() && week.courseCap() > 0
                ? Math.min(week.max(), week.courseCap() - course.done(activity.code()))
                : week.max();
    }

    /** Every so many weeks once the treatment has begun, and when it is over. */
    private boolean reviewIsDue(Activity review) {
        return hasBegun(review)
                && (course.number() % review.week().everyWeeks() == 0
                        || any(
                                review,
                                treatment -> treatment.needsPractitioner()
                                        && treatment.isTreatment()
                                        && course.done(treatment.code())
                                                >= treatment.week().courseCap()
                                        && course.lastWeek().containsKey(treatment.code())));
    }

    /** A treatment, or what goes with it, whose first visit has to come before it. */
    private boolean startsWithAVisit(Activity activity) {
        return !activity.is(Trait.FIRST_VISIT)
                && (activity.needsPractitioner() || activity.is(Trait.HOMEWORK))
                && any(activity, other -> other.is(Trait.FIRST_VISIT));
    }

    private boolean hasBegun(Activity activity) {
        return any(activity, other -> other.is(Trait.FIRST_VISIT) && course.done(other.code()) > 0);
    }

    private boolean any(Activity activity, Predicate<Activity> kind) {
        return catalogue.stream().anyMatch(other -> other.approach() == activity.approach() && kind.test(other));
    }
}
