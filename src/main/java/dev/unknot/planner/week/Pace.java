package dev.unknot.planner.week;

import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Clearance;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How much a week may ask of a person, and how fast that grows: class, path and caps of docs/planner.md. The numbers are
 * expert judgement, to be signed by a clinician.
 *
 * @param classes all that apply; the smaller number of each cap holds
 * @param phase the week of the course, from 1; a course that begins in a flare-up begins again after it
 * @param offered minutes of the week that the person offers
 */
public record Pace(
        Set<PersonClass> classes, Path path, boolean isCappedAtStandard, int phase, int offered, int median) {

    /** Weeks whose number is this ask for less, so that a body can catch up. */
    public static final int LIGHTER_WEEK = 9;

    private static final int STRONG_PAIN = 7;
    private static final int MILD_PAIN = 4;
    private static final int VERY_OLD = 80;
    private static final int OLDER = 65;
    private static final int LOW_MOOD = 3;
    private static final int TINY_DAY = 10;
    private static final int TINIEST_DAY = 5;
    private static final int SHORT_WEEK = 100;
    private static final int WEEKS_BACK_FROM_A_FLARE_UP = 3;

    /** Conditions with which everything grows slowly. */
    private static final Set<String> SLOW = Set.of(
            "C_OSTEOPOROSIS",
            "C_VERT_FRACTURE",
            "C_FALLS",
            "C_STEROIDS_LONG",
            "C_INFLAM_ARTHRITIS",
            "C_CONNECTIVE",
            "C_CVD",
            "C_HEART_FAILURE",
            "C_PREGNANT",
            "C_RADICULOPATHY",
            "C_SPINAL_SURGERY",
            "C_CANCER_ACTIVE");

    /** Conditions with which nothing goes beyond the standard level. */
    private static final Set<String> NEVER_HARDER =
            Set.of("C_VERT_FRACTURE", "C_PREGNANT", "C_CONNECTIVE", "C_CVD", "C_HEART_FAILURE", "C_CANCER_ACTIVE");

    /** What a week may hold at most, by whom it is for. */
    public enum PersonClass {
        /** Waiting to be seen by a clinician. */
        WAIT,
        /** In a flare-up week. */
        FLARE,
        /** Half of the days are of 10 minutes or less. */
        TINY,
        /** On the slow path, or in low mood. */
        GENTLE,
        /** Nothing of these. */
        FULL
    }

    /** How fast levels rise. */
    public enum Path {
        SLOW,
        NORMAL,
        FAST
    }

    /** Most regular things, and among them exercises, strength things and habits. */
    public record Caps(int things, int exercises, int strength, int habits) {

        Caps smaller(Caps other) {
            return new Caps(
                    Math.min(things, other.things),
                    Math.min(exercises, other.exercises),
                    Math.min(strength, other.strength),
                    Math.min(habits, other.habits));
        }
    }

    /** The pace of a request. */
    public static Pace of(PlanRequest request) {
        return of(request.clearance(), request.availability(), request.course().number());
    }

    public static Pace of(Clearance clearance, Availability availability, int week) {
        var answers = clearance.answers();
        boolean isFlare = answers.flareUp() && week == 1;
        int phase = answers.flareUp() && week > 1 ? week - 1 : week;
        boolean isBackFromOne = answers.flareUp() && phase <= WEEKS_BACK_FROM_A_FLARE_UP;
        var path = isBackFromOne ? Path.SLOW : path(answers);
        var minutes = availability.days().values().stream()
                .mapToInt(Availability.Day::minutes)
                .sorted()
                .toArray();
        int median = minutes.length == 0 ? 0 : minutes[(minutes.length - 1) / 2];
        var classes = EnumSet.noneOf(PersonClass.class);
        addIf(clearance.isWaitingOnly(), PersonClass.WAIT, classes);
        addIf(isFlare, PersonClass.FLARE, classes);
        addIf(median <= TINY_DAY, PersonClass.TINY, classes);
        addIf(path == Path.SLOW || answers.phq2() >= LOW_MOOD, PersonClass.GENTLE, classes);
        addIf(classes.isEmpty(), PersonClass.FULL, classes);
        return new Pace(
                classes,
                path,
                !Collections.disjoint(answers.conditions(), NEVER_HARDER),
                phase,
                Arrays.stream(minutes).sum(),
                median);
    }

    private static void addIf(boolean holds, PersonClass one, Set<PersonClass> classes) {
        if (holds) {
            classes.add(one);
        }
    }

    private static Path path(Answers answers) {
        if (answers.pain() >= STRONG_PAIN
                || answers.age() >= VERY_OLD
                || !Collections.disjoint(answers.conditions(), SLOW)) {
            return Path.SLOW;
        }
        boolean isFast = answers.age() < OLDER
                && answers.activityLevel() == ActivityLevel.ACTIVE
                && answers.pain() <= MILD_PAIN
                && answers.duration() != Duration.LT_6W;
        return isFast ? Path.FAST : Path.NORMAL;
    }

    public boolean is(PersonClass one) {
        return classes.contains(one);
    }

    /** Whether strength has to wait: until somebody has been seen, or a flare-up is over (H17). */
    public boolean isWithoutStrength() {
        return is(PersonClass.WAIT) || is(PersonClass.FLARE);
    }

    public boolean isLighterWeek() {
        return phase == LIGHTER_WEEK;
    }

    /** Whether anything new may come in (C7). */
    public boolean isOpenToNewThings() {
        return phase != 2 && !isLighterWeek();
    }

    /** Most of each kind in this week (C2, table 2a). */
    public Caps caps() {
        var caps = new Caps(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        for (var one : classes) {
            caps = caps.smaller(caps(one));
        }
        if (is(PersonClass.FULL) && offered < SHORT_WEEK) {
            caps = caps.smaller(new Caps(caps.things(), 3, caps.strength(), caps.habits()));
        }
        if (is(PersonClass.TINY) && median <= TINIEST_DAY) {
            caps = caps.smaller(new Caps(phase <= 4 ? 3 : 4, caps.exercises(), caps.strength(), caps.habits()));
        }
        return caps;
    }

    private Caps caps(PersonClass one) {
        return switch (one) {
            case WAIT -> new Caps(3, 1, 0, phase <= 2 ? 1 : 2);
            case FLARE -> new Caps(4, 2, 0, 1);
            case TINY ->
                byPhase(new Caps(3, 1, 1, 1), new Caps(4, 2, 1, 1), new Caps(5, 3, 2, 1), new Caps(5, 3, 2, 1));
            case GENTLE ->
                byPhase(new Caps(4, 2, 1, 1), new Caps(5, 2, 2, 1), new Caps(5, 3, 2, 2), new Caps(6, 3, 2, 2));
            case FULL ->
                byPhase(new Caps(5, 2, 2, 1), new Caps(6, 3, 2, 2), new Caps(7, 4, 3, 2), new Caps(7, 4, 3, 2));
        };
    }

    private Caps byPhase(Caps first, Caps third, Caps fifth, Caps tenth) {
        if (phase <= 2) {
            return first;
        }
        if (phase <= 4) {
            return third;
        }
        return phase <= LIGHTER_WEEK ? fifth : tenth;
    }

    /** Fewest days of rest (C4). */
    public int restDays() {
        boolean isEasy = phase <= 2 || isLighterWeek() || is(PersonClass.TINY) || is(PersonClass.FLARE);
        return isEasy ? 2 : 1;
    }

    /** Most sittings in a day (C5). */
    public int sittings() {
        boolean isGentle = is(PersonClass.TINY) || is(PersonClass.GENTLE) || is(PersonClass.WAIT);
        return phase <= 2 && isGentle && !is(PersonClass.FLARE) ? 1 : 2;
    }

    /** Minutes of the longest sitting (C5). */
    public int longestSitting() {
        return phase <= 4 ? 30 : 45;
    }

    /** Days of strength to aim for (C9). */
    public int strengthDays() {
        boolean isEasyStart = phase <= 2 && (is(PersonClass.TINY) || is(PersonClass.GENTLE));
        return isEasyStart || isLighterWeek() ? 2 : 3;
    }

    /** Doings of all habits together in a day (2c). */
    public int habitDoings() {
        return phase <= 2 ? 4 : 11;
    }

    /**
     * Most counted minutes of the week, one-offs apart (2b).
     *
     * @param allMyTime whether the person wants to use all the time they offer
     * @param last counted minutes of the week before, 0 if there was none
     * @param beforeLast of the one before that
     */
    public int ceiling(boolean allMyTime, int last, int beforeLast) {
        if (isLighterWeek()) {
            return Math.min(offered * 60 / 100, last * 75 / 100);
        }
        int share = phase <= 2 ? 60 : phase <= 4 ? 70 : 80;
        int most = offered * (allMyTime && phase > 2 ? 100 : share) / 100;
        int base = phase == LIGHTER_WEEK + 1 ? beforeLast : last;
        return base == 0 ? most : Math.min(most, Math.max(base * 120 / 100, base + 15));
    }
}
