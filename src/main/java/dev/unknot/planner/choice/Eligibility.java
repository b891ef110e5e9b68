package dev.unknot.planner.choice;

import static dev.unknot.planner.week.WeekPlan.Why.ACCESS;
import static dev.unknot.planner.week.WeekPlan.Why.ASK_A_CLINICIAN;
import static dev.unknot.planner.week.WeekPlan.Why.BANNED;
import static dev.unknot.planner.week.WeekPlan.Why.BUDGET;
import static dev.unknot.planner.week.WeekPlan.Why.EQUIPMENT;
import static dev.unknot.planner.week.WeekPlan.Why.FITS_TOO_LITTLE;
import static dev.unknot.planner.week.WeekPlan.Why.FLARE_UP;
import static dev.unknot.planner.week.WeekPlan.Why.NEEDS_CLASS;
import static dev.unknot.planner.week.WeekPlan.Why.NOT_ON_ITS_DAYS;
import static dev.unknot.planner.week.WeekPlan.Why.NOT_PICKED;
import static dev.unknot.planner.week.WeekPlan.Why.NO_MINUTES;
import static dev.unknot.planner.week.WeekPlan.Why.NO_SLOT;
import static dev.unknot.planner.week.WeekPlan.Why.ON_REQUEST;

import dev.unknot.activity.Access;
import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Trait;
import dev.unknot.planner.search.Patterns;
import dev.unknot.planner.week.Due;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Seam;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.safety.Answers.MedicineUse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which activities may enter the week at all, and what keeps the others out (W1–W3, W8, W9, W11). */
final class Eligibility {

    static final String MICROBREAK = "POS_MICROBREAK";
    static final String DESK_AUDIT = "POS_DESK_AUDIT";
    static final String PHARMACIST_REVIEW = "MED_REVIEW_PHARMACIST";
    static final String PRESCRIPTION_REVIEW = "MED_GP_PRESCRIPTION_REVIEW";
    private static final String FLARE_PLAN = "MB_FLARE_PLAN";

    /** Talked about with a clinician before it is ever planned. */
    private static final Set<String> TALKED_ABOUT_FIRST =
            Set.of(PRESCRIPTION_REVIEW, "MED_INJECTION_DISCUSSION", "EX_DRY_NEEDLING");

    private static final Set<String> MEDICINES_TO_REVIEW = Set.of("C_NSAID_CURRENT", "C_PARA_CURRENT", "C_SEDATIVES");

    private static final int HELPFUL = 20;

    /** From which age on balance is practised (W13, S57). */
    private static final int BALANCE_FROM = 65;

    private static final String FALLS = "C_FALLS";

    private final PlanRequest request;
    private final Answers answers;
    private final Due due;
    private final Seam seam;
    private final Map<String, Patterns> patterns = new HashMap<>();

    Eligibility(List<Activity> catalogue, PlanRequest request) {
        this.request = request;
        this.answers = request.answers();
        this.due = new Due(catalogue, request.course());
        this.seam = new Seam(catalogue, request.course());
    }

    /** The ways to put an activity into the week. */
    Patterns patterns(Activity activity) {
        return patterns.computeIfAbsent(activity.code(), code -> patterns(activity, request.pins(activity)));
    }

    private Patterns patterns(Activity activity, List<Pin> pins) {
        return new Patterns(activity, request, seam.daysRuledOut(activity), due.mostDays(activity), pins);
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
            return Optional.empty();
        }
        if (activity.is(Trait.BALANCE) && !needsBalance() && !isPinned(activity)) {
            return Optional.of(LeftOut.of(activity, ON_REQUEST));
        }
        if (answers.flareUp() && activity.flare() == Flare.DROP) {
            return Optional.of(LeftOut.of(activity, FLARE_UP));
        }
        var missing = activity.needsPractitioner() ? missingPractitioner(activity) : missingEquipment(activity);
        if (missing.isPresent()) {
            return missing;
        }
        return due.ruleAgainst(activity).or(() -> ruleOfTimeAgainst(activity));
    }

    private boolean isWanted(Activity activity) {
        return request.approaches().contains(activity.approach())
                || isAlwaysIncluded(activity)
                || isGentleMovement(activity)
                || isPinned(activity);
    }

    private boolean needsBalance() {
        return answers.age() >= BALANCE_FROM || answers.conditions().contains(FALLS);
    }

    private Optional<LeftOut> missingEquipment(Activity activity) {
        return activity.equipment().stream()
                .filter(needed ->
                        !needed.isAlwaysThere() && !answers.equipment().contains(needed))
                .findFirst()
                .map(needed -> LeftOut.of(activity, EQUIPMENT, needed));
    }

    private Optional<LeftOut> missingPractitioner(Activity activity) {
        if (isAlwaysIncluded(activity)) {
            return Optional.empty();
        }
        if (TALKED_ABOUT_FIRST.contains(activity.code())) {
            return Optional.of(LeftOut.of(activity, ASK_A_CLINICIAN));
        }
        var access = activity.access();
        if (access == null) {
            return Optional.of(LeftOut.of(activity, NEEDS_CLASS));
        }
        if (!answers.access().contains(access)) {
            return Optional.of(LeftOut.of(activity, ACCESS, access));
        }
        if (access == Access.PHARMACIST) {
            return Optional.empty();
        }
        if (answers.budget() == Budget.FREE) {
            return Optional.of(LeftOut.of(activity, BUDGET));
        }
        if (access != Access.PHYSIO && request.score(activity.approach()) < HELPFUL) {
            return Optional.of(LeftOut.of(activity, FITS_TOO_LITTLE, activity.approach()));
        }
        return Optional.empty();
    }

    private Optional<LeftOut> ruleOfTimeAgainst(Activity activity) {
        if (!patterns(activity).isEmpty()) {
            return Optional.empty();
        }
        var withoutPins = patterns(activity, List.of());
        if (!withoutPins.isEmpty()) {
            return Optional.of(LeftOut.of(activity, NOT_ON_ITS_DAYS));
        }
        return Optional.of(
                withoutPins.hasSlot()
                        ? LeftOut.of(activity, NO_MINUTES, activity.countedMinutes())
                        : LeftOut.of(activity, NO_SLOT, activity.when()));
    }

    /** Whether nothing but days, times and minutes keeps an activity out. */
    boolean isForTimeOnly(Activity activity) {
        return patterns.containsKey(activity.code()) && patterns(activity).isEmpty();
    }

    /** In every plan, unless something keeps it out (W11); a review whenever it is due. */
    boolean isAlwaysIncluded(Activity activity) {
        if (activity.is(Trait.REVIEW)) {
            return due.ruleAgainst(activity).isEmpty();
        }
        return switch (activity.code()) {
            case FLARE_PLAN -> true;
            case MICROBREAK, DESK_AUDIT -> answers.aggravators().contains(Aggravator.DESK);
            case PHARMACIST_REVIEW ->
                answers.medicineUse() == MedicineUse.MOST_DAYS
                        || !Collections.disjoint(answers.conditions(), MEDICINES_TO_REVIEW);
            case PRESCRIPTION_REVIEW -> answers.conditions().contains("C_SEDATIVES");
            default -> false;
        };
    }

    /** Movement that is fine while waiting to be seen, although exercise has to wait. */
    boolean isGentleMovement(Activity activity) {
        return request.clearance().isWaitingOnly() && activity.approach() == Approach.EXERCISE;
    }

    boolean isPinned(Activity activity) {
        return request.asksFor(activity);
    }
}
