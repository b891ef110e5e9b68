package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.OnlyIf;
import dev.unknot.activity.Role;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.Match;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.PlanRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What is done once in a course, one thing a week (C12). */
final class OneOffs {

    private OneOffs() {}

    /** Whether every plan of this person has it once, whatever was picked: for all, or because it answers an answer. */
    static boolean applies(Activity activity, PlanRequest request, Match match) {
        var onlyIf = activity.ladder().onlyIf();
        if (!activity.kind().isOneOff() || (onlyIf != null && onlyIf != OnlyIf.VISITS_BEGUN)) {
            return false;
        }
        return onlyIf == null
                ? activity.ladder().helpsWith().isEmpty()
                        || !match.helped(activity).isEmpty()
                : VisitWeeks.isTimeToLookBack(activity.approach(), request.course());
    }

    /** Those that a week may take, the first first: asked for, or what applies and was not done yet. */
    static List<Activity> inOrder(Collection<Activity> eligible, PlanRequest request, Pace pace, Match match) {
        var all = new ArrayList<Activity>();
        eligible.stream()
                .filter(activity -> activity.kind().isOneOff())
                .filter(activity -> request.asksFor(activity)
                        || (applies(activity, request, match)
                                && request.course().done(activity.code()) == 0))
                .forEach(all::add);
        all.sort(Comparator.comparing((Activity activity) -> !request.asksFor(activity))
                .thenComparing(activity -> !(pace.is(Pace.PersonClass.FLARE) && activity.is(Role.FIRST_IN_A_FLARE_UP)))
                .thenComparing(activity -> !activity.is(Trait.REVIEW))
                .thenComparing(activity -> activity.kind() != Kind.REVIEW)
                .thenComparing(activity -> activity.ladder().order()));
        return all;
    }
}
