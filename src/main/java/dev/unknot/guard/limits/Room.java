package dev.unknot.guard.limits;

import dev.unknot.guard.Busy;
import dev.unknot.guard.TooManyRequests;
import dev.unknot.guard.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How much of something scarce may be in use: by one visitor, and by all together. */
final class Room {

    /** What became of somebody who wanted in. */
    enum Entry {
        IN,
        /** This visitor has a full share. */
        SHARE_IS_FULL,
        /** All together have everything. */
        ALL_IS_FULL
    }

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final int ofOne;
    private final int ofAll;
    private final Map<Visitor, Integer> inside = new HashMap<>();
    private int total;

    Room(int ofOne, int ofAll) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
    }

    /** After it was let in, a request must {@link #leave}, once. */
    synchronized Entry enter(Visitor visitor) {
        int already = inside.getOrDefault(visitor, 0);
        if (already >= ofOne) {
            return Entry.SHARE_IS_FULL;
        }
        if (total >= ofAll) {
            return Entry.ALL_IS_FULL;
        }
        inside.put(visitor, already + 1);
        total++;
        return Entry.IN;
    }

    /**
     * As {@link #enter}, in a filter.
     *
     * @throws TooManyRequests if this visitor has a full share, which becomes a 429
     * @throws Busy if all together have everything, which becomes a 503
     */
    void enterOrRefuse(Visitor visitor) {
        switch (enter(visitor)) {
            case IN -> {}
            case SHARE_IS_FULL -> throw new TooManyRequests(A_MOMENT);
            case ALL_IS_FULL -> throw new Busy();
        }
    }

    synchronized void leave(Visitor visitor) {
        total--;
        inside.computeIfPresent(visitor, (known, number) -> number > 1 ? number - 1 : null);
    }

    /** How many visitors are inside; those who have left are forgotten. */
    synchronized int visitors() {
        return inside.size();
    }
}
