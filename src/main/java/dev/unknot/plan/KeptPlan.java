package dev.unknot.plan;

/**
 * A plan that was opened with its key.
 *
 * @param version counts the changes of the plan, those that were taken back too; 0 for a new one
 */
public record KeptPlan(PlanKey key, Plan plan, int version) {}
