package dev.unknot.safety;

import dev.unknot.activity.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign that something other than strained muscles may be wrong (S07).
 *
 * @param code stable name, such as {@code RF_GCA}
 * @param level what its presence means for triage
 * @param leadIn what the person is asked; where signs follow, they complete it
 * @param signs what is asked about, any one of which is a yes; none where the question is whole without
 * @param listed the same, short, in a list under one question; without it the question itself stands there
 * @param suggests what the sign may point to; for reviewers, never shown as a finding
 * @param tell what the person is told to do
 * @param notSure what "not sure" comes to; without it, it is a yes
 * @param askedWhen asked only when this holds; always without it
 * @param followsFrom the other answers it follows from, if it is not asked
 * @param since version of the questions in which it got these words
 * @param sources where the link between sign and action comes from
 */
public record RedFlag(
        String code,
        TriageLevel level,
        String leadIn,
        List<String> signs,
        @Nullable String listed,
        String suggests,
        String tell,
        @Nullable NotSure notSure,
        @Nullable Rule askedWhen,
        @Nullable Rule followsFrom,
        int since,
        LocalDate reviewBy,
        List<String> sources,
        Verification status,
        @Nullable String statusNote) {

    public RedFlag {
        signs = signs == null ? List.of() : List.copyOf(signs);
        sources = List.copyOf(sources);
    }

    /** The whole question in one line. */
    public String question() {
        if (signs.isEmpty()) {
            return leadIn;
        }
        var last = signs.size() - 1;
        return leadIn + " " + String.join(", ", signs.subList(0, last)) + " or " + signs.get(last) + "?";
    }

    /** How it stands in a list under one question. */
    public String inAList() {
        return listed == null ? question() : listed;
    }

    /** Whether people are told who listens in a crisis. */
    public boolean isAboutACrisis() {
        return tell.contains(Help.CRISIS);
    }

    /** Whether it follows from other answers instead of being asked. */
    public boolean workedOut() {
        return followsFrom != null;
    }

    /**
     * What "not sure" comes to.
     *
     * @param say what to read out on the phone
     */
    public record NotSure(TriageLevel level, String say) {}
}
