package dev.unknot.activity;

import java.util.Locale;

/** One of the seven ways to manage upper back pain without surgery. */
public enum Approach {
    POSTURE,
    EXERCISE,
    MASSAGE,
    CHIROPRACTIC,
    ACUPUNCTURE,
    MEDICATION,
    MIND_BODY;

    /** The approach in addresses and file names, such as {@code mind-body}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
