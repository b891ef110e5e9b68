package dev.unknot.catalogue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param code such as {@code S08}
 * @param address DOI or web address
 * @param seen how it was read
 */
public record Source(
        String code,
        String title,
        @Nullable String year,
        @Nullable String address,
        String seen) {

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
