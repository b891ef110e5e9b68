package dev.unknot.planner.week;

import java.util.Arrays;
import java.util.List;

/**
 * Why something is as it is, for a person to read: a kind that has words in the messages, and what fills their gaps.
 *
 * @param details codes or numbers, in the order in which the words name them
 */
public record Reason(Kind kind, List<String> details) {

    public Reason {
        details = List.copyOf(details);
    }

    public static Reason of(Kind kind, Object... details) {
        return new Reason(kind, Arrays.stream(details).map(Object::toString).toList());
    }

    /** Every reason there is, those of earlier versions too, because kept plans hold them. Those up to STANDING say why an activity is in the week, the next how often and when, and
     * those from ASKED on why it is not where it was. */
    public enum Kind {
        /** It trains or eases the region that hurts. */
        HURTS_HERE,
        /** It answers something that makes the pain worse. */
        ANSWERS_TROUBLE,
        /** Every plan has it. */
        ALWAYS,
        /** Gentle movement that is fine while waiting to be seen. */
        WHILE_WAITING,
        /** Because of the medicines taken. */
        MEDICINES,
        /** It tells whether a course of visits has helped. */
        COURSE_REVIEW,
        /** Towards 150 minutes of walking or the like a week (S57). */
        WALKING,
        /** Balance, from 65 or after a fall (S57). */
        BALANCE,
        /** It is the next best of an approach that was picked. */
        STANDING,
        /** As many days as are worth aiming for. */
        TARGET_DAYS,
        /** More days than are worth aiming for, because the person asked for them. */
        ASKED_DAYS,
        /** Fewer days than the target: minutes are missing, most of them on this day. */
        FEWER_MINUTES,
        /** Fewer days than the target: more would be too near to strength, treatments or visits. */
        FEWER_APART,
        /** Fewer days than the target: the week would grow too fast, or fill too much of the time. */
        FEWER_FOR_NOW,
        /** Fewer days than the target: the person offers no more days and times for it. */
        FEWER_OFFERED,
        /** Rest days between. */
        REST_BETWEEN,
        /** It falls due once. */
        ONCE,
        /** The person asked for it, or for this day. */
        PINNED,
        /** It is on every day. */
        EVERY_DAY,
        /** This day: another, in the details, would do as well. */
        ANY_DAY,
        /** This day: on another its days would be less well spread, or its time would change (O5). */
        SPREAD,
        /** This day: on another there would be one more sitting in the week. */
        FEWER_SITTINGS,
        /** This day: on another the days would be less even (O4). */
        EVEN_DAYS,
        /** This day: it was there in the week before (O2). */
        STAYED,
        /** This day: no other has room for it beside the rest. */
        ONLY_DAY,
        /** The time of day that suits it best. */
        BEST_TIME,
        /** The time of day the person offers. */
        YOUR_TIME,
        /** The same time as on its other days, or the time asked for. */
        SAME_TIME,
        /** The only time of day it is for. */
        ITS_TIME,
        /** It starts gently. */
        STARTS_EASIER,
        /** Everybody starts with less than they could do. */
        EASY_START,
        /** A step up from this week on. */
        STEPS_UP,
        /** Lighter for this week. */
        LIGHTER_WEEK,
        /** Why it moved: the person asked for it. */
        ASKED,
        /** Why it moved: the person no longer offers this time (H1). */
        TIME_GONE,
        /** Why it moved: the day would hold too many minutes (H2). */
        DAY_FULL,
        /** Why it moved: its days would be too near to each other, too few or too many (H3). */
        DAYS_APART,
        /** Why it moved: strength would be too near to strength (H4). */
        NEAR_STRENGTH,
        /** Why it moved: no day would be left without strength (H4). */
        STRENGTH_FREE_DAY,
        /** Why it moved: a treatment would be too near to another, or to strength (H5). */
        NEAR_TREATMENT,
        /** Why it moved: another visit is on that day (H6). */
        OTHER_VISIT,
        /** Why it moved: another wish holds (H8, H9). */
        OTHER_WISH,
        /** Why it moved: there is room for more days of it. */
        MORE_ROOM,
        /** Why it went out: the details hold the rule. */
        WENT_OUT
    }
}
