package dev.unknot.planner.week;

import java.util.List;

/** The result of planning: a week, or the wishes that make it impossible. */
public sealed interface Outcome permits WeekPlan, Outcome.Blocked {

    /**
     * There is no week that meets the wishes.
     *
     * @param blockers at least one
     */
    public record Blocked(List<Blocker> blockers) implements Outcome {

        public Blocked {
            blockers = List.copyOf(blockers);
            if (blockers.isEmpty()) {
                throw new IllegalArgumentException("Nothing blocks this plan");
            }
        }
    }

    /**
     * A wish that cannot be met.
     *
     * @param rule the code of the rule that forbids it
     * @param subject what it is about: a code of an approach or an activity, or empty
     * @param details codes that fill the gaps in the words
     */
    record Blocker(Wish wish, String rule, String subject, List<String> details) {

        public Blocker {
            details = List.copyOf(details);
        }
    }

    /** The wishes that can block a plan. */
    enum Wish {
        /** No day is offered. */
        AVAILABILITY,
        /** An approach was picked that may not be, or none that can be. */
        APPROACHES,
        /** Everything that is left was banned. */
        BANNED,
        /** A pin breaks a rule. */
        PINNED
    }
}
