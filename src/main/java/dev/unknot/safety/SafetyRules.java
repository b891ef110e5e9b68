package dev.unknot.safety;

import static dev.unknot.safety.Answers.Location.INTERSCAPULAR;
import static dev.unknot.safety.Answers.Location.MID_BACK;
import static dev.unknot.safety.Answers.Location.ONE_BLADE;
import static dev.unknot.safety.Answers.Pattern.RADIATING;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.safety.Answers.MedicineUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Triage: from answers to a level, and to what a plan may hold (S07, S42, S50).
 *
 * <p>A single "yes" is enough; flags are never added up, and no answer can lower a level.
 */
public final class SafetyRules {

    /** Red flags that follow from other answers. */
    static final Map<String, Predicate<Answers>> WORKED_OUT_FLAGS = Map.of(
            "RF_SEVERE", a -> a.pain() >= 9,
            "RF_NEVER_ASSESSED_THORACIC", a -> !a.clinicianAssessed() && isThoracic(a),
            "RF_NEVER_ASSESSED_NECK", a -> !a.clinicianAssessed() && !isThoracic(a),
            "RF_ARM_SPREAD",
                    a -> a.pattern().contains(RADIATING) && !a.redFlags().contains("RF_ARM_WEAKNESS"),
            "RF_MOOD", a -> a.phq2() >= 3 || a.gad2() >= 3,
            "RF_MED_OVERUSE", a -> a.medicineUse() == MedicineUse.MOST_DAYS);

    /** Conditions that follow from other answers. */
    static final Map<String, Predicate<Answers>> WORKED_OUT_CONDITIONS = Map.of(
            "C_UNDER_18", a -> a.age() < 18,
            "C_AGE_60", a -> a.age() >= 60,
            "C_AGE_65", a -> a.age() >= 65,
            "C_RADICULOPATHY", a -> a.pattern().contains(RADIATING));

    private static final String UNDER_18 = "C_UNDER_18";
    private static final Set<Approach> MAY_START_WHILE_WAITING = EnumSet.of(Approach.POSTURE, Approach.MIND_BODY);

    private final List<RedFlag> redFlags;
    private final List<Condition> conditions;
    private final List<Activity> activities;

    /**
     * @param redFlags all red flags, in the order in which they are told
     * @param conditions all conditions, in the order in which they are told
     * @param activities the whole catalogue
     */
    public SafetyRules(List<RedFlag> redFlags, List<Condition> conditions, List<Activity> activities) {
        this.redFlags = List.copyOf(redFlags);
        this.conditions = List.copyOf(conditions);
        this.activities = List.copyOf(activities);
    }

    /** Works out what the answers mean for safety. */
    public Triage triage(Answers answers) {
        var flags = redFlags.stream()
                .filter(flag -> isPresent(flag.code(), answers.redFlags(), WORKED_OUT_FLAGS, answers))
                .toList();
        var present = conditions.stream()
                .filter(condition -> isPresent(condition.code(), answers.conditions(), WORKED_OUT_CONDITIONS, answers))
                .toList();
        var level = TriageLevel.NONE;
        for (var flag : flags) {
            level = level.or(flag.level());
        }
        for (var condition : present) {
            level = level.or(levelOf(condition));
        }
        var mayPlan = level.allowsPlan() && present.stream().noneMatch(SafetyRules::isUnderAge);
        return new Triage(level, flags, present, mayPlan ? clear(level, present, answers) : null);
    }

    /** Any condition calls for caution; being under 18 means seeing someone first. */
    static TriageLevel levelOf(Condition condition) {
        return isUnderAge(condition) ? TriageLevel.SEE_CLINICIAN_SOON : TriageLevel.CAUTION;
    }

    private static boolean isUnderAge(Condition condition) {
        return condition.code().equals(UNDER_18);
    }

    private static boolean isThoracic(Answers answers) {
        return !Collections.disjoint(answers.location(), EnumSet.of(INTERSCAPULAR, ONE_BLADE, MID_BACK));
    }

    private static boolean isPresent(
            String code, Set<String> answered, Map<String, Predicate<Answers>> workedOut, Answers answers) {
        return answered.contains(code)
                || workedOut.getOrDefault(code, a -> false).test(answers);
    }

    private Clearance clear(TriageLevel level, List<Condition> present, Answers answers) {
        var excluded = new EnumMap<Approach, List<String>>(Approach.class);
        for (var condition : present) {
            for (var approach : condition.excludes()) {
                excluded.computeIfAbsent(approach, a -> new ArrayList<>()).add(condition.code());
            }
        }
        var removed = new LinkedHashMap<String, List<String>>();
        for (var activity : activities) {
            var reasons = reasonsAgainst(activity, present, answers);
            if (!reasons.isEmpty() && !excluded.containsKey(activity.approach())) {
                removed.put(activity.code(), reasons);
            }
        }
        for (var approach : Approach.values()) {
            if (excluded.containsKey(approach)) {
                continue;
            }
            if (level == TriageLevel.SEE_CLINICIAN_SOON && !MAY_START_WHILE_WAITING.contains(approach)) {
                excluded.put(approach, List.of(Clearance.WAIT_FOR_CLINICIAN));
            } else if (hasNoTreatmentLeft(approach, removed.keySet())) {
                excluded.put(approach, List.of(Clearance.NOTHING_LEFT));
            }
        }
        return new Clearance(answers, level, excluded, removed);
    }

    private static List<String> reasonsAgainst(Activity activity, List<Condition> present, Answers answers) {
        var reasons = new ArrayList<String>();
        for (var condition : present) {
            if (condition.removes().contains(activity.code())) {
                reasons.add(condition.code());
            }
        }
        if (!activity.countries().contains(answers.country())) {
            reasons.add("COUNTRY_" + answers.country());
        }
        if (activity.isCard() && answers.medicineUse() == MedicineUse.MOST_DAYS) {
            reasons.add("MEDS_MOST_DAYS");
        }
        if (activity.isCard() && !answers.flareUp()) {
            reasons.add("NO_FLARE_UP");
        }
        return reasons;
    }

    private boolean hasNoTreatmentLeft(Approach approach, Set<String> removed) {
        return activities.stream()
                .filter(activity -> activity.approach() == approach && activity.isTreatment())
                .allMatch(activity -> removed.contains(activity.code()));
    }
}
