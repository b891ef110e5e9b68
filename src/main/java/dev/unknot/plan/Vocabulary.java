package dev.unknot.plan;

import dev.unknot.plan.PlanDocument.LeftOutCodes;
import dev.unknot.planner.Reason;
import java.util.function.Predicate;

/** What this version of Unknot has words for, of all that plans hold as codes. */
record Vocabulary(Predicate<Reason> reasons, Predicate<LeftOutCodes> leftOut, Predicate<MadeUp> madeUp) {}
