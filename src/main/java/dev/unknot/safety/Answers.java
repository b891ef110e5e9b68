package dev.unknot.safety;

import dev.unknot.activity.Access;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Country;
import dev.unknot.activity.Equipment;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Everything a person answered in the symptom form. Sets keep the order in which they were given.
 *
 * @param age whole years, 1–120
 * @param location where it hurts, at least one place
 * @param pain average pain this week, 0–10
 * @param enjoyment how much pain spoiled enjoyment of life, 0–10
 * @param generalActivity how much pain got in the way of everyday things, 0–10
 * @param flareUp whether pain rose by 2 points or more above usual in the last 7 days
 * @param sleep how much pain disturbed sleep, 0–10
 * @param phq2 low mood, 0–6 (S67)
 * @param gad2 worry, 0–6 (S67)
 * @param minutesPerDay minutes a day to spend, 5–120
 * @param likes approaches liked; none of them disliked
 * @param clinicianAssessed whether a clinician has looked at this pain since it began or last changed
 * @param redFlags codes of the red flags answered "yes", or "not sure" where that counts as yes
 * @param notSure codes of the red flags answered "not sure" where that has a level of its own; none of them in redFlags
 * @param conditions codes of the conditions answered "yes" or "not sure"
 */
public record Answers(
        Country country,
        int age,
        Set<Location> location,
        Duration duration,
        Onset onset,
        Set<Aggravator> aggravators,
        Set<Pattern> pattern,
        int pain,
        int enjoyment,
        int generalActivity,
        boolean flareUp,
        int sleep,
        int phq2,
        int gad2,
        ActivityLevel activityLevel,
        Set<Equipment> equipment,
        Budget budget,
        Set<Access> access,
        int minutesPerDay,
        MedicineUse medicineUse,
        Set<Approach> likes,
        Set<Approach> dislikes,
        boolean clinicianAssessed,
        Set<String> redFlags,
        Set<String> notSure,
        Set<String> conditions) {

    private static final String FALLS = "C_FALLS";

    public Answers {
        location = inOrder(location);
        aggravators = inOrder(aggravators);
        pattern = inOrder(pattern);
        equipment = inOrder(equipment);
        access = inOrder(access);
        likes = inOrder(likes);
        dislikes = inOrder(dislikes);
        redFlags = inOrder(redFlags);
        notSure = notSure == null ? Set.of() : inOrder(notSure); // plans of version 1 have none
        conditions = inOrder(conditions);
        if (location.isEmpty() || !Collections.disjoint(likes, dislikes)) {
            throw new IllegalArgumentException("Pain has a place, and no approach is both liked and disliked");
        }
        if (!Collections.disjoint(redFlags, notSure)) {
            throw new IllegalArgumentException("Nobody is sure and not sure of the same sign");
        }
    }

    /** Whether somebody has fallen in the last year, or cannot get up from the floor. */
    public boolean hasFallen() {
        return conditions.contains(FALLS);
    }

    public PainImpact painImpact() {
        return PainImpact.of(pain, enjoyment, generalActivity);
    }

    /** The same person, who answers the questions about danger and health otherwise. */
    public Answers answering(
            boolean isAssessed, Set<String> otherFlags, Set<String> otherNotSure, Set<String> otherConditions) {
        return new Answers(
                country,
                age,
                location,
                duration,
                onset,
                aggravators,
                pattern,
                pain,
                enjoyment,
                generalActivity,
                flareUp,
                sleep,
                phq2,
                gad2,
                activityLevel,
                equipment,
                budget,
                access,
                minutesPerDay,
                medicineUse,
                likes,
                dislikes,
                isAssessed,
                otherFlags,
                otherNotSure,
                otherConditions);
    }

    private static <T> Set<T> inOrder(Collection<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Where it hurts. */
    public enum Location {
        NECK,
        NECK_SHOULDER,
        INTERSCAPULAR,
        ONE_BLADE,
        MID_BACK
    }

    /** For how long. */
    public enum Duration {
        LT_6W,
        W6_TO_12,
        M3_TO_12,
        GT_12M
    }

    /** How it began. */
    public enum Onset {
        GRADUAL,
        AFTER_STRAIN,
        AFTER_INJURY,
        NO_REASON
    }

    /** What makes it worse. */
    public enum Aggravator {
        DESK,
        PHONE,
        SLEEP_POSITION,
        LIFTING,
        STRESS,
        DRIVING,
        STILLNESS,
        ACTIVITY
    }

    /** What it feels like. */
    public enum Pattern {
        STIFFNESS,
        KNOTS,
        SPASM,
        BURNING,
        RADIATING,
        ACHE
    }

    /** Minutes of movement a week: under 30, 30–149, 150 or more (S57). */
    public enum ActivityLevel {
        SEDENTARY,
        LOW,
        ACTIVE
    }

    /** Money a month: none, up to £20 or $25, up to £80 or $100, more. */
    public enum Budget {
        FREE,
        LOW,
        MEDIUM,
        HIGH
    }

    /** How often pain medicine is taken. */
    public enum MedicineUse {
        NEVER,
        OCCASIONAL,
        MOST_DAYS
    }
}
