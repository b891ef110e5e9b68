package dev.unknot.faults;

import dev.unknot.faults.Samples.Kind;
import dev.unknot.faults.Samples.Sample;
import dev.unknot.running.Client;
import dev.unknot.running.Person;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Twenty requests a second, whatever becomes of those before. Of twenty, ten are guides, nine plans, and one makes a plan. */
final class Visitors {

    private static final int A_SECOND = Integer.getInteger("faults.rate", 20);
    private static final int TURNS = 20;
    private static final int PLANS = 20;
    private static final List<String> GUIDES = List.of(
            "/", "/guides", "/guides/exercise", "/guides/massage", "/activities", "/urgent-help", "/assessment");

    private final Client client;
    private final List<String> keys = new ArrayList<>();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();

    Visitors(Client client) {
        this.client = client;
    }

    void start() throws IOException, InterruptedException {
        for (int at = 0; at < PLANS; at++) {
            keys.add(client.make(at));
        }
        for (int at = 0; at < 3 * TURNS; at++) {
            ask(at % 2 == 0 ? Kind.GUIDE : Kind.PLAN, at); // the first requests after a start are slow
        }
        clock.scheduleAtFixedRate(
                () -> people.execute(() -> ask(turn.getAndIncrement())), 0, 1_000 / A_SECOND, TimeUnit.MILLISECONDS);
    }

    /** Waits for the last answers. */
    Samples stop() throws InterruptedException {
        clock.shutdown();
        if (!clock.awaitTermination(1, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The clock does not stop");
        }
        people.shutdown();
        if (!people.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Some got no answer");
        }
        return new Samples(List.copyOf(samples));
    }

    private void ask(int at) {
        var kind = at % 2 == 0 ? Kind.GUIDE : at % TURNS == 1 ? Kind.WRITE : Kind.PLAN;
        long from = System.nanoTime();
        int status = 0;
        boolean saysWhen = false;
        try {
            var answer = ask(kind, at);
            status = answer.statusCode();
            saysWhen = answer.headers().firstValue("Retry-After").isPresent();
        } catch (IOException e) {
            System.out.println(kind + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        samples.add(new Sample(kind, from, status, Duration.ofNanos(System.nanoTime() - from), saysWhen));
    }

    private HttpResponse<String> ask(Kind kind, int at) throws IOException, InterruptedException {
        return switch (kind) {
            case GUIDE -> client.send("GET", GUIDES.get(at / 2 % GUIDES.size()), "", null);
            case PLAN -> client.send("GET", "/plans/" + keys.get(at / 2 % keys.size()), "", null);
            case WRITE ->
                client.send("POST", "/api/plans", JsonMapper.shared().writeValueAsString(Person.order(at)), null);
        };
    }
}
