package dev.unknot.plan.making;

import dev.unknot.assessment.Assessment;
import dev.unknot.plan.Plan;
import dev.unknot.planner.week.Outcome.Blocker;
import java.util.List;

/** What asking for a change of a plan comes to. */
public sealed interface Alteration {

    /** The plan as it is now. */
    Plan plan();

    /** It is as was asked. */
    public record Done(Plan plan) implements Alteration {}

    /** The wish cannot be met. Nothing has changed. */
    public record Impossible(Plan plan, List<Blocker> blockers) implements Alteration {}

    /** By today's rules the answers allow no plan. Nothing has changed. */
    public record Refused(Plan plan, Assessment assessment) implements Alteration {}

    /** It is no longer the plan that the person saw when they asked. Nothing has changed by this wish. */
    public record Overtaken(Plan plan) implements Alteration {}
}
