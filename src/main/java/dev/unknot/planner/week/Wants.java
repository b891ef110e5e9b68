package dev.unknot.planner.week;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person wants beside approaches, times, bans and pins.
 *
 * @param visits codes of the visits asked for by name; no other is ever planned (C13)
 * @param allMyTime whether minutes may grow up to all that is offered
 * @param ready what was said to steps that were due
 */
public record Wants(Set<String> visits, boolean allMyTime, List<Ready> ready) {

    public static final Wants NOTHING = new Wants(Set.of(), false, List.of());

    public Wants {
        visits = Collections.unmodifiableSet(new LinkedHashSet<>(visits));
        ready = List.copyOf(ready);
    }

    /** Nothing but these visits. */
    public static Wants visits(Collection<String> codes) {
        return new Wants(new LinkedHashSet<>(codes), false, List.of());
    }
}
