package dev.unknot.guard.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.guard.Visitor;
import dev.unknot.guard.limits.Turns.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final Visitor ANNA = new Visitor("Anna");
    private static final Visitor BEN = new Visitor("Ben");
    private static final Visitor CARA = new Visitor("Cara");

    private final Turns turns = new Turns(2, 3);

    @Test
    void leavesAPlaceToOthersHoweverMuchOneAsksFor() {
        assertThat(ask(ANNA, 50)).filteredOn(Turn::hasBegun).hasSize(2);
        assertThat(turns.ask(BEN).hasBegun()).isTrue();
        assertThat(turns.ask(CARA).hasBegun()).isFalse();
    }

    @Test
    void nextIsTheVisitorWithTheLeastInWork() {
        var annas = ask(ANNA, 5);
        var bens = ask(BEN, 5);
        var cara = turns.ask(CARA);
        turns.over(annas.get(0));
        assertThat(cara.hasBegun()).isTrue();
        assertThat(annas.get(2).hasBegun()).isFalse();
        assertThat(bens.get(1).hasBegun()).isFalse();
    }

    /** Those who ask for much have asked earlier, and yet have had their turn later. */
    @Test
    void waitsForOneTurnOfEachAtMost() {
        var many = IntStream.range(0, 20)
                .mapToObj(n -> new Visitor("many " + n))
                .flatMap(visitor -> ask(visitor, 10).stream())
                .toList();
        var working = new ArrayList<>(many.stream().filter(Turn::hasBegun).toList());
        for (int n = 0; n < 20; n++) {
            endOne(working, many);
        }
        var anna = turns.ask(ANNA);
        int ended = 0;
        while (!anna.hasBegun()) {
            endOne(working, many);
            ended++;
        }
        assertThat(ended).isLessThanOrEqualTo(20);
    }

    @Test
    void aVisitorWhoGivesUpWaitingTakesNoTurn() {
        var annas = ask(ANNA, 3);
        var bens = ask(BEN, 2);
        turns.over(annas.get(2));
        turns.over(annas.get(0));
        assertThat(bens.get(1).hasBegun()).isTrue();
        assertThat(annas.get(2).hasBegun()).isFalse();
    }

    @Test
    void isNeverMoreThanAllowedAndForgetsWhoHasLeft() {
        var random = new Random(20261130);
        var visitors = List.of(ANNA, BEN, CARA, new Visitor("Dan"));
        var under = new ArrayList<Turn>();
        for (int step = 0; step < 10_000; step++) {
            if (under.isEmpty() || random.nextBoolean()) {
                under.add(turns.ask(visitors.get(random.nextInt(visitors.size()))));
            } else {
                turns.over(under.remove(random.nextInt(under.size())));
            }
            long working = under.stream().filter(Turn::hasBegun).count();
            assertThat(working).isLessThanOrEqualTo(3);
        }
        under.forEach(turns::over);
        assertThat(turns.visitors()).isZero();
        assertThatThrownBy(() -> turns.over(under.get(0))).isInstanceOf(IllegalStateException.class);
    }

    private void endOne(List<Turn> working, List<Turn> all) {
        turns.over(working.remove(0));
        all.stream().filter(turn -> turn.hasBegun() && !known.contains(turn)).forEach(turn -> {
            known.add(turn);
            working.add(turn);
        });
    }

    private final List<Turn> known = new ArrayList<>();

    private List<Turn> ask(Visitor visitor, int number) {
        var asked = Stream.generate(() -> turns.ask(visitor)).limit(number).toList();
        asked.stream().filter(Turn::hasBegun).forEach(known::add);
        return asked;
    }
}
