package dev.unknot.safety;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Trait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The permission to plan, and its limits. Given by {@link SafetyRules#triage} alone. */
public final class Clearance {

    /** Reason code: the approach waits until a clinician has been seen. */
    public static final String WAIT_FOR_CLINICIAN = "TRIAGE_SEE_CLINICIAN_SOON";

    /** Reason code: nothing but a first visit, homework or a review would be left. */
    public static final String NOTHING_LEFT = "NOTHING_LEFT";

    private final Answers answers;
    private final TriageLevel level;
    private final Map<Approach, List<String>> excluded;
    private final Map<String, List<String>> removed;
    private final Map<String, List<String>> askFirst;

    Clearance(
            Answers answers,
            TriageLevel level,
            Map<Approach, List<String>> excluded,
            Map<String, List<String>> removed,
            Map<String, List<String>> askFirst) {
        this.answers = answers;
        this.level = level;
        this.excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
        this.removed = Collections.unmodifiableMap(new LinkedHashMap<>(removed));
        this.askFirst = Collections.unmodifiableMap(new LinkedHashMap<>(askFirst));
    }

    /** The answers that were cleared. */
    public Answers answers() {
        return answers;
    }

    public TriageLevel level() {
        return level;
    }

    /** Whether only the gentle waiting set may be planned. */
    public boolean isWaitingOnly() {
        return level == TriageLevel.SEE_CLINICIAN_SOON;
    }

    /** Approaches ruled out, with the codes of the reasons. */
    public Map<Approach, List<String>> excluded() {
        return excluded;
    }

    /**
     * Codes of single activities ruled out in approaches that stay, with the codes of the reasons: conditions, country,
     * no flare-up, medicine on most days.
     */
    public Map<String, List<String>> removed() {
        return removed;
    }

    /** Codes of medicine cards that stay under the advice to ask first, with the codes of the conditions that call for it. */
    public Map<String, List<String>> askFirst() {
        return askFirst;
    }

    /** Whether the approach may be picked. */
    public boolean allows(Approach approach) {
        return !excluded.containsKey(approach);
    }

    /**
     * Whether the activity may be planned or shown as a card. While waiting, the gentle activities of the waiting set may
     * be, also those of an approach that has to wait.
     */
    public boolean allows(Activity activity) {
        if (removed.containsKey(activity.code())) {
            return false;
        }
        if (isWaitingOnly()) {
            return activity.is(Trait.WAITING)
                    && excluded.getOrDefault(activity.approach(), List.of(WAIT_FOR_CLINICIAN))
                            .contains(WAIT_FOR_CLINICIAN);
        }
        return allows(activity.approach());
    }

    /** Why the activity is ruled out: codes of conditions or of other reasons; empty if it is not. */
    public List<String> reasonsAgainst(Activity activity) {
        if (allows(activity)) {
            return List.of();
        }
        var single = removed.get(activity.code());
        return single != null ? single : excluded.getOrDefault(activity.approach(), List.of(WAIT_FOR_CLINICIAN));
    }
}
