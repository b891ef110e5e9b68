package dev.unknot.safety;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An illness, a medicine or a circumstance that limits what a plan may hold.
 *
 * @param code stable name, such as {@code C_PREGNANT}
 * @param question what the person is asked
 * @param group under which heading it is asked, if it is asked
 * @param followsFrom other answers it follows from, asked or not
 * @param level what its presence means for triage, CAUTION for all but a few
 * @param forbidsPlan whether there is no plan with it, whatever the level
 * @param say what the person is told about it; never about an emergency
 * @param excludes approaches that it rules out whole
 * @param removes codes of single activities that it rules out
 * @param asksFirst codes of medicine cards that stay, under the advice to ask first
 * @param inMyWords what to say there, if there is something to ask first
 * @param since version of the questions in which it got these words
 * @param sources where the rule comes from
 */
public record Condition(
        String code,
        String question,
        @Nullable Group group,
        @Nullable Rule followsFrom,
        TriageLevel level,
        boolean forbidsPlan,
        String say,
        Set<Approach> excludes,
        Set<String> removes,
        Set<String> asksFirst,
        @Nullable String inMyWords,
        int since,
        LocalDate reviewBy,
        List<String> sources,
        Verification status,
        @Nullable String statusNote) {

    private static final String PREFIX = "C_";

    public Condition {
        level = level == null ? TriageLevel.CAUTION : level;
        asksFirst = asksFirst == null ? Set.of() : Set.copyOf(asksFirst);
        excludes = Set.copyOf(excludes);
        removes = Set.copyOf(removes);
        sources = List.copyOf(sources);
    }

    /** Whether a reason is the code of a condition, and not another that rules something out. */
    public static boolean isCode(String reason) {
        return reason.startsWith(PREFIX);
    }

    /** Whether it only follows from other answers. */
    public boolean workedOut() {
        return group == null;
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
