package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Reason.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The self-guided activities that one approach brings into the week, as far as its share of the minutes goes (W3, W5, W6). */
final class SelfGuided {

    private final Approach approach;
    private final List<Activity> eligible;
    private final int share;
    private final Fit fit;
    private final Map<Fit, Choice> choices = new HashMap<>();

    /**
     * @param share minutes of the week
     */
    SelfGuided(Approach approach, List<Activity> eligible, int share, Fit fit) {
        this.approach = approach;
        this.eligible = eligible;
        this.share = share;
        this.fit = fit;
    }

    Choice choice() {
        return choice(fit);
    }

    /** Why an activity was taken: what it would not have been taken without. */
    Reason why(Activity activity) {
        for (var trouble : fit.troublesAnsweredBy(activity)) {
            if (!choice(fit.without(trouble)).taken().contains(activity)) {
                return Reason.of(Kind.ANSWERS_TROUBLE, trouble);
            }
        }
        var locations = fit.locationsOf(activity);
        return locations.isEmpty() || choice(fit.without(locations)).taken().contains(activity)
                ? Reason.of(Kind.STANDING, approach)
                : Reason.of(Kind.HURTS_HERE, locations.toArray());
    }

    private Choice choice(Fit person) {
        return choices.computeIfAbsent(person, this::choose);
    }

    private Choice choose(Fit person) {
        var inOrder = person.inOrder(eligible);
        var taken = new ArrayList<Activity>();
        var tooLong = new ArrayList<Activity>();
        int minutes = 0;
        for (var activity : approach == Approach.EXERCISE ? ExerciseMix.inOrder(inOrder) : inOrder) {
            if (taken.size() == most()) {
                break;
            }
            int more = activity.countedMinutes() * Math.max(1, activity.week().min());
            boolean isFirst = minutes == 0 && more > 0;
            if (isFirst || minutes + more <= share) {
                minutes += more;
                taken.add(activity);
            } else {
                tooLong.add(activity);
            }
        }
        return new Choice(taken, tooLong);
    }

    private int most() {
        return switch (approach) {
            case EXERCISE -> 6;
            case POSTURE -> 4;
            case MIND_BODY -> 3;
            case MASSAGE -> 2;
            case CHIROPRACTIC, ACUPUNCTURE, MEDICATION -> 1;
        };
    }

    /**
     * What was chosen.
     *
     * @param tooLong what the share of minutes did not reach for
     */
    record Choice(List<Activity> taken, List<Activity> tooLong) {}
}
