package dev.unknot.plan;

import dev.unknot.plan.PlanDocument.LeftOutCodes;
import dev.unknot.planner.Reason;
import java.util.function.Predicate;

/** What this version of Unknot has words for, of all that plans hold as codes. */
record Vocabulary(Predicate<Reason> reasons, Predicate<LeftOutCodes> leftOut, Predicate<MadeUp> madeUp) {

    /** Everything that can be said without a failure. */
    static Vocabulary of(PlanWords words, WeekWords weekWords) {
        return new Vocabulary(
                reason -> isSaid(() -> words.reason(reason)),
                leftOut -> isSaid(() -> words.against(leftOut.rule(), leftOut.details())),
                madeUp -> {
                    var why = madeUp.why();
                    return why == null || why.isEmpty() ? madeUp.to() != null : isSaid(() -> weekWords.stays("", why));
                });
    }

    /** Words are looked up by codes and filled with details, so whatever is wrong with these comes out here. */
    private static boolean isSaid(Runnable saying) {
        try {
            saying.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
