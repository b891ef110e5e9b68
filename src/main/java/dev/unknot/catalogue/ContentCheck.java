package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Verification;
import dev.unknot.matching.PointsTable;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.start.CannotStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what one content file says that another does not know of, naming the file and the entry. */
final class ContentCheck {

    private final Set<String> activities;
    private final Set<String> conditions;
    private final Set<String> sources;
    private final Map<String, Set<String>> removesByCondition = new HashMap<>();
    private final Map<String, Set<String>> asksFirst = new HashMap<>();
    private final StatementCheck statements;
    private final List<String> problems = new ArrayList<>();

    private ContentCheck(Content content) {
        activities = codes("activities", content.activities(), Activity::code);
        conditions = codes("safety/conditions.yaml", content.conditions(), Condition::code);
        content.conditions()
                .forEach(condition -> removesByCondition.put(condition.code(), ruledOutBy(condition, content)));
        content.conditions().forEach(condition -> asksFirst.put(condition.code(), condition.asksFirst()));
        sources = codes("sources.yaml", content.sources(), Source::code);
        statements = new StatementCheck(content.sources());
        codes("safety/red-flags.yaml", content.redFlags(), RedFlag::code);
        codes("safety/medicines.yaml", content.medicines(), Medicine::row);
        codes("matching/points.yaml", content.points().rows(), PointsTable.Row::rule);
        codes("not-recommended.yaml", content.notRecommended().entries(), NotRecommended.Entry::code);
        codes(
                "glossary.yaml",
                content.glossary().words().stream()
                        .flatMap(word -> word.shapes().stream())
                        .map(shape -> shape.toLowerCase(Locale.ROOT))
                        .toList(),
                Function.identity());
    }

    /**
     * @throws CannotStart listing every problem, a line each
     */
    static void require(Content content) {
        var problems = problems(content);
        if (!problems.isEmpty()) {
            throw new CannotStart("The content does not hold together:\n" + String.join("\n", problems));
        }
    }

    /** Every problem found, as {@code content/<file>, <entry>: what is wrong}. */
    static List<String> problems(Content content) {
        var check = new ContentCheck(content);
        content.activities().forEach(check::activity);
        content.redFlags()
                .forEach(flag -> check.known("safety/red-flags.yaml, " + flag.code(), flag.sources(), check.sources));
        content.conditions().forEach(check::condition);
        content.medicines().forEach(check::medicine);
        content.guides().forEach(check::guide);
        content.topics().forEach(check::topic);
        content.notRecommended()
                .entries()
                .forEach(entry ->
                        check.statement("not-recommended.yaml, " + entry.code(), entry.sources(), entry.status()));
        content.points()
                .rows()
                .forEach(row -> check.known("matching/points.yaml, " + row.rule(), row.sources(), check.sources));
        check.problems.addAll(SafetyCheck.problems(content));
        check.problems.addAll(ActivityReview.problems(content.activityReviews(), check.activities));
        return check.problems;
    }

    private void activity(Activity activity) {
        var entry = "activities/" + activity.approach().slug() + ".yaml, " + activity.code();
        known(entry, activity.sources(), sources);
        known("ladder.yaml, " + activity.code(), activity.ladder().sources(), sources);
        if (activity.steps().isEmpty()) {
            problem(entry, "has no steps");
        }
    }

    private void condition(Condition condition) {
        var entry = "safety/conditions.yaml, " + condition.code();
        known(entry, condition.removes(), activities);
        known(entry, condition.sources(), sources);
        if (!Condition.isCode(condition.code())) {
            problem(entry, "has a code that no condition has");
        }
        if (condition.workedOut() && condition.followsFrom() == null) {
            problem(entry, "must have a group if it is asked, and a rule if it is worked out");
        }
    }

    private void medicine(Medicine medicine) {
        var entry = "safety/medicines.yaml, " + medicine.row();
        known(entry, medicine.sources(), sources);
        if (medicine.neverShown() == (medicine.activity() != null)) {
            problem(entry, "must have an activity if it is shown, and none if it never is");
        }
        known(entry, medicine.activity() == null ? Set.of() : Set.of(medicine.activity()), activities);
        var hideCodes = medicine.hideCodes() == null ? Set.<String>of() : medicine.hideCodes();
        known(entry, hideCodes, conditions);
        var askCodes = medicine.askCodes() == null ? Set.<String>of() : medicine.askCodes();
        known(entry, askCodes, conditions);
        askCodes.stream()
                .filter(code -> !asksFirst.getOrDefault(code, Set.of()).contains(medicine.activity()))
                .forEach(code -> problem(entry, "is asked about with " + code + ", which says nothing of it"));
        hideCodes.stream()
                .filter(code -> !removesByCondition.getOrDefault(code, Set.of()).contains(medicine.activity()))
                .forEach(code -> problem(entry, "is hidden by " + code + ", which does not remove its activity"));
    }

    private static Set<String> ruledOutBy(Condition condition, Content content) {
        return content.activities().stream()
                .filter(activity -> condition.removes().contains(activity.code())
                        || condition.excludes().contains(activity.approach()))
                .map(Activity::code)
                .collect(Collectors.toSet());
    }

    private void guide(Guide guide) {
        var file = "guides/" + guide.slug() + ".yaml";
        if (!guide.slug().equals(guide.approach().slug())) {
            problem(file, "belongs to " + guide.approach());
        }
        known(file, guide.sources(), sources);
        known(file + ", howSure", guide.howSure().sources(), sources);
        var claims = claims(file, guide.claims());
        guide.disagreements()
                .forEach(differs -> statement(file + ", " + differs.code(), differs.sources(), differs.status()));
        for (var technique : guide.techniques()) {
            known(file + ", " + technique.name(), technique.activities(), activities);
            known(file + ", " + technique.name(), technique.claims(), claims);
        }
        guide.donts().stream()
                .filter(dont -> !dont.startsWith("Do not "))
                .forEach(dont ->
                        problem(file + ", donts", "must say \"Do not\" in each line, and does not in: " + dont));
        if (guide.nextCheck().isBefore(guide.checked())) {
            problem(file, "is due before it was checked");
        }
    }

    private void topic(Topic topic) {
        var file = "topics/" + topic.slug() + ".yaml";
        known(file, topic.sources(), sources);
        claims(file, topic.claims());
    }

    private Set<String> claims(String file, List<Guide.Claim> claims) {
        claims.forEach(claim -> statement(file + ", " + claim.code(), claim.sources(), claim.status()));
        return codes(file, claims, Guide.Claim::code);
    }

    /** What should have been reviewed before a day, as {@code content/<file>: what to do}. */
    static List<String> overdue(Content content, LocalDate today) {
        var dates = new TreeMap<String, LocalDate>();
        content.guides().forEach(guide -> dates.put("guides/" + guide.slug() + ".yaml", guide.nextCheck()));
        content.topics().forEach(topic -> dates.put("topics/" + topic.slug() + ".yaml", topic.nextCheck()));
        dates.put("not-recommended.yaml", content.notRecommended().nextCheck());
        dates.putAll(SafetyCheck.reviews(content));
        return dates.entrySet().stream()
                .filter(file -> file.getValue().isBefore(today))
                .map(file -> "content/" + file.getKey() + ": its review was due on " + file.getValue()
                        + ". Have it reviewed, then set checked and nextCheck")
                .toList();
    }

    private void statement(String entry, List<String> from, Verification status) {
        known(entry, from, sources);
        statements.problem(from, status).ifPresent(what -> problem(entry, what));
    }

    private <T> Set<String> codes(String file, Collection<T> entries, Function<T, String> code) {
        var seen = new HashSet<String>();
        for (var entry : entries) {
            if (!seen.add(code.apply(entry))) {
                problem(file + ", " + code.apply(entry), "stands twice");
            }
        }
        return seen;
    }

    private void known(String entry, Collection<String> used, Set<String> known) {
        var unknown = used.stream().filter(code -> !known.contains(code)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            problem(entry, "names " + unknown + ", which does not exist");
        }
    }

    private void problem(String entry, String what) {
        problems.add("content/" + entry + ": " + what);
    }
}
