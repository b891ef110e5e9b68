package dev.unknot.safety;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<RedFlag> redFlags;
    private final List<Condition> conditions;
    private final @Nullable Clearance clearance;

    Triage(TriageLevel level, List<RedFlag> redFlags, List<Condition> conditions, @Nullable Clearance clearance) {
        this.level = level;
        this.redFlags = List.copyOf(redFlags);
        this.conditions = List.copyOf(conditions);
        this.clearance = clearance;
    }

    /** The most severe level of all answers. */
    public TriageLevel level() {
        return level;
    }

    /** All flags present, asked and worked out. */
    public List<RedFlag> redFlags() {
        return redFlags;
    }

    /** All conditions present, asked and worked out. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** The permission to plan, with its limits. */
    public Optional<Clearance> clearance() {
        return Optional.ofNullable(clearance);
    }

    /**
     * What to tell the person, most severe first. Where there is no plan, only the messages of the top level: nothing may
     * stand beside "call now".
     */
    public List<Message> messages() {
        var messages = new ArrayList<Message>();
        redFlags.forEach(flag -> messages.add(new Message(flag.code(), flag.level(), flag.tell())));
        conditions.forEach(condition ->
                messages.add(new Message(condition.code(), SafetyRules.levelOf(condition), condition.say())));
        messages.sort(Comparator.comparing(Message::level).reversed());
        return level.allowsPlan()
                ? List.copyOf(messages)
                : messages.stream().filter(message -> message.level() == level).toList();
    }

    /** One thing to tell the person, and the answer it comes from. */
    public record Message(String code, TriageLevel level, String text) {}
}
