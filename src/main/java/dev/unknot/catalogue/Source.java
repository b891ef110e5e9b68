package dev.unknot.catalogue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param code such as {@code S08}
 * @param address DOI or web address
 * @param reading how much of it itself was read
 * @param seen the same in words
 */
public record Source(
        String code,
        String title,
        @Nullable String year,
        @Nullable String address,
        Reading reading,
        String seen) {

    /** How much of a source was read. */
    public enum Reading {
        /** All of it. */
        WHOLE,
        /** An abstract, or a part. */
        PART,
        /** Only what somebody else writes about it. */
        SECOND_HAND,
        /** Nothing. */
        NOT_READ
    }

    /** Whether some of the source itself was read. */
    public boolean wasRead() {
        return reading == Reading.WHOLE || reading == Reading.PART;
    }

    /** The web addresses among the address's parts; a bare DOI becomes its resolver's address. */
    public List<String> links() {
        if (address == null) {
            return List.of();
        }
        return Arrays.stream(address.split("[;,]?\\s+"))
                .map(part -> part.startsWith("10.") ? "https://doi.org/" + part : part)
                .filter(part -> part.startsWith("https://"))
                .toList();
    }
}
