package dev.unknot.matching;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.matching.PointsTable.Row;
import dev.unknot.matching.PointsTable.Rule;
import dev.unknot.matching.Ranked.Reason;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Clearance;
import dev.unknot.safety.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores the approaches, whole numbers only, and ranks those that may be picked. */
public final class Matching {

    private static final int SUGGESTED = 3;

    private final PointsTable table;
    private final List<Compiled> rows;
    private final Map<String, Approach> approachOfActivity;

    public Matching(PointsTable table, List<Activity> activities) {
        this.table = table;
        this.rows =
                table.rows().stream().map(row -> new Compiled(row, row.when())).toList();
        this.approachOfActivity =
                activities.stream().collect(Collectors.toUnmodifiableMap(Activity::code, Activity::approach));
    }

    /** The approaches that may be picked, best first. */
    public List<Ranked> rank(Answers answers, Clearance clearance) {
        return table.tieOrder().stream()
                .filter(clearance::allows)
                .map(approach -> rank(approach, answers, clearance))
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .toList();
    }

    /** The score of every approach, also of those that may not be picked: 0–100. */
    public Map<Approach, Integer> scores(Answers answers) {
        var scores = new EnumMap<Approach, Integer>(Approach.class);
        for (var approach : Approach.values()) {
            scores.put(approach, score(reasons(approach, answers)));
        }
        return scores;
    }

    /** Rule W1: all core approaches in order, then helpful ones, at most three. */
    public static List<Approach> suggest(List<Ranked> ranking) {
        return ranking.stream()
                .filter(ranked -> ranked.band() == Band.CORE || ranked.band() == Band.HELPFUL)
                .map(Ranked::approach)
                .limit(SUGGESTED)
                .toList();
    }

    private Ranked rank(Approach approach, Answers answers, Clearance clearance) {
        var reasons = reasons(approach, answers);
        var score = score(reasons);
        return new Ranked(approach, score, table.bandOf(score), isLimited(approach, clearance), reasons);
    }

    private List<Reason> reasons(Approach approach, Answers answers) {
        var reasons = new ArrayList<Reason>();
        for (var compiled : rows) {
            var row = compiled.row();
            var points = row.points().getOrDefault(approach, 0);
            if (points != 0 && compiled.when().test(answers)) {
                reasons.add(new Reason(row.rule(), points, row.because()));
            }
        }
        if (answers.likes().contains(approach)) {
            reasons.add(reason(table.likes()));
        }
        if (answers.dislikes().contains(approach)) {
            reasons.add(reason(table.dislikes()));
        }
        reasons.add(0, new Reason("BASE", table.base().getOrDefault(approach, 0), table.baseBecause()));
        var cap = table.noFlareUpMedicationCap();
        var above = reasons.stream().mapToInt(Reason::points).sum() - cap.points();
        if (approach == Approach.MEDICATION && !answers.flareUp() && above > 0) {
            reasons.add(new Reason(cap.rule(), -above, cap.because()));
        }
        return reasons;
    }

    private static Reason reason(Rule rule) {
        return new Reason(rule.rule(), rule.points(), rule.because());
    }

    private static int score(List<Reason> reasons) {
        var sum = reasons.stream().mapToInt(Reason::points).sum();
        return Math.max(0, Math.min(100, sum));
    }

    private boolean isLimited(Approach approach, Clearance clearance) {
        return clearance.removed().entrySet().stream()
                .anyMatch(removal -> approachOfActivity.get(removal.getKey()) == approach
                        && removal.getValue().stream().anyMatch(Condition::isCode));
    }

    private record Compiled(Row row, Criterion when) {}
}
