package dev.unknot.safety;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Verification;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An illness, a medicine or a circumstance that limits what a plan may hold.
 *
 * @param code stable name, such as {@code C_PREGNANT}
 * @param question what the person is asked
 * @param group under which heading it is asked, if it is asked
 * @param say what the person is told about it
 * @param excludes approaches that it rules out whole
 * @param removes codes of single activities that it rules out
 * @param workedOut whether it follows from the age instead of being asked
 * @param sources where the rule comes from
 */
public record Condition(
        String code,
        String question,
        @Nullable Group group,
        String say,
        Set<Approach> excludes,
        Set<String> removes,
        boolean workedOut,
        List<String> sources,
        Verification status,
        @Nullable String statusNote) {

    public Condition {
        excludes = Set.copyOf(excludes);
        removes = Set.copyOf(removes);
        sources = List.copyOf(sources);
    }

    /** The headings under which conditions are asked, in order. */
    public enum Group {
        PREGNANCY,
        RECENT_EVENTS,
        BONES_JOINTS_NERVES,
        HEART_BLOOD,
        ORGANS,
        CANCER_DEFENCES,
        MIND_BRAIN_EYES,
        SKIN_FEELING,
        MEDICINES
    }
}
