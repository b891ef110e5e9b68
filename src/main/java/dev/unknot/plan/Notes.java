package dev.unknot.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a person has told their plan on the way. Nothing of it changes the week.
 *
 * @param linkSaved whether they have said that they saved the link
 * @param read codes of the warnings they have said they read
 * @param ticks by day, the oldest first
 */
public record Notes(boolean linkSaved, List<String> read, List<Tick> ticks) {

    private static final Comparator<Tick> BY_DAY =
            Comparator.comparing(Tick::day).thenComparing(Tick::activity).thenComparing(Tick::box);

    public static final Notes NONE = new Notes(false, List.of(), List.of());

    /** More than twelve weeks of ten boxes a day. Beyond them the oldest are forgotten. */
    public static final int MOST_TICKS = 1_000;

    /** More than there are warnings. */
    public static final int MOST_READ = 200;

    /** What is missing in what was kept is none. */
    public Notes {
        read = Objects.requireNonNullElse(read, List.<String>of()).stream()
                .distinct()
                .sorted()
                .limit(MOST_READ)
                .toList();
        ticks = newest(Objects.requireNonNullElse(ticks, List.of()));
    }

    private static List<Tick> newest(List<Tick> ticks) {
        var inOrder = ticks.stream().sorted(BY_DAY).toList();
        return List.copyOf(inOrder.subList(Math.max(0, inOrder.size() - MOST_TICKS), inOrder.size()));
    }

    /** The same with the link saved, or with a new one that is not. */
    public Notes withLinkSaved(boolean isSaved) {
        return new Notes(isSaved, read, ticks);
    }

    /** The same with these warnings read, and no others. */
    public Notes reading(Collection<String> codes) {
        return new Notes(linkSaved, List.copyOf(codes), ticks);
    }

    public boolean hasRead(Collection<String> codes) {
        return Set.copyOf(read).containsAll(codes);
    }

    /** The same with something told of some boxes, in place of what was told before. */
    public Notes telling(List<Tick> told) {
        var all = new ArrayList<>(without(tick -> told.stream().anyMatch(tick::isAbout)));
        all.addAll(told);
        return new Notes(linkSaved, read, all);
    }

    /**
     * The same with nothing told of some activities on a day.
     *
     * @param box one alone, or all of them
     */
    public Notes takingBack(LocalDate day, Collection<String> activities, @Nullable Integer box) {
        return new Notes(
                linkSaved,
                read,
                without(tick -> tick.day().equals(day)
                        && activities.contains(tick.activity())
                        && (box == null || box == tick.box())));
    }

    /** What was told of a box. */
    public Optional<Told> told(LocalDate day, String activity, int box) {
        return ticks.stream()
                .filter(tick -> tick.box() == box
                        && tick.day().equals(day)
                        && tick.activity().equals(activity))
                .map(Tick::told)
                .findFirst();
    }

    private List<Tick> without(Predicate<Tick> gone) {
        return ticks.stream().filter(gone.negate()).toList();
    }
}
