package dev.unknot.activity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a plan takes an activity, and how much of it at each level.
 *
 * @param priority 1–5 among those of its kind, 1 first
 * @param order its place in its kind, which breaks ties; no two of a kind share it
 * @param why one sentence for a person
 * @param sources codes such as {@code S08}
 * @param fits painful places, as names of the form's answers, that it is specific to
 * @param helpsWith answers of the form that it answers
 * @param onlyIf nothing if any plan may take it
 * @param role nothing if the rules treat it like any other of its kind
 * @param dailySet one set a day, the only strength that may be on neighbouring days (S09)
 * @param visits how often it comes, of visits alone
 * @param stepUp when a person is ready for the next level
 */
public record Ladder(
        Kind kind,
        int priority,
        int order,
        String why,
        List<String> sources,
        Set<String> fits,
        Set<String> helpsWith,
        @Nullable OnlyIf onlyIf,
        @Nullable Role role,
        boolean dailySet,
        @Nullable Dose easier,
        @Nullable Dose standard,
        @Nullable Dose harder,
        @Nullable VisitPlan visits,
        String stepUp) {

    public Ladder {
        sources = List.copyOf(sources);
        fits = Set.copyOf(fits);
        helpsWith = Set.copyOf(helpsWith);
        boolean isWhole = easier != null && standard != null && harder != null;
        if (priority < 1 || priority > 5 || isWhole == (kind == Kind.CARD)) {
            throw new IllegalArgumentException("Priority is 1 to 5, and all but cards have three doses: " + why);
        }
        if ((visits != null) != (kind == Kind.VISIT)) {
            throw new IllegalArgumentException("Visits say how often they come, and nothing else does: " + why);
        }
        if (isWhole && !Stream.of(easier, standard, harder).allMatch(Dose::countsFromOne)) {
            throw new IllegalArgumentException(
                    "A dose counts sets, repetitions, times a day and minutes from one: " + why);
        }
    }

    /** How much at a level; nothing for cards. */
    public Dose dose(Level level) {
        var dose = switch (level) {
            case EASIER -> easier;
            case STANDARD -> standard;
            case HARDER -> harder;
        };
        return dose == null ? Dose.NONE : dose;
    }
}
