package dev.unknot.planner.choice;

import static dev.unknot.planner.week.WeekPlan.Why.ACCESS;
import static dev.unknot.planner.week.WeekPlan.Why.ASK_A_CLINICIAN;
import static dev.unknot.planner.week.WeekPlan.Why.ASK_BY_NAME;
import static dev.unknot.planner.week.WeekPlan.Why.BANNED;
import static dev.unknot.planner.week.WeekPlan.Why.BUDGET;
import static dev.unknot.planner.week.WeekPlan.Why.EQUIPMENT;
import static dev.unknot.planner.week.WeekPlan.Why.FLARE_UP;
import static dev.unknot.planner.week.WeekPlan.Why.LATER;
import static dev.unknot.planner.week.WeekPlan.Why.NEEDS_CLASS;
import static dev.unknot.planner.week.WeekPlan.Why.NOT_ON_ITS_DAYS;
import static dev.unknot.planner.week.WeekPlan.Why.NOT_PICKED;
import static dev.unknot.planner.week.WeekPlan.Why.NO_MINUTES;
import static dev.unknot.planner.week.WeekPlan.Why.NO_SLOT;
import static dev.unknot.planner.week.WeekPlan.Why.NO_STRENGTH_YET;
import static dev.unknot.planner.week.WeekPlan.Why.ONLY_FOR;

import dev.unknot.activity.Access;
import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.activity.OnlyIf;
import dev.unknot.activity.Role;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.Match;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pace.PersonClass;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.Budget;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which activities may enter the week at all, and what keeps the others out. */
final class Eligibility {

    private static final int LOW_MOOD = 3;
    private static final int SHORT_DAY = 10;
    private static final int OLDER = 65;

    private final List<Activity> catalogue;
    private final PlanRequest request;
    private final Answers answers;
    private final Pace pace;
    private final Pieces pieces;
    private final Match match;
    private final Set<Activity> forTimeOnly = new HashSet<>();

    Eligibility(List<Activity> catalogue, PlanRequest request, Pace pace, Match match, Pieces pieces) {
        this.catalogue = catalogue;
        this.request = request;
        this.answers = request.answers();
        this.pace = pace;
        this.match = match;
        this.pieces = pieces;
    }

    /** What no wish can change, in the order in which a person should hear it. */
    Optional<LeftOut> ruleAgainst(Activity activity) {
        var safety = request.clearance().reasonsAgainst(activity);
        if (!safety.isEmpty()) {
            return Optional.of(new LeftOut(activity, safety.get(0), safety));
        }
        if (request.banned().contains(activity.code())) {
            return Optional.of(LeftOut.of(activity, BANNED));
        }
        if (!isWanted(activity)) {
            return Optional.of(LeftOut.of(activity, NOT_PICKED, activity.approach()));
        }
        if (activity.isCard()) {
            return pace.is(PersonClass.FLARE) ? Optional.empty() : Optional.of(LeftOut.of(activity, LATER));
        }
        return againstStrain(activity)
                .or(() -> missing(activity))
                .or(() -> againstUnasked(activity))
                .or(() -> ofTime(activity));
    }

    /** H7 and H17: what a flare-up week and waiting to be seen keep out. */
    private Optional<LeftOut> againstStrain(Activity activity) {
        if (pace.is(PersonClass.FLARE) && activity.flare() == Flare.DROP) {
            return Optional.of(LeftOut.of(activity, FLARE_UP));
        }
        return pace.isWithoutStrength() && activity.isStrength()
                ? Optional.of(LeftOut.of(activity, NO_STRENGTH_YET))
                : Optional.empty();
    }

    private boolean isWanted(Activity activity) {
        return request.approaches().contains(activity.approach())
                || OneOffs.applies(activity, request, match)
                || isGentleMovement(activity)
                || isVisitAskedFor(activity)
                || request.asksFor(activity);
    }

    /** A first visit comes with the treatment that follows it. */
    private boolean isVisitAskedFor(Activity activity) {
        return activity.kind() == Kind.VISIT
                && (request.asksForVisit(activity)
                        || (activity.is(Trait.FIRST_VISIT)
                                && catalogue.stream()
                                        .anyMatch(other -> other.approach() == activity.approach()
                                                && request.asksForVisit(other))));
    }

    private Optional<LeftOut> missing(Activity activity) {
        if (activity.kind() == Kind.VISIT || activity.is(Role.TALKED_ABOUT_FIRST)) {
            return missingPractitioner(activity);
        }
        if (activity.needsPractitioner()) {
            return Optional.empty();
        }
        return activity.equipment().stream()
                .filter(needed ->
                        !needed.isAlwaysThere() && !answers.equipment().contains(needed))
                .findFirst()
                .map(needed -> LeftOut.of(activity, EQUIPMENT, needed));
    }

    private Optional<LeftOut> missingPractitioner(Activity activity) {
        if (OneOffs.applies(activity, request, match)) {
            return Optional.empty();
        }
        if (activity.is(Role.TALKED_ABOUT_FIRST)) {
            return Optional.of(LeftOut.of(activity, ASK_A_CLINICIAN));
        }
        var access = activity.access();
        if (access == null) {
            return Optional.of(LeftOut.of(activity, NEEDS_CLASS));
        }
        if (!answers.access().contains(access)) {
            return Optional.of(LeftOut.of(activity, ACCESS, access));
        }
        if (access != Access.PHARMACIST && answers.budget() == Budget.FREE) {
            return Optional.of(LeftOut.of(activity, BUDGET));
        }
        return isVisitAskedFor(activity) ? Optional.empty() : Optional.of(LeftOut.of(activity, ASK_BY_NAME));
    }

    /** C16, and what belongs to visits. */
    private Optional<LeftOut> againstUnasked(Activity activity) {
        var onlyIf = activity.ladder().onlyIf();
        if (onlyIf == null || request.asksFor(activity) || activity.kind() == Kind.VISIT) {
            return Optional.empty();
        }
        if (onlyIf == OnlyIf.VISITS_BEGUN) {
            return haveBegun(activity.approach()) ? Optional.empty() : Optional.of(LeftOut.of(activity, LATER));
        }
        boolean holds = switch (onlyIf) {
            case LOW_MOOD_OR_WORRY -> answers.phq2() >= LOW_MOOD || answers.gad2() >= LOW_MOOD;
            case OLDER_OR_FALLS -> answers.age() >= OLDER || answers.hasFallen();
            case SHORT_DAYS -> pace.median() <= SHORT_DAY;
            case ASKED_FOR, VISITS_BEGUN -> false;
        };
        return holds ? Optional.empty() : Optional.of(LeftOut.of(activity, ONLY_FOR, onlyIf));
    }

    private boolean haveBegun(Approach approach) {
        return request.course().visits().values().stream().anyMatch(visit -> visit.approach() == approach);
    }

    private Optional<LeftOut> ofTime(Activity activity) {
        int asked = pieces.asked(activity);
        if (activity.kind() == Kind.VISIT && asked == 0) {
            return Optional.empty();
        }
        boolean isOnceTooOften = activity.kind() == Kind.VISIT && Integer.bitCount(asked) > 1;
        if (!isOnceTooOften && pieces.hasAny(new Thing(activity, Level.EASIER, Reason.of(Reason.Kind.PINNED), false))) {
            return Optional.empty();
        }
        forTimeOnly.add(activity);
        if (!request.pins(activity).isEmpty()) {
            return Optional.of(LeftOut.of(activity, NOT_ON_ITS_DAYS));
        }
        return Optional.of(
                pieces.hasSlot(activity)
                        ? LeftOut.of(activity, NO_MINUTES, activity.countedMinutes(Level.EASIER))
                        : LeftOut.of(activity, NO_SLOT, activity.when()));
    }

    /** Whether nothing but days, times and minutes keeps an activity out. */
    boolean isForTimeOnly(Activity activity) {
        return forTimeOnly.contains(activity);
    }

    /** Movement that is fine while waiting to be seen, although exercise has to wait. */
    boolean isGentleMovement(Activity activity) {
        return request.clearance().isWaitingOnly()
                && activity.approach() == Approach.EXERCISE
                && activity.is(Trait.WAITING);
    }
}
