package dev.unknot.safety;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.safety.Answers.MedicineUse;
import dev.unknot.safety.Triage.Findings;
import dev.unknot.safety.Triage.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Triage: from answers to a level, and to what a plan may hold (S07, S42, S50).
 *
 * <p>A single "yes" is enough, answers are compared with each other, and no answer can lower a level.
 */
public final class SafetyRules {

    /** The version of the questions that is asked today. */
    public static final int QUESTIONS = 2;

    private static final Set<Approach> MAY_START_WHILE_WAITING = EnumSet.of(Approach.POSTURE, Approach.MIND_BODY);

    private final SafetyContent content;
    private final Groups groups;
    private final List<Activity> activities;

    /** @param activities the whole catalogue */
    public SafetyRules(SafetyContent content, List<Activity> activities) {
        this.content = content;
        this.groups = new Groups(content.groups());
        this.activities = List.copyOf(activities);
    }

    /** Works out what the answers mean for safety. */
    public Triage triage(Answers answers) {
        var found = findings(answers);
        var told = told(found);
        var level = told.stream().map(Message::level).reduce(TriageLevel.NONE, TriageLevel::or);
        var mayPlan = level.allowsPlan() && found.conditions().stream().noneMatch(Condition::forbidsPlan);
        return new Triage(
                level,
                found,
                told,
                content.numbers().in(answers.country()),
                mayPlan ? clear(level, found.conditions(), answers) : null);
    }

    /** Whether a red flag is asked of somebody who has answered this so far. */
    public boolean isAsked(RedFlag flag, Answers answers) {
        return !flag.workedOut()
                && (flag.askedWhen() == null || flag.askedWhen().when().holds(answers, groups));
    }

    private Findings findings(Answers answers) {
        return new Findings(
                content.redFlags().stream()
                        .filter(flag ->
                                answers.redFlags().contains(flag.code()) || follows(flag.followsFrom(), answers))
                        .toList(),
                content.redFlags().stream()
                        .filter(flag -> answers.notSure().contains(flag.code()))
                        .toList(),
                content.rules().stream()
                        .filter(rule -> rule.when().holds(answers, groups))
                        .toList(),
                content.conditions().stream()
                        .filter(condition -> answers.conditions().contains(condition.code())
                                || follows(condition.followsFrom(), answers))
                        .toList());
    }

    private boolean follows(@Nullable Rule from, Answers answers) {
        return from != null && from.when().holds(answers, groups);
    }

    private List<Message> told(Findings found) {
        var told = new ArrayList<Message>();
        found.redFlags().forEach(flag -> told.add(new Message(flag.code(), flag.level(), flag.tell(), false)));
        for (var flag : found.notSure()) {
            var answer = flag.notSure();
            if (answer != null) {
                told.add(
                        new Message(flag.code(), answer.level(), content.texts().notSure(flag, answer), true));
            }
        }
        found.rules().forEach(rule -> told.add(new Message(rule.code(), rule.level(), rule.tell(), false)));
        found.conditions()
                .forEach(condition ->
                        told.add(new Message(condition.code(), condition.level(), condition.say(), false)));
        return told;
    }

    private Clearance clear(TriageLevel level, List<Condition> present, Answers answers) {
        var excluded = new EnumMap<Approach, List<String>>(Approach.class);
        for (var condition : present) {
            for (var approach : condition.excludes()) {
                excluded.computeIfAbsent(approach, a -> new ArrayList<>()).add(condition.code());
            }
        }
        var removed = removed(present, answers, excluded.keySet());
        for (var approach : Approach.values()) {
            if (excluded.containsKey(approach)) {
                continue;
            }
            if (level == TriageLevel.SEE_CLINICIAN_SOON && !MAY_START_WHILE_WAITING.contains(approach)) {
                excluded.put(approach, List.of(Clearance.WAIT_FOR_CLINICIAN));
            } else if (hasNothingLeft(approach, removed.keySet())) {
                excluded.put(approach, List.of(Clearance.NOTHING_LEFT));
            }
        }
        return new Clearance(answers, level, excluded, removed, askFirst(present, excluded.keySet(), removed.keySet()));
    }

    private Map<String, List<String>> removed(List<Condition> present, Answers answers, Set<Approach> excluded) {
        var removed = new LinkedHashMap<String, List<String>>();
        for (var activity : activities) {
            var reasons = reasonsAgainst(activity, present, answers);
            if (!reasons.isEmpty() && !excluded.contains(activity.approach())) {
                removed.put(activity.code(), reasons);
            }
        }
        return removed;
    }

    private Map<String, List<String>> askFirst(List<Condition> present, Set<Approach> excluded, Set<String> removed) {
        var askFirst = new LinkedHashMap<String, List<String>>();
        for (var activity : activities) {
            var reasons = present.stream()
                    .filter(condition -> condition.asksFirst().contains(activity.code()))
                    .map(Condition::code)
                    .toList();
            if (!reasons.isEmpty() && !removed.contains(activity.code()) && !excluded.contains(activity.approach())) {
                askFirst.put(activity.code(), reasons);
            }
        }
        return askFirst;
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

    private boolean hasNothingLeft(Approach approach, Set<String> removed) {
        return activities.stream()
                .filter(activity -> activity.approach() == approach && activity.carriesItsApproach())
                .allMatch(activity -> removed.contains(activity.code()));
    }
}
