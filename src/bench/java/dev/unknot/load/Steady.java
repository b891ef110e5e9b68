package dev.unknot.load;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A fixed number of requests a second, whether or not the answers keep up. Time counts from the moment a request was due, so that
 * one that had to wait for the one before shows it.
 */
final class Steady {

    private final Supplier<Connection> connections;
    private final double rate;
    private final double seconds;

    Steady(Supplier<Connection> connections, double rate, double seconds) {
        this.connections = connections;
        this.rate = rate;
        this.seconds = seconds;
    }

    /** The same number of requests at a time, each as soon as one before has ended. */
    static Times atOnce(Supplier<Connection> connections, int atOnce, int number, Supplier<Journey.Named> steps)
            throws InterruptedException, ExecutionException {
        var times = new Times();
        var left = new AtomicLong(number);
        run(atOnce, () -> {
            try (var connection = connections.get()) {
                while (left.getAndDecrement() > 0) {
                    take(steps.get(), connection, System.nanoTime(), times);
                }
            }
        });
        return times;
    }

    Times run(Supplier<Journey.Named> steps) throws InterruptedException, ExecutionException {
        var times = new Times();
        var ticket = new AtomicLong();
        long tickets = Math.round(rate * seconds);
        long start = System.nanoTime();
        run((int) Math.min(128, Math.max(8, rate * 2)), () -> {
            try (var connection = connections.get()) {
                for (long mine = ticket.getAndIncrement(); mine < tickets; mine = ticket.getAndIncrement()) {
                    long due = start + (long) (mine / rate * 1e9);
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    take(steps.get(), connection, due, times);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return times;
    }

    private static void run(int workers, Runnable work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(workers);
        try {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < workers; i++) {
                all.add(pool.submit(work));
            }
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void take(Journey.Named named, Connection connection, long from, Times times) {
        String outcome;
        try {
            var answer = named.step().take(connection);
            boolean hasNoHint = (answer.status() == 429 || answer.status() == 503) && !answer.isBusy();
            outcome = answer.status() + (hasNoHint ? " without Retry-After" : "");
        } catch (Connection.CutShortException e) {
            outcome = "cut short";
        } catch (ConnectException e) {
            outcome = "refused";
        } catch (IOException e) {
            outcome = "no answer";
        }
        times.add(named.kind(), System.nanoTime() - from, outcome);
    }
}
