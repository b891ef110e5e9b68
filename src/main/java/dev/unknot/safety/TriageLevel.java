package dev.unknot.safety;

/** How soon a person should be seen, mildest first, so that the greater is the more severe. */
public enum TriageLevel {
    /** No sign found: a full plan. */
    NONE,
    /** A full plan with changes. */
    CAUTION,
    /** See a clinician within about a week before starting: the waiting set only. */
    SEE_CLINICIAN_SOON,
    /** Speak to a doctor today: no plan. */
    URGENT,
    /** Call for help now: no plan, nothing else. */
    EMERGENCY;

    /** Whether any plan may be made at this level. */
    public boolean allowsPlan() {
        return compareTo(SEE_CLINICIAN_SOON) <= 0;
    }

    /** The more severe of the two: no answer ever lowers a level. */
    public TriageLevel or(TriageLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
