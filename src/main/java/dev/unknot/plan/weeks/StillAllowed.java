package dev.unknot.plan.weeks;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.plan.QuestionsChanged;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Clearance;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.Triage;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a kept plan may go on as it is. It is asked again if questions about danger have changed since it was made, or if
 * the rules have, and today's would not allow it.
 */
@Component
public class StillAllowed {

    private final SafetyRules safety;
    private final Catalogue catalogue;

    public StillAllowed(SafetyRules safety, Catalogue catalogue) {
        this.safety = safety;
        this.catalogue = catalogue;
    }

    /**
     * The plan, to go on with it.
     *
     * @throws QuestionsChanged if it must be asked again first
     */
    public Plan check(Plan plan) {
        if (isAskedAgain(plan)) {
            throw new QuestionsChanged();
        }
        return plan;
    }

    /** Whether it must be asked again before it goes on. What a newer version made is left to that. */
    public boolean isAskedAgain(Plan plan) {
        return plan.newer() == null && (!plan.wish().answersAll() || isForbiddenSince(plan));
    }

    /** Whether rules have changed since it was made, and now say more of these answers or forbid what the plan holds. */
    private boolean isForbiddenSince(Plan plan) {
        if (plan.rulesVersion().equals(catalogue.version())) {
            return false;
        }
        var triage = safety.triage(plan.wish().answers());
        return triage.level().compareTo(plan.level()) > 0
                || triage.clearance().isEmpty()
                || !forbidden(plan, triage).isEmpty();
    }

    /** What a plan holds and triage does not allow, if it allows a plan. */
    public List<Activity> forbidden(Plan plan, Triage triage) {
        return triage.clearance()
                .map(clearance -> forbidden(plan.week(), clearance))
                .orElse(List.of());
    }

    private static List<Activity> forbidden(WeekPlan week, Clearance clearance) {
        var planned = week.days().values().stream().flatMap(Collection::stream).map(session -> session.activity());
        return Stream.concat(planned, week.cards().stream())
                .distinct()
                .filter(activity -> !clearance.allows(activity))
                .toList();
    }
}
