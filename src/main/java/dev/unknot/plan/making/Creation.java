package dev.unknot.plan.making;

import dev.unknot.assessment.Assessment;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.planner.week.Outcome.Blocker;
import java.util.List;

/** What asking for a plan comes to. */
public sealed interface Creation {

    /** The plan is kept under this key. */
    public record Created(PlanKey key, Plan plan) implements Creation {}

    /** Triage forbids a plan. Nothing is stored. */
    public record Refused(Assessment assessment) implements Creation {}

    /** A wish cannot be met. Nothing is stored. */
    public record Blocked(Assessment assessment, List<Blocker> blockers) implements Creation {}
}
