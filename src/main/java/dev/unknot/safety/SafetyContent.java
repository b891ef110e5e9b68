package dev.unknot.safety;

import java.util.List;

/**
 * Everything that triage follows and says.
 *
 * @param redFlags in the order in which they are told
 * @param conditions in the order in which they are told
 * @param rules in the order in which they are told
 * @param retired codes of earlier versions, refused in new answers
 */
public record SafetyContent(
        List<RedFlag> redFlags,
        List<Condition> conditions,
        List<Groups.Named> groups,
        List<CrossRule> rules,
        SupportTexts texts,
        HelpNumbers numbers,
        List<Retired> retired) {

    public SafetyContent {
        redFlags = List.copyOf(redFlags);
        conditions = List.copyOf(conditions);
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
        retired = List.copyOf(retired);
    }

    /** A code that is not used any more, and what is asked instead. */
    public record Retired(String code, String replacedBy) {}
}
