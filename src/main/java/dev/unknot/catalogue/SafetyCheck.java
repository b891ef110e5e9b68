package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.safety.Condition;
import dev.unknot.safety.CrossRule;
import dev.unknot.safety.Groups;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.Rule;
import dev.unknot.safety.SafetyContent;
import dev.unknot.safety.SafetyContent.Retired;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.TriageLevel;
import dev.unknot.safety.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what rules, texts and numbers of safety say that the rest does not know of, or must not say. */
final class SafetyCheck {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(?!(?:emergency|healthline|hospital|crisis|safetyline|say|reasons)\\})");
    private static final Pattern EMERGENCY = Pattern.compile("\\{(?:emergency|hospital)\\}|\\b(?:999|911|112)\\b");

    private final SafetyContent content;
    private final Set<String> activities;
    private final Set<String> sources;
    private final Set<String> flags;
    private final Set<String> conditions;
    private final Set<String> groups = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private SafetyCheck(SafetyContent content, Set<String> activities, Set<String> sources) {
        this.content = content;
        this.activities = activities;
        this.sources = sources;
        this.flags = content.redFlags().stream().map(RedFlag::code).collect(Collectors.toSet());
        this.conditions = content.conditions().stream().map(Condition::code).collect(Collectors.toSet());
    }

    /** Every problem found, as {@code content/<file>, <entry>: what is wrong}. */
    static List<String> problems(Content content) {
        var check = new SafetyCheck(
                content.safety(),
                content.activities().stream().map(Activity::code).collect(Collectors.toSet()),
                content.sources().stream().map(Source::code).collect(Collectors.toSet()));
        check.content.groups().forEach(check::group);
        check.content.rules().forEach(check::rule);
        check.content.redFlags().forEach(check::flag);
        check.content.conditions().forEach(check::condition);
        check.content.retired().forEach(check::retired);
        check.texts();
        return check.problems;
    }

    /** When each flag, rule, condition, medicine, activity and list of words and numbers must be looked at again. */
    static Map<String, LocalDate> reviews(Content content) {
        var safety = content.safety();
        var dates = new TreeMap<String, LocalDate>();
        safety.redFlags().forEach(flag -> dates.put("safety/red-flags.yaml, " + flag.code(), flag.reviewBy()));
        safety.rules().forEach(rule -> dates.put("safety/rules.yaml, " + rule.code(), rule.reviewBy()));
        safety.conditions()
                .forEach(condition -> dates.put("safety/conditions.yaml, " + condition.code(), condition.reviewBy()));
        content.medicines()
                .forEach(medicine -> dates.put("safety/medicines.yaml, " + medicine.row(), medicine.reviewBy()));
        content.activityReviews()
                .forEach(review -> review.activities()
                        .forEach(code -> dates.put("activity-reviews.yaml, " + code, review.reviewBy())));
        dates.put("safety/support-texts.yaml", safety.texts().reviewBy());
        dates.put("safety/numbers.yaml", safety.numbers().reviewBy());
        return dates;
    }

    /** A group may only be made from those before it, so that none is made from itself. */
    private void group(Groups.Named group) {
        var entry = "safety/rules.yaml, " + group.name();
        tree(entry, group.when());
        if (!groups.add(group.name())) {
            problem(entry, "stands twice");
        }
    }

    private void rule(CrossRule rule) {
        var entry = "safety/rules.yaml, " + rule.code();
        tree(entry, rule.when());
        told(entry, rule.level(), rule.tell());
        known(entry, rule.sources(), sources);
        if (content.rules().stream()
                        .filter(other -> other.code().equals(rule.code()))
                        .count()
                > 1) {
            problem(entry, "stands twice");
        }
    }

    private void flag(RedFlag flag) {
        var entry = "safety/red-flags.yaml, " + flag.code();
        tree(entry, flag.askedWhen());
        tree(entry, flag.followsFrom());
        told(entry, flag.level(), flag.tell());
        var notSure = flag.notSure();
        if (notSure != null
                && content.texts().notSure().stream().noneMatch(words -> words.level() == notSure.level())) {
            problem(entry, "has no words for people who are not sure");
        }
        version(entry, flag.since());
    }

    private void condition(Condition condition) {
        var entry = "safety/conditions.yaml, " + condition.code();
        tree(entry, condition.followsFrom());
        known(entry, condition.asksFirst(), activities);
        version(entry, condition.since());
        if (EMERGENCY.matcher(condition.say()).find()) {
            problem(entry, "must not be about an emergency: that is a red flag");
        }
        if (condition.asksFirst().isEmpty() == (condition.inMyWords() != null)) {
            problem(entry, "must say what to say where something is asked about first, and only there");
        }
    }

    private void retired(Retired retired) {
        if (flags.contains(retired.code()) || conditions.contains(retired.code())) {
            problem("safety/retired.yaml, " + retired.code(), "is used again");
        }
    }

    private void texts() {
        content.texts().texts().forEach(text -> {
            var entry = "safety/support-texts.yaml, " + text.code();
            placeholders(entry, text.text());
            var known = Stream.of(
                            flags,
                            conditions,
                            content.rules().stream().map(CrossRule::code).toList())
                    .flatMap(Collection::stream)
                    .collect(Collectors.toSet());
            known(entry, text.with(), known);
            known(entry, text.onPaperWith(), known);
        });
        content.texts().notSure().forEach(words -> {
            known("safety/support-texts.yaml, notSure", words.flags(), flags);
            placeholders("safety/support-texts.yaml, notSure", words.text());
        });
        content.numbers()
                .places()
                .forEach(place -> known("safety/numbers.yaml, " + place.iso(), place.sources(), sources));
    }

    /** Nobody who may go ahead is told an emergency number: what needs one is more than that. */
    private void told(String entry, TriageLevel level, String text) {
        placeholders(entry, text);
        if (level.compareTo(TriageLevel.CAUTION) <= 0 && EMERGENCY.matcher(text).find()) {
            problem(entry, "lets people go ahead and must not be about an emergency");
        }
    }

    private void placeholders(String entry, String text) {
        if (PLACEHOLDER.matcher(text).find()) {
            problem(entry, "has a placeholder that nothing fills");
        }
    }

    private void version(String entry, int since) {
        if (since < 1 || since > SafetyRules.QUESTIONS) {
            problem(entry, "must have come with one of the versions 1 to " + SafetyRules.QUESTIONS);
        }
    }

    private void tree(String entry, @Nullable Rule rule) {
        if (rule != null) {
            tree(entry, rule.when());
        }
    }

    private void tree(String entry, When when) {
        when.leaves().forEach(leaf -> {
            if (leaf instanceof When.Flag flag) {
                known(entry, List.of(flag.code()), flags);
            } else if (leaf instanceof When.Answered answered) {
                known(entry, List.of(answered.condition()), conditions);
            } else if (leaf instanceof When.Group group) {
                known(entry, List.of(group.name()), groups);
            }
        });
    }

    private void known(String entry, Collection<String> used, Set<String> known) {
        used.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> problem(entry, "names " + code + ", which does not exist"));
    }

    private void problem(String entry, String what) {
        problems.add("content/" + entry + ": " + what);
    }
}
