package dev.unknot.guide;

import dev.unknot.catalogue.Guide;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which guides a person wants side by side.
 *
 * @param guides two to four, in the fixed order of the guides; none if nothing was asked, or nothing that can be shown
 * @param ticked what the form shows as chosen
 * @param problem what is wrong with the choice: {@code unknown}, {@code twice}, {@code fewest} or {@code most}
 */
record Comparison(List<Guide> guides, List<String> ticked, Optional<String> problem) {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    static Comparison of(@Nullable List<String> typed, List<Guide> all) {
        if (typed == null) {
            return new Comparison(List.of(), List.of(), Optional.empty());
        }
        var ticked = all.stream().map(Guide::slug).filter(typed::contains).toList();
        var problem = problem(typed, ticked);
        var guides = problem.isPresent()
                ? List.<Guide>of()
                : all.stream().filter(guide -> ticked.contains(guide.slug())).toList();
        return new Comparison(guides, ticked, problem);
    }

    private static Optional<String> problem(List<String> typed, List<String> known) {
        if (!known.containsAll(typed)) {
            return Optional.of("unknown");
        }
        if (new HashSet<>(typed).size() < typed.size()) {
            return Optional.of("twice");
        }
        if (typed.size() < FEWEST) {
            return Optional.of("fewest");
        }
        return typed.size() > MOST ? Optional.of("most") : Optional.empty();
    }

    boolean isWrong() {
        return problem.isPresent();
    }
}
