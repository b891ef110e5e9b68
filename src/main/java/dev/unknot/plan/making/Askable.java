package dev.unknot.plan.making;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Why;
import dev.unknot.safety.Answers;
import java.util.EnumSet;
import java.util.Set;

/** Which activities that are left out a person can have for the asking. The planner still has the last word. */
public final class Askable {

    private static final Set<Why> REASONS =
            EnumSet.of(Why.COVERED, Why.NO_MINUTES, Why.NO_ROOM, Why.NO_ROOM_YET, Why.ONLY_FOR, Why.ONE_PRACTITIONER);

    private Askable() {}

    /** Whether it is left out because the person said so. */
    public static boolean isUnwanted(LeftOut entry) {
        return entry.why() == Why.BANNED;
    }

    /** Whether it is left out because the person keeps too many days free of it. */
    public static boolean isKeptFromItsDays(LeftOut entry) {
        return entry.why() == Why.NOT_ON_ITS_DAYS;
    }

    /** Whether asking for it may bring it in. */
    public static boolean is(LeftOut entry, Answers answers) {
        return REASONS.contains(entry.why())
                || (entry.why() == Why.NOT_PICKED && isPossibleAlone(entry.activity(), answers));
    }

    /** Whether nothing but its approach is missing. Visits come with their approach. */
    private static boolean isPossibleAlone(Activity activity, Answers answers) {
        return !activity.needsPractitioner()
                && !activity.isCard()
                && !activity.is(Trait.HOMEWORK)
                && !activity.is(Trait.REVIEW)
                && !(answers.flareUp() && activity.flare() == Flare.DROP)
                && activity.equipment().stream()
                        .allMatch(needed ->
                                needed.isAlwaysThere() || answers.equipment().contains(needed));
    }
}
