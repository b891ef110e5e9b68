package dev.unknot.catalogue;

import dev.unknot.start.CannotStart;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the content must be signed here.
 *
 * @param requireSigned whether to start only if every question, rule, limit and medicine is
 */
@ConfigurationProperties("unknot")
record ReviewSettings(@DefaultValue("false") boolean requireSigned) {

    private static final int NAMED = 3;

    /**
     * @throws CannotStart naming some of what is not signed
     */
    void check(Signatures signatures) {
        var open = signatures.open().stream().filter(ContentEntry::isSafety).toList();
        if (requireSigned && !open.isEmpty()) {
            throw new CannotStart("UNKNOT_REQUIRESIGNED is set, and "
                    + open.size()
                    + " entries of the safety content are not signed: "
                    + open.stream().limit(NAMED).map(ContentEntry::id).collect(Collectors.joining(", "))
                    + (open.size() > NAMED ? " and more" : "")
                    + ". docs/review-guide.md says how they are signed.");
        }
    }
}
