package dev.unknot.running;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Makes plans and changes each of them a few times, one request after the other, until it is told to stop. */
public final class Writer implements Callable<Writer.Count> {

    /** How many writes were acknowledged, refused with 503 or 507, left without an answer, and answered otherwise. */
    public record Count(int acknowledged, int busy, int unanswered, int strange) {

        public Count plus(Count other) {
            return new Count(
                    acknowledged + other.acknowledged,
                    busy + other.busy,
                    unanswered + other.unanswered,
                    strange + other.strange);
        }
    }

    private static final int CHANGES = 4;

    private final Client client;
    private final Path told;
    private final AtomicBoolean stop;
    private final AtomicInteger acknowledged;
    private Count count = new Count(0, 0, 0, 0);
    private int turn;

    public Writer(Client client, Path told, int turn, AtomicBoolean stop, AtomicInteger acknowledged) {
        this.client = client;
        this.told = told;
        this.turn = turn;
        this.stop = stop;
        this.acknowledged = acknowledged;
    }

    @Override
    public Count call() throws IOException, InterruptedException {
        try (var file = new Acknowledgements(told)) {
            while (!stop.get()) {
                var made = send("POST", "/api/plans", Person.order(turn++), null);
                if (made == null || made.statusCode() != 201) {
                    continue;
                }
                var key = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/plans/", "");
                file.told(key, Client.tag(made), Client.fingerprint(made));
                acknowledged.incrementAndGet();
                change(key, Client.tag(made), file);
            }
        }
        return count;
    }

    private void change(String key, String made, Acknowledgements file) throws IOException, InterruptedException {
        var tag = made;
        for (int at = 0; at < CHANGES && !stop.get(); at++) {
            file.trying(key);
            var changed = send("PUT", "/api/plans/" + key + "/wish", Person.wish(turn++), tag);
            if (changed == null || changed.statusCode() != 200) {
                return;
            }
            tag = Client.tag(changed);
            file.told(key, tag, Client.fingerprint(changed));
            acknowledged.incrementAndGet();
        }
    }

    private HttpResponse<String> send(String method, String path, Object body, String tag) throws InterruptedException {
        try {
            var answer = client.send(method, path, JsonMapper.shared().writeValueAsString(body), tag);
            int status = answer.statusCode();
            count = count.plus(
                    status == 200 || status == 201
                            ? new Count(1, 0, 0, 0)
                            : status == 503 || status == 507 ? new Count(0, 1, 0, 0) : new Count(0, 0, 0, 1));
            return answer;
        } catch (IOException e) {
            count = count.plus(new Count(0, 0, 1, 0));
            Thread.sleep(50);
            return null;
        }
    }
}
