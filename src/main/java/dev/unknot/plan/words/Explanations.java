package dev.unknot.plan.words;

import dev.unknot.plan.Plan;
import dev.unknot.plan.weeks.Rearranged;
import dev.unknot.plan.words.Explanation.Line;
import dev.unknot.planner.Rearrangement.Move;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Explains what a change did to a week. */
@Component
public class Explanations {

    private final WishWords wishWords;
    private final PlanWords words;
    private final Rearranged rearranged;

    public Explanations(WishWords wishWords, PlanWords words, Rearranged rearranged) {
        this.wishWords = wishWords;
        this.words = words;
        this.rearranged = rearranged;
    }

    /** The last change of a plan; nothing for one that never changed. */
    public Optional<Explanation> lastChange(Plan plan) {
        return plan.before().map(before -> between(before, plan)).or(() -> stepBack(plan));
    }

    /** What has changed since an edition; the last change if that edition is not remembered. */
    public Optional<Explanation> since(int edition, Plan plan) {
        return plan.past().stream()
                .filter(earlier -> earlier.edition() == edition)
                .findFirst()
                .map(earlier -> between(earlier, plan))
                .or(() -> stepBack(plan))
                .or(() -> lastChange(plan));
    }

    /** Only that a change was taken back. */
    private Optional<Explanation> stepBack(Plan plan) {
        return Optional.of(takenBack(plan))
                .filter(sentences -> !sentences.isEmpty())
                .map(sentences -> new Explanation(sentences, List.of(), List.of(), List.of(), List.of(), null));
    }

    private List<String> takenBack(Plan plan) {
        return Optional.ofNullable(plan.takenBack())
                .map(wish -> wishWords.asked(plan.wish(), wish))
                .orElse(List.of());
    }

    private Explanation between(Plan before, Plan after) {
        var moves = rearranged.between(before, after);
        return new Explanation(
                takenBack(after),
                wishWords.asked(before.wish(), after.wish()),
                moves.stream()
                        .filter(move ->
                                !move.before().isEmpty() && !move.after().isEmpty())
                        .map(this::line)
                        .toList(),
                moves.stream()
                        .filter(move -> move.before().isEmpty())
                        .map(this::line)
                        .toList(),
                moves.stream()
                        .filter(move -> move.after().isEmpty())
                        .map(this::line)
                        .toList(),
                before.edition());
    }

    private Line line(Move move) {
        var activity = move.activity();
        var was = wishWords.when(activity, move.before());
        var is = wishWords.when(activity, move.after());
        var text = was.isEmpty()
                ? words.say("change.cameIn.when", is)
                : is.isEmpty() ? words.say("change.wentOut.when", was) : words.say("change.moved.when", was, is);
        return new Line(activity, text, words.reason(move.because()));
    }
}
