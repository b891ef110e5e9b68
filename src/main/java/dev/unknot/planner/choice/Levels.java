package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pace.Path;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Ready;
import dev.unknot.planner.week.Ready.Answer;
import dev.unknot.planner.week.Standing;
import java.util.Optional;

/** The level of each thing in a week, if all goes well (L1–L6). */
final class Levels {

    private static final int TO_STANDARD = 2;
    private static final int TO_STANDARD_SLOWLY = 4;
    private static final int TO_HARDER = 4;
    private static final int ASKED_AGAIN_AFTER = 2;

    private final Pace pace;
    private final PlanRequest request;

    Levels(Pace pace, PlanRequest request) {
        this.pace = pace;
        this.request = request;
    }

    /** The level at which something comes in (L1). */
    Level start(Activity activity) {
        boolean isFast = pace.path() == Path.FAST && activity.kind().isMovement();
        return isFast && !pace.is(Pace.PersonClass.FLARE) ? Level.STANDARD : Level.EASIER;
    }

    /** The level without a step: the one reached, or one lower in a lighter week (L6) or as the person said (L5). */
    Level stay(Activity activity, Standing standing) {
        boolean isLower = (pace.isLighterWeek() && (activity.isStrength() || activity.kind() == Kind.AEROBIC))
                || answer(activity).filter(Answer.EASIER::equals).isPresent();
        return isLower && standing.level() != Level.EASIER
                ? Level.values()[standing.level().ordinal() - 1]
                : standing.level();
    }

    /** The level after the step that is due (L2), if one is. */
    Optional<Level> due(Activity activity, Standing standing) {
        boolean isHeld = pace.isLighterWeek()
                || pace.is(Pace.PersonClass.WAIT)
                || pace.is(Pace.PersonClass.FLARE)
                || answer(activity).isPresent();
        if (isHeld || standing.level() == Level.HARDER || standing.weeks() < weeksNeeded(activity, standing.level())) {
            return Optional.empty();
        }
        if (standing.level() == Level.EASIER) {
            return Optional.of(Level.STANDARD);
        }
        boolean mayGoOn = activity.kind().isMovement() && pace.path() != Path.SLOW && !pace.isCappedAtStandard();
        return mayGoOn ? Optional.of(Level.HARDER) : Optional.empty();
    }

    private int weeksNeeded(Activity activity, Level level) {
        int needed = TO_HARDER;
        if (level == Level.EASIER) {
            needed = pace.path() == Path.SLOW && activity.kind().isMovement() ? TO_STANDARD_SLOWLY : TO_STANDARD;
        }
        boolean wentDown = request.wants().ready().stream()
                .anyMatch(ready -> ready.answer() == Answer.EASIER
                        && ready.activity().equals(activity.code())
                        && ready.week() + ASKED_AGAIN_AFTER <= request.course().number());
        return wentDown ? Math.min(needed, ASKED_AGAIN_AFTER) : needed;
    }

    private Optional<Answer> answer(Activity activity) {
        return request.wants().ready().stream()
                .filter(ready -> ready.week() == request.course().number()
                        && ready.activity().equals(activity.code()))
                .map(Ready::answer)
                .findFirst();
    }
}
