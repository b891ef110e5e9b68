package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.activity.OnlyIf;
import dev.unknot.activity.Role;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Match;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pace.PersonClass;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** In which order things come into a plan, and which of a kind (C6, C8–C11). */
final class Order {

    private static final int STRONG_PAIN = 7;
    private static final int LOW_MOOD = 3;
    private static final int A_WALK = 10;
    private static final int LAST_CHOICE = 5;
    private static final int THIRD_STRENGTH_FROM = 5;

    private final PlanRequest request;
    private final Answers answers;
    private final Pace pace;
    private final Match match;
    private final List<Activity> eligible;
    private final int smallestDay;
    private final List<Want> wants = new ArrayList<>();

    Order(PlanRequest request, Pace pace, Match match, Collection<Activity> eligible) {
        this.request = request;
        this.answers = request.answers();
        this.pace = pace;
        this.match = match;
        this.eligible = match.inOrder(eligible.stream()
                .filter(activity -> activity.kind().isRegular())
                .toList());
        this.smallestDay = request.availability().days().values().stream()
                .mapToInt(Availability.Day::minutes)
                .min()
                .orElse(0);
        writeWants();
    }

    /**
     * Something that a week should hold one of.
     *
     * @param isMet by a thing of the week
     * @param number how many of those it takes
     */
    record Want(Predicate<Activity> isMet, int number, List<Activity> bestFirst) {

        boolean isMetBy(List<Thing> things) {
            return things.stream().map(Thing::activity).filter(isMet).count() >= number;
        }

        boolean isStrengthOrBalance() {
            return !bestFirst.isEmpty()
                    && (bestFirst.get(0).isStrength() || bestFirst.get(0).kind() == Kind.BALANCE);
        }
    }

    /** What a week should hold, in the order in which it comes in. */
    List<Want> wants() {
        return wants;
    }

    private void writeWants() {
        request.approaches().forEach(this::wantApproach);
        if (pace.is(PersonClass.WAIT) || pace.is(PersonClass.FLARE)) {
            wantGentleThings();
            return;
        }
        boolean isExercisePicked = request.approaches().contains(Approach.EXERCISE);
        if (isExercisePicked) {
            if (!pace.is(PersonClass.TINY)) {
                wantWalk();
            }
            wantBalance();
            want(activity -> activity.kind() == Kind.STRENGTH_PULL, 1, pulls());
            if (pace.is(PersonClass.TINY)) {
                wantWalk();
            }
            wantMore();
        }
        want(activity -> activity.kind() == Kind.HABIT, 2, habits());
        if (isExercisePicked && pace.phase() >= THIRD_STRENGTH_FROM) {
            want(Activity::isStrength, 3, matchingStrength());
        }
    }

    private void want(Predicate<Activity> isMet, int number, List<Activity> bestFirst) {
        wants.add(new Want(isMet, number, bestFirst));
    }

    private void wantApproach(Approach approach) {
        var own = switch (approach) {
            case EXERCISE -> firstExercise();
            case POSTURE -> firstHabit();
            case MIND_BODY -> firstCalm();
            case MASSAGE -> best(activity -> activity.kind() == Kind.SELF_MASSAGE && activity.approach() == approach);
            case ACUPUNCTURE, CHIROPRACTIC -> best(activity -> activity.approach() == approach);
            case MEDICATION ->
                best(activity -> activity.approach() == approach
                        && !match.helped(activity).isEmpty());
        };
        want(activity -> activity.approach() == approach && activity.kind().isRegular(), 1, own);
    }

    /** C9: what comes first of exercise. */
    private List<Activity> firstExercise() {
        if (pace.isWithoutStrength()) {
            var gentle = new ArrayList<>(walks());
            gentle.addAll(mobility());
            return gentle;
        }
        var first = new ArrayList<Activity>();
        if (pace.is(PersonClass.TINY) && answers.equipment().contains(Equipment.BAND)) {
            first.addAll(best(activity ->
                    activity.ladder().dailySet() && !match.places(activity).isEmpty()));
        }
        first.addAll(pulls());
        first.addAll(best(activity -> activity.kind() == Kind.STRENGTH_OTHER && isWorthIt(activity)));
        first.addAll(mobility());
        first.addAll(walks());
        return first;
    }

    private List<Activity> firstHabit() {
        var habits = new ArrayList<Activity>();
        if (pace.is(PersonClass.TINY) && answers.activityLevel() != ActivityLevel.ACTIVE) {
            habits.addAll(best(activity -> activity.is(Role.IN_PLACE_OF_A_WALK)));
        }
        habits.addAll(best(activity ->
                isHabitOf(activity, Approach.POSTURE) && !match.helped(activity).isEmpty()));
        habits.addAll(best(activity ->
                isHabitOf(activity, Approach.POSTURE) && match.helped(activity).isEmpty()));
        return habits;
    }

    private static boolean isHabitOf(Activity activity, Approach approach) {
        return activity.kind() == Kind.HABIT && activity.approach() == approach;
    }

    private List<Activity> firstCalm() {
        var calm = new ArrayList<Activity>();
        if (answers.phq2() >= LOW_MOOD && smallestDay >= A_WALK) {
            calm.addAll(best(activity -> activity.is(Role.FIRST_IN_LOW_MOOD)));
        }
        calm.addAll(best(activity -> activity.kind() == Kind.CALM));
        calm.addAll(best(activity -> isHabitOf(activity, Approach.MIND_BODY)));
        return calm;
    }

    /** L7 and C15: nothing that strains. */
    private void wantGentleThings() {
        boolean isWaiting = pace.is(PersonClass.WAIT);
        if (isWaiting || request.approaches().contains(Approach.EXERCISE)) {
            want(activity -> activity.kind() == Kind.AEROBIC, 1, walks());
        }
        if (pace.is(PersonClass.FLARE)) {
            want(activity -> activity.kind() == Kind.CALM, 1, best(activity -> activity.kind() == Kind.CALM));
        }
        if (isWaiting || request.approaches().contains(Approach.EXERCISE)) {
            want(activity -> activity.kind() == Kind.MOBILITY, 1, mobility());
        }
        want(activity -> activity.kind() == Kind.HABIT, 1, habits());
    }

    private void wantWalk() {
        if (answers.activityLevel() != ActivityLevel.ACTIVE) {
            want(activity -> activity.kind() == Kind.AEROBIC, 1, walks());
        }
    }

    /** C10: the easy walk where the brisk one would be too much. */
    private List<Activity> walks() {
        boolean isEasy = answers.pain() >= STRONG_PAIN || pace.isWithoutStrength() || smallestDay < A_WALK;
        var easy = best(activity -> activity.is(Role.EASY_WALK));
        var others = best(activity -> activity.kind() == Kind.AEROBIC && !activity.is(Role.EASY_WALK));
        var all = new ArrayList<Activity>();
        all.addAll(isEasy ? easy : others);
        all.addAll(isEasy ? List.of() : easy);
        return all;
    }

    /** C11: nobody who has fallen stands heel to toe. */
    private void wantBalance() {
        boolean hasFallen = answers.hasFallen();
        var balance = best(activity -> activity.kind() == Kind.BALANCE
                && !activity.is(Role.NEXT_BALANCE)
                && (!hasFallen || activity.is(Role.BALANCE_AFTER_FALLS)));
        if (!balance.isEmpty()) {
            want(activity -> activity.kind() == Kind.BALANCE, 1, balance);
        }
    }

    /** C6, 6: stiffness and stillness are moved first, all else is strengthened first. */
    private void wantMore() {
        boolean isStiff = answers.pattern().contains(Pattern.STIFFNESS)
                || answers.aggravators().contains(Aggravator.DESK)
                || answers.aggravators().contains(Aggravator.STILLNESS);
        if (isStiff) {
            wantMobility();
        }
        want(Activity::isStrength, 2, matchingStrength());
        if (!isStiff) {
            wantMobility();
        }
    }

    private void wantMobility() {
        want(activity -> activity.kind() == Kind.MOBILITY || activity.kind() == Kind.STRETCH, 1, mobility());
    }

    private List<Activity> mobility() {
        var all = new ArrayList<>(best(activity -> activity.kind() == Kind.MOBILITY));
        all.addAll(best(activity -> activity.kind() == Kind.STRETCH));
        return all;
    }

    private List<Activity> pulls() {
        return best(activity -> activity.kind() == Kind.STRENGTH_PULL && isWorthIt(activity));
    }

    /** The second and third strength: not the last choice, and for a place that hurts. */
    private List<Activity> matchingStrength() {
        return best(activity -> activity.isStrength()
                && isWorthIt(activity)
                && !match.places(activity).isEmpty());
    }

    private static boolean isWorthIt(Activity activity) {
        return activity.ladder().priority() < LAST_CHOICE && activity.ladder().onlyIf() != OnlyIf.SHORT_DAYS;
    }

    private List<Activity> habits() {
        return best(activity -> activity.kind() == Kind.HABIT
                && request.approaches().contains(activity.approach())
                && !match.helped(activity).isEmpty());
    }

    /** Those of which the usual dose fits every day; if there is none, those whose easier dose does (C8). */
    private List<Activity> best(Predicate<Activity> which) {
        var all = eligible.stream().filter(which).toList();
        var fitting = all.stream()
                .filter(activity -> activity.countedMinutes(Level.STANDARD) <= smallestDay)
                .toList();
        return fitting.isEmpty()
                ? all.stream()
                        .filter(activity -> activity.countedMinutes(Level.EASIER) <= smallestDay)
                        .toList()
                : fitting;
    }

    /** How early something comes in, of what is in the plan already. */
    int place(Activity activity) {
        for (int place = 0; place < wants.size(); place++) {
            if (wants.get(place).isMet().test(activity)) {
                return place;
            }
        }
        return wants.size();
    }

    /** Why something is in the plan. */
    Reason why(Activity activity) {
        if (request.asksFor(activity)) {
            return Reason.of(Reason.Kind.PINNED);
        }
        if (pace.is(PersonClass.WAIT) && !request.approaches().contains(activity.approach())) {
            return Reason.of(Reason.Kind.WHILE_WAITING);
        }
        if (activity.kind() == Kind.AEROBIC) {
            return Reason.of(Reason.Kind.WALKING);
        }
        if (activity.kind() == Kind.BALANCE) {
            return Reason.of(Reason.Kind.BALANCE);
        }
        var trouble = match.helped(activity).stream()
                .filter(answer -> Match.isTrouble(answer))
                .findFirst();
        if (trouble.isPresent()) {
            return Reason.of(Reason.Kind.ANSWERS_TROUBLE, trouble.get());
        }
        var places = match.places(activity);
        return places.isEmpty()
                ? Reason.of(Reason.Kind.STANDING, activity.approach())
                : Reason.of(Reason.Kind.HURTS_HERE, places.toArray());
    }

    /** Why something is done once. */
    Reason whyOnce(Activity activity) {
        if (request.asksFor(activity)) {
            return Reason.of(Reason.Kind.PINNED);
        }
        if (activity.kind() == Kind.REVIEW) {
            return Reason.of(
                    activity.approach() == Approach.MEDICATION ? Reason.Kind.MEDICINES : Reason.Kind.COURSE_REVIEW);
        }
        return match.helped(activity).stream()
                .filter(answer -> Match.isTrouble(answer))
                .findFirst()
                .map(answer -> Reason.of(Reason.Kind.ANSWERS_TROUBLE, answer))
                .orElseGet(() -> Reason.of(Reason.Kind.ALWAYS));
    }
}
