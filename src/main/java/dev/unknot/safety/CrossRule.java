package dev.unknot.safety;

import java.time.LocalDate;
import java.util.List;

/**
 * Answers that mean more together than each by itself.
 *
 * @param code stable name, such as {@code X01}
 * @param text when it holds, as clinicians write it
 * @param when the same as a tree, which is what counts
 * @param tell what the person is told to do
 * @param why for reviewers, never shown as a finding
 */
public record CrossRule(
        String code,
        TriageLevel level,
        String text,
        When when,
        String tell,
        String why,
        List<String> sources,
        LocalDate reviewBy) {

    public CrossRule {
        sources = List.copyOf(sources);
    }

    /** Whether people are told who listens in a crisis. */
    public boolean isAboutACrisis() {
        return tell.contains(Help.CRISIS);
    }
}
