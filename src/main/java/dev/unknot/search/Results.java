package dev.unknot.search;

import dev.unknot.search.SearchIndex.Hit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was found, on shelves: the shelf with the best hit first. */
@Component
class Results {

    private static final int MOST_ON_A_SHELF = 8;

    /** What scores less than this share of the best is left out. */
    private static final float WORTH_SHOWING = 0.2f;

    private final SearchIndex index;

    Results(SearchIndex index) {
        this.index = index;
    }

    SearchIndex index() {
        return index;
    }

    record Found(Entry entry, Snippet snippet) {}

    record OnShelf(Shelf shelf, List<Found> found) {}

    List<OnShelf> of(String typed) {
        var question = new Question(typed);
        if (question.stems().isEmpty()) {
            return List.of();
        }
        var hits = index.find(question);
        if (hits.isEmpty()) {
            return List.of();
        }
        float least = hits.get(0).score() * WORTH_SHOWING;
        var worthShowing = hits.stream().filter(hit -> hit.score() >= least).toList();
        return Arrays.stream(Shelf.values())
                .filter(shelf -> first(worthShowing, shelf) < worthShowing.size())
                .sorted((one, other) -> Integer.compare(first(worthShowing, one), first(worthShowing, other)))
                .map(shelf -> new OnShelf(shelf, found(worthShowing, shelf, question.stems())))
                .toList();
    }

    private static int first(List<Hit> hits, Shelf shelf) {
        int at = 0;
        while (at < hits.size() && hits.get(at).entry().shelf() != shelf) {
            at++;
        }
        return at;
    }

    private static List<Found> found(List<Hit> hits, Shelf shelf, Set<String> stems) {
        return hits.stream()
                .map(Hit::entry)
                .filter(entry -> entry.shelf() == shelf)
                .limit(MOST_ON_A_SHELF)
                .map(entry -> new Found(entry, Snippet.of(entry, stems)))
                .toList();
    }
}
