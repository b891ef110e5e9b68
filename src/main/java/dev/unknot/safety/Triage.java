package dev.unknot.safety;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the answers mean for safety.
 *
 * <p>Only {@link #clearance()} opens the way to a plan, and only {@link SafetyRules} can give one: in an emergency, when
 * the person must be seen today, and under 18 there is none.
 */
public final class Triage {

    private final TriageLevel level;
    private final Findings findings;
    private final List<Message> told;
    private final Help help;
    private final @Nullable Clearance clearance;

    /** @param told everything there is to tell, placeholders in it, in the order in which it is told */
    Triage(TriageLevel level, Findings findings, List<Message> told, Help help, @Nullable Clearance clearance) {
        this.level = level;
        this.findings = findings;
        this.told = List.copyOf(told);
        this.help = help;
        this.clearance = clearance;
    }

    /** The most severe level of all answers. */
    public TriageLevel level() {
        return level;
    }

    /** All flags present, answered yes and worked out. */
    public List<RedFlag> redFlags() {
        return findings.redFlags();
    }

    /** The flags answered "not sure" where that has a level of its own. */
    public List<RedFlag> notSure() {
        return findings.notSure();
    }

    /** The cross rules that hold. */
    public List<CrossRule> rules() {
        return findings.rules();
    }

    /** All conditions present, asked and worked out. */
    public List<Condition> conditions() {
        return findings.conditions();
    }

    /** Whether a flag, a rule or a condition is among what was found. */
    public boolean has(String code) {
        return told.stream().anyMatch(message -> message.code().equals(code));
    }

    /** Whether what is told at the top level gives the numbers of those who listen in a crisis. */
    public boolean isAboutACrisis() {
        return told.stream()
                .anyMatch(message -> message.level() == level && message.text().contains(Help.CRISIS));
    }

    /** The permission to plan, with its limits. */
    public Optional<Clearance> clearance() {
        return Optional.ofNullable(clearance);
    }

    /** Whom this person can ring, as far as the answers say where that is. */
    public Help help() {
        return help;
    }

    /**
     * What to tell the person: what comes with the top level and nothing else, so that nothing stands beside "call now".
     * Flags first, then what was not sure, cross rules and conditions.
     */
    public List<Message> messages() {
        return messages(help);
    }

    /** The same with the numbers of another place. */
    public List<Message> messages(Help other) {
        return told.stream()
                .filter(message -> message.level() == level)
                .map(message -> message.with(other))
                .toList();
    }

    /** What else to mind once there is a plan: the messages of milder levels, most severe first. */
    public List<Message> alsoToMind() {
        return clearance == null
                ? List.of()
                : told.stream()
                        .filter(message -> message.level() != level)
                        .sorted((one, other) -> other.level().compareTo(one.level()))
                        .map(message -> message.with(help))
                        .toList();
    }

    /**
     * One thing to tell the person, and what it comes from.
     *
     * @param code of a red flag, a cross rule or a condition
     * @param notSure whether it is told because the person was not sure
     */
    public record Message(String code, TriageLevel level, String text, boolean notSure) {

        private Message with(Help help) {
            return new Message(code, level, help.fill(text), notSure);
        }
    }

    /** What there is in the answers, each kind in the order in which it is told. */
    record Findings(List<RedFlag> redFlags, List<RedFlag> notSure, List<CrossRule> rules, List<Condition> conditions) {

        Findings {
            redFlags = List.copyOf(redFlags);
            notSure = List.copyOf(notSure);
            rules = List.copyOf(rules);
            conditions = List.copyOf(conditions);
        }
    }
}
