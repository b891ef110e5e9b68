package dev.unknot.activity;

/** Whether a statement was seen in its source. */
public enum Verification {
    /** In all its sources themselves. */
    CHECKED,
    /** Some of it in a source itself. */
    PARTLY,
    /** Only in what somebody else writes about the source. */
    SECONDARY,
    /** Not yet. */
    UNVERIFIED,
    /** It has no source: we think so. */
    JUDGEMENT
}
