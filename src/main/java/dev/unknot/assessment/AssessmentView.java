package dev.unknot.assessment;

import dev.unknot.activity.Approach;
import dev.unknot.matching.Band;
import dev.unknot.matching.Ranked;
import dev.unknot.safety.Clearance;
import dev.unknot.safety.Condition;
import dev.unknot.safety.CrossRule;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.Triage;
import dev.unknot.safety.TriageLevel;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An assessment as programs get it. Lists of codes are in alphabetical order. */
record AssessmentView(
        TriageLevel level,
        BigDecimal painImpact,
        List<Triage.Message> messages,
        List<String> redFlags,
        List<String> notSure,
        List<String> rules,
        List<String> conditions,
        List<Rank> ranking,
        List<Exclusion> excluded,
        List<Removal> removed,
        List<Removal> askFirst,
        List<Approach> suggested) {

    static AssessmentView of(Assessment assessment) {
        var triage = assessment.triage();
        return new AssessmentView(
                triage.level(),
                assessment.answers().painImpact().score(),
                triage.messages(),
                triage.redFlags().stream().map(RedFlag::code).sorted().toList(),
                triage.notSure().stream().map(RedFlag::code).sorted().toList(),
                triage.rules().stream().map(CrossRule::code).sorted().toList(),
                triage.conditions().stream().map(Condition::code).sorted().toList(),
                assessment.ranking().stream().map(Rank::of).toList(),
                excluded(triage),
                removals(triage, Clearance::removed),
                removals(triage, Clearance::askFirst),
                assessment.suggested());
    }

    /** Under 18 every approach is excluded, although triage gives no clearance to say so. */
    private static List<Exclusion> excluded(Triage triage) {
        if (!triage.level().allowsPlan()) {
            return List.of();
        }
        return triage.clearance()
                .map(clearance -> clearance.excluded().entrySet().stream()
                        .map(entry -> new Exclusion(entry.getKey(), entry.getValue()))
                        .toList())
                .orElseGet(() -> triage.conditions().stream()
                        .filter(condition -> condition.forbidsPlan())
                        .flatMap(condition -> condition.excludes().stream()
                                .sorted()
                                .map(approach -> new Exclusion(approach, List.of(condition.code()))))
                        .toList());
    }

    /** While waiting, what is shown is the waiting set, and single activities say nothing. */
    private static List<Removal> removals(Triage triage, Function<Clearance, Map<String, List<String>>> kind) {
        return triage
                .clearance()
                .filter(clearance -> !clearance.isWaitingOnly())
                .map(kind)
                .orElse(Map.of())
                .entrySet()
                .stream()
                .map(entry -> new Removal(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Removal::activity))
                .toList();
    }

    record Rank(Approach approach, int score, Band band, Status status, List<Ranked.Reason> reasons) {

        static Rank of(Ranked ranked) {
            return new Rank(
                    ranked.approach(),
                    ranked.score(),
                    ranked.band(),
                    ranked.limited() ? Status.LIMITED : Status.OK,
                    ranked.reasons());
        }
    }

    enum Status {
        OK,
        LIMITED
    }

    record Exclusion(Approach approach, List<String> reasons) {

        Exclusion {
            reasons = reasons.stream().sorted().toList();
        }
    }

    record Removal(String activity, List<String> reasons) {

        Removal {
            reasons = reasons.stream().sorted().toList();
        }
    }
}
