package dev.unknot.plan;

import dev.unknot.assessment.Assessment;
import dev.unknot.planner.Outcome.Blocker;
import java.util.List;

/** What asking for a plan comes to. */
sealed interface Creation {

    /** The plan is kept under this key. */
    record Created(PlanKey key, Plan plan) implements Creation {}

    /** Triage forbids a plan. Nothing is stored. */
    record Refused(Assessment assessment) implements Creation {}

    /** A wish cannot be met. Nothing is stored. */
    record Blocked(Assessment assessment, List<Blocker> blockers) implements Creation {}
}
