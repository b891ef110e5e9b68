package dev.unknot.running;

import dev.unknot.running.Writer.Count;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Several writers at once. */
public final class Writers {

    private final ExecutorService threads;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Future<Count>> writers = new ArrayList<>();

    /** Starts them; each keeps what it was told in a file of its own in the folder. */
    public Writers(Client client, int number, Path told) {
        threads = Executors.newFixedThreadPool(number);
        for (int at = 0; at < number; at++) {
            writers.add(threads.submit(new Writer(client, told.resolve("writer" + at), at, stop, acknowledged)));
        }
    }

    /** How many writes were acknowledged so far. */
    public int acknowledged() {
        return acknowledged.get();
    }

    /** Lets each end its request, and says what became of all. */
    public Count stop() throws InterruptedException, ExecutionException {
        stop.set(true);
        threads.shutdown();
        var sum = new Count(0, 0, 0, 0);
        for (var writer : writers) {
            sum = sum.plus(writer.get());
        }
        return sum;
    }
}
