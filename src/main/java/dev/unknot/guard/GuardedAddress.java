package dev.unknot.guard;

import java.util.Set;

/**
 * A family of addresses that needs more care than others. The module that answers them declares it as a bean.
 *
 * @param folder such as {@code /search}: this path and everything below it
 */
public record GuardedAddress(String folder, Set<Care> care) {

    /** What is needed. */
    public enum Care {
        /** Made for one person: no cache may keep it, and it is worked out in turns. */
        PRIVATE,
        /** To read it is the same for everybody; what answers a form is private. */
        PRIVATE_ANSWERS,
        /** No search engine may list it. */
        UNLISTED,
        /** The path goes on with a secret, which no log may hold. */
        SECRET,
        /** What changes anything here counts as an assessment. */
        ASSESSES,
        /** What changes anything here counts as work on a plan. */
        PLANS,
        /** Takes the long bodies of files that are brought back, a few at a time. */
        LONG_BODY,
        /** A form sent here may hold a file. */
        FILES
    }

    public GuardedAddress {
        care = Set.copyOf(care);
    }

    public static GuardedAddress of(String folder, Care... care) {
        return new GuardedAddress(folder, Set.of(care));
    }

    boolean covers(RequestPath path) {
        return path.isUnder(folder);
    }
}
