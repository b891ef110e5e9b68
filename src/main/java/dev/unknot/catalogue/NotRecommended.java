package dev.unknot.catalogue;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done or sold for back pain although guidelines or studies speak against it. */
public record NotRecommended(List<Entry> entries, LocalDate checked, LocalDate nextCheck) {

    public NotRecommended {
        entries = List.copyOf(entries);
    }

    /** Who or what speaks against it. */
    public enum Objection {
        /** A guideline says not to. */
        AGAINST,
        /** One guideline says not to, another allows it. */
        CONFLICT,
        /** Studies found little or no gain. */
        NO_GAIN,
        /** Harmful to some people. */
        UNSAFE,
        /** The pack says it is for something else. */
        LABEL
    }

    /**
     * @param says who says so, about which pain
     * @param approach whose guide tells more
     */
    public record Entry(
            String code,
            Objection objection,
            String what,
            String says,
            Approach approach,
            List<String> sources,
            Verification status,
            @Nullable String statusNote) {}

    /** The entries with one objection, in the order of the file. */
    public List<Entry> of(Objection objection) {
        return entries.stream().filter(entry -> entry.objection() == objection).toList();
    }
}
