package dev.unknot.plan.keeping;

import dev.unknot.plan.MadeUp;
import dev.unknot.plan.keeping.PlanDocument.LeftOutCodes;
import dev.unknot.planner.week.Reason;
import java.util.function.Predicate;

/** What this version of Unknot has words for, of all that plans hold as codes. */
public record Vocabulary(Predicate<Reason> reasons, Predicate<LeftOutCodes> leftOut, Predicate<MadeUp> madeUp) {}
