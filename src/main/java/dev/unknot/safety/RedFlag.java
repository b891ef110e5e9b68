package dev.unknot.safety;

import dev.unknot.activity.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign that something other than strained muscles may be wrong (S07).
 *
 * @param code stable name, such as {@code RF_GCA}
 * @param level what its presence means for triage
 * @param question what the person is asked
 * @param suggests what the sign may point to; for reviewers, never shown as a finding
 * @param tell what the person is told to do
 * @param workedOut whether it follows from other answers instead of being asked
 * @param sources where the link between sign and action comes from
 */
public record RedFlag(
        String code,
        TriageLevel level,
        String question,
        String suggests,
        String tell,
        boolean workedOut,
        List<String> sources,
        Verification status,
        @Nullable String statusNote) {

    public RedFlag {
        sources = List.copyOf(sources);
    }
}
