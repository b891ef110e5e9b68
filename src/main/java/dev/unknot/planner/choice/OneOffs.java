package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.MedicineUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is done once in a course, one thing a week (C12). */
final class OneOffs {

    private static final int SLEEP_TROUBLE = 4;
    private static final Set<String> MEDICINES = Set.of("C_NSAID_CURRENT", "C_PARA_CURRENT", "C_SEDATIVES");
    private static final String FLARE_PLAN = "MB_FLARE_PLAN";

    /** The order in which they come, after the look-back at a course of visits. */
    private static final List<String> ORDER = List.of(
            "CHI_COURSE_REVIEW",
            "ACU_COURSE_REVIEW",
            "MED_REVIEW_PHARMACIST",
            "MED_GP_PRESCRIPTION_REVIEW",
            "POS_DESK_AUDIT",
            FLARE_PLAN,
            "POS_SLEEP_SETUP",
            "POS_DRIVE_SETUP");

    private OneOffs() {}

    /** Whether every plan of this person has it once, whatever was picked. */
    static boolean applies(Activity activity, PlanRequest request) {
        var answers = request.answers();
        return switch (activity.code()) {
            case "MED_REVIEW_PHARMACIST" ->
                answers.medicineUse() == MedicineUse.MOST_DAYS
                        || !Collections.disjoint(answers.conditions(), MEDICINES);
            case "MED_GP_PRESCRIPTION_REVIEW" -> answers.conditions().contains("C_SEDATIVES");
            case "POS_DESK_AUDIT" -> answers.aggravators().contains(Aggravator.DESK);
            case FLARE_PLAN -> true;
            case "POS_SLEEP_SETUP" ->
                answers.sleep() >= SLEEP_TROUBLE || answers.aggravators().contains(Aggravator.SLEEP_POSITION);
            case "POS_DRIVE_SETUP" -> answers.aggravators().contains(Aggravator.DRIVING);
            case "CHI_COURSE_REVIEW", "ACU_COURSE_REVIEW" ->
                VisitWeeks.isTimeToLookBack(activity.approach(), request.course());
            default -> false;
        };
    }

    /** Those that a week may take, the first first: asked for, or what applies and was not done yet. */
    static List<Activity> inOrder(Collection<Activity> eligible, PlanRequest request, Pace pace) {
        var all = new ArrayList<Activity>();
        eligible.stream()
                .filter(activity -> activity.kind().isOneOff())
                .filter(activity -> request.asksFor(activity)
                        || (applies(activity, request) && request.course().done(activity.code()) == 0))
                .forEach(all::add);
        all.sort(Comparator.comparing((Activity activity) -> !request.asksFor(activity))
                .thenComparing(activity ->
                        !(pace.is(Pace.PersonClass.FLARE) && activity.code().equals(FLARE_PLAN)))
                .thenComparing(activity -> ORDER.indexOf(activity.code()))
                .thenComparing(Activity::kind)
                .thenComparing(activity -> activity.ladder().order()));
        return all;
    }
}
