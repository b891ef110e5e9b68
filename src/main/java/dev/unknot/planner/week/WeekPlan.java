package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Dose;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.safety.Condition;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A week, with its reasons.
 *
 * @param approaches those the person picked, best first
 * @param days the sessions of each weekday in the order in which to do them; a day without sessions is a rest day
 * @param cards what is shown and never scheduled
 * @param leftOut every other activity, with what kept it out
 * @param toBook the visit that falls into the week and has no day yet, if there is one
 */
public record WeekPlan(
        List<Approach> approaches,
        Map<DayOfWeek, List<Session>> days,
        List<Activity> cards,
        List<LeftOut> leftOut,
        Optional<Activity> toBook,
        Score score)
        implements Outcome {

    public WeekPlan {
        approaches = List.copyOf(approaches);
        var inOrder = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            inOrder.put(day, List.copyOf(days.getOrDefault(day, List.of())));
        }
        days = Collections.unmodifiableMap(inOrder);
        cards = List.copyOf(cards);
        leftOut = List.copyOf(leftOut);
    }

    /** The sessions of a day, none on a rest day. */
    public List<Session> sessions(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** The part of each day that an activity has in this week. */
    public Map<DayOfWeek, Slot> slots(Activity activity) {
        var slots = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
        days.forEach((day, sessions) -> sessions.stream()
                .filter(session -> session.activity().equals(activity))
                .forEach(session -> slots.put(day, session.slot())));
        return slots;
    }

    /** The part of each day that each activity has, by its code: what a later request calls the week before. */
    public Map<String, Map<DayOfWeek, Slot>> slots() {
        var slots = new TreeMap<String, Map<DayOfWeek, Slot>>();
        days.forEach((day, sessions) -> sessions.forEach(
                session -> slots.computeIfAbsent(session.activity().code(), code -> new EnumMap<>(DayOfWeek.class))
                        .put(day, session.slot())));
        return slots;
    }

    /** Counted minutes of a day (W4). */
    public int minutes(DayOfWeek day) {
        return sessions(day).stream().mapToInt(Session::countedMinutes).sum();
    }

    /** Whether an earlier version of Unknot made it, by other rules: those knew nothing of sittings. */
    public boolean isOfEarlierRules() {
        return score.sittings() == 0
                && days.values().stream().flatMap(List::stream).anyMatch(session -> session.countedMinutes() > 0);
    }

    /** Counted minutes of the week, one-offs apart. */
    public int regularMinutes() {
        return days.values().stream()
                .flatMap(List::stream)
                .filter(session -> !session.activity().kind().isOneOff())
                .mapToInt(Session::countedMinutes)
                .sum();
    }

    /** An activity on a day, at a level, which says how much of it. */
    public record Session(Activity activity, Slot slot, Level level, List<Reason> reasons) {

        public Session {
            reasons = List.copyOf(reasons);
        }

        /** How much of it. */
        public Dose dose() {
            return activity.dose(level);
        }

        /** Minutes that count towards the day's. */
        public int countedMinutes() {
            return activity.countedMinutes(level);
        }
    }

    /**
     * An activity that is not in the week.
     *
     * @param rule the code of what kept it out: a condition, a rule, or one of {@link Why}
     * @param details codes that fill the gaps in the words
     */
    public record LeftOut(Activity activity, String rule, List<String> details) {

        public LeftOut {
            details = List.copyOf(details);
        }

        /** What kind of reason kept it out. */
        public Why why() {
            return Why.of(rule);
        }

        public static LeftOut of(Activity activity, Why why, Object... details) {
            return new LeftOut(
                    activity,
                    why.name(),
                    Arrays.stream(details).map(Object::toString).toList());
        }
    }

    /** What keeps an activity out of a week. */
    public enum Why {
        /** A condition, whose code the rule is. */
        CONDITION,
        /** It is not for the country, whose code ends the rule. */
        COUNTRY,
        /** A medicine card, and medicines are taken on most days. */
        MEDS_MOST_DAYS,
        /** A medicine card, and there is no flare-up. */
        NO_FLARE_UP,
        /** Its approach waits until a clinician has been seen. */
        TRIAGE_SEE_CLINICIAN_SOON,
        /** Nothing of its approach would be left that is worth it. */
        NOTHING_LEFT,
        /** The person does not want it. */
        BANNED,
        /** Its approach was not picked. */
        NOT_PICKED,
        /** Dropped in a flare-up week (W9). */
        FLARE_UP,
        /** Something is needed that the person does not have. */
        EQUIPMENT,
        /** A practitioner is needed whom the person did not tick (W3). */
        ACCESS,
        /** Practitioners cost money, and the person wants to spend none (W3). */
        BUDGET,
        /** Visits are planned only if they are asked for by name (C13). */
        ASK_BY_NAME,
        /** Strength waits until somebody has been seen, or a flare-up is over. */
        NO_STRENGTH_YET,
        /** It is for some people only, or only if it is asked for. */
        ONLY_FOR,
        /** A class with a teacher is needed, and no plan books one. */
        NEEDS_CLASS,
        /** Something to talk about with a clinician, not to put into a week. */
        ASK_A_CLINICIAN,
        /** Its turn comes after a first visit. */
        LATER,
        /** The week is full for now: there is room for it in a later week. */
        NO_ROOM_YET,
        /** The week is full, and stays so. */
        NO_ROOM,
        /** Its turn comes in another week. */
        ANOTHER_WEEK,
        /** A one-off that was done in an earlier week. */
        DONE,
        /** It needs a time of day that the person does not offer. */
        NO_SLOT,
        /** The person keeps too many days free of it. */
        NOT_ON_ITS_DAYS,
        /** It does not fit into the minutes. */
        NO_MINUTES,
        /** Other activities of its approach do the same job. */
        COVERED,
        /** Another medicine card is shown, and only one may be. */
        ONE_CARD,
        /** Of earlier rules: its approach fits too little to pay for visits. */
        FITS_TOO_LITTLE,
        /** Of earlier rules: another kind of visit is tried first. */
        ONE_PRACTITIONER,
        /** Of earlier rules: it falls due in other weeks. */
        NOT_THIS_WEEK,
        /** Of earlier rules: it has been done for long enough. */
        COURSE_OVER,
        /** Of a version that this one does not know. */
        UNKNOWN;

        /** Of the code under which it is kept and told. */
        public static Why of(String rule) {
            if (Condition.isCode(rule)) {
                return CONDITION;
            }
            if (rule.startsWith(COUNTRY.name())) {
                return COUNTRY;
            }
            return Arrays.stream(values())
                    .filter(why -> why.name().equals(rule))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /**
     * What the week is worth, level by level; a later number only breaks ties of the earlier ones.
     *
     * @param value O1: the greater the better
     * @param changes O2: against last week's plan
     * @param sittings O3
     * @param busiestDay O4: counted minutes of the fullest day
     * @param sumOfSquares O4: of the counted minutes of the days
     * @param restDays O4: the more the better
     * @param awkwardness O5
     * @param proven true if the week is proved best; false if the search stopped early
     */
    public record Score(
            int value,
            int changes,
            int sittings,
            int busiestDay,
            int sumOfSquares,
            int restDays,
            int awkwardness,
            boolean proven) {}
}
