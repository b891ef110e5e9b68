package dev.unknot.activity;

/** What sets an activity apart from others in the rules. */
public enum Trait {
    /** May be done before a clinician has been seen. */
    WAITING,
    /** A habit that costs no minutes (W4). */
    UNCOUNTED,
    /** A hands-on or needle treatment that wants distance from others of its kind (W7). */
    HANDS_ON,
    /** The visit before a treatment begins. */
    FIRST_VISIT,
    /** To do at home after a visit. */
    HOMEWORK,
    /** The decision whether a course of visits goes on. */
    REVIEW,
    /** Done alone in place of a treatment: without the treatment, no reason to suggest the approach. */
    STAND_IN
}
