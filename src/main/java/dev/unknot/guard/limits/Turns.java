package dev.unknot.guard.limits;

import dev.unknot.guard.Visitor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few do costly work at once, and the others in turns: next is the visitor who has the least in work, and among those
 * the one whose turn was longest ago. So a visitor who asks for one thing waits for one turn, however much others ask for.
 */
public final class Turns {

    /** A place in the queue, and then at work. */
    static final class Turn {

        private final Visitor visitor;
        private final CountDownLatch begun = new CountDownLatch(1);

        private Turn(Visitor visitor) {
            this.visitor = visitor;
        }

        boolean hasBegun() {
            return begun.getCount() == 0;
        }

        /** Waits until it has begun; false if it has not by then. */
        boolean beginsWithin(Duration patience) throws InterruptedException {
            return begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static final class Line {

        private final Deque<Turn> waiting = new ArrayDeque<>();
        private int working;
        private long lastTurn;
    }

    private final int ofOne;
    private final int ofAll;
    private final Map<Visitor, Line> lines = new LinkedHashMap<>();
    private int working;
    private long turns;

    /**
     * @param ofOne how much of one visitor's work is done at once
     * @param ofAll how much of everybody's
     */
    public Turns(int ofOne, int ofAll) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
    }

    /** Queues. The caller must say when it is {@link #over}, even if the turn never began. */
    synchronized Turn ask(Visitor visitor) {
        var turn = new Turn(visitor);
        lines.computeIfAbsent(visitor, known -> new Line()).waiting.add(turn);
        beginNext();
        return turn;
    }

    synchronized void over(Turn turn) {
        var line = lines.get(turn.visitor);
        if (line == null) {
            throw new IllegalStateException("Over already");
        }
        if (!line.waiting.remove(turn)) {
            line.working--;
            working--;
        }
        if (line.working == 0 && line.waiting.isEmpty()) {
            lines.remove(turn.visitor);
        }
        beginNext();
    }

    /** How many visitors are waiting or at work; all others are forgotten. */
    synchronized int visitors() {
        return lines.size();
    }

    private void beginNext() {
        while (working < ofAll) {
            var next = lines.values().stream()
                    .filter(line -> !line.waiting.isEmpty() && line.working < ofOne)
                    .min(Comparator.comparingInt((Line line) -> line.working).thenComparingLong(line -> line.lastTurn));
            if (next.isEmpty()) {
                return;
            }
            var line = next.get();
            line.lastTurn = ++turns;
            line.working++;
            working++;
            line.waiting.remove().begun.countDown();
        }
    }
}
