package dev.unknot.faults;

import dev.unknot.faults.DatabaseFaults.Fault;
import dev.unknot.running.Client;
import dev.unknot.running.Person;
import dev.unknot.running.Postgres;
import dev.unknot.running.Server;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Two processes on one PostgreSQL change one plan at the same moment, by turns as programs and by forms. */
final class Collisions implements Fault {

    private static final int PORT = DatabaseFaults.PORT;

    /** Programs ask for one of the first two, forms for one of the others; so no edit is ever already done. */
    private static final List<String> ACTIVITIES = List.of("EX_PLANK", "EX_BAND_ROW", "EX_WALL_ANGEL", "EX_CAT_COW");

    /** An answer, and when it was asked for and there. */
    private record Timed(HttpResponse<String> answer, long from, long to) {

        int status() {
            return answer.statusCode();
        }
    }

    private interface Change {
        HttpResponse<String> send() throws Exception;
    }

    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);
    private final List<Client> nodes = List.of(new Client(PORT), new Client(PORT + 1));
    private int oneWon;
    private int told;
    private int lost;
    private int overlapping;

    @Override
    public void run(Path folder, int pairs, Findings findings) throws Exception {
        var postgres = new Postgres(folder, PORT + 2);
        postgres.start();
        var servers = List.of(new Server(folder, PORT, postgres.url()), new Server(folder, PORT + 1, postgres.url()));
        try {
            for (var server : servers) {
                server.start();
            }
            var key = nodes.get(0).make(0);
            for (int pair = 0; pair < pairs; pair++) {
                collide(key, pair);
            }
        } finally {
            both.shutdownNow();
            for (var server : servers) {
                server.kill();
            }
            postgres.stop();
        }
        findings.note("%d pairs, of which %d were under way at the same time", pairs, overlapping);
        findings.must(overlapping * 10 >= pairs * 9, "nine of ten pairs collide");
        findings.must(oneWon == pairs, "exactly one of two wins: %d of %d", oneWon, pairs);
        findings.must(told == pairs, "the other is told, with both wishes or the way to them: %d of %d", told, pairs);
        findings.must(lost == 0, "updates lost: %d", lost);
    }

    private void collide(String key, int pair) throws Exception {
        boolean byForm = pair % 2 == 1;
        var before = nodes.get(pair / 2 % 2).send("GET", "/api/plans/" + key + "/wish", "", null);
        var tag = Client.tag(before);
        int edition = edition(tag);
        var wanted = byForm ? ACTIVITIES.subList(2, 4) : ACTIVITIES.subList(0, 2);
        var answers = atOnce(
                () -> change(nodes.get(0), key, wanted.get(0), tag, byForm),
                () -> change(nodes.get(1), key, wanted.get(1), tag, byForm));
        var first = answers.get(0);
        var second = answers.get(1);
        if (first.from() < second.to() && second.from() < first.to()) {
            overlapping++;
        }
        int won = byForm ? 303 : 200;
        int overtaken = byForm ? 409 : 412;
        int winner = first.status() == won ? 0 : 1;
        if (answers.get(winner).status() == won && answers.get(1 - winner).status() == overtaken) {
            oneWon++;
        } else {
            System.out.printf("Pair %d: %d and %d%n", pair, first.status(), second.status());
        }
        var after = nodes.get(1 - winner).send("GET", "/api/plans/" + key + "/wish", "", null);
        boolean isKept = edition(Client.tag(after)) == edition + 1
                && isBanned(after, wanted.get(winner))
                && !isBanned(after, wanted.get(1 - winner));
        lost += isKept ? 0 : 1;
        told += isTold(answers.get(1 - winner), wanted.get(1 - winner), edition + 1, byForm) ? 1 : 0;
    }

    /** A person gets both wishes, and a form that does theirs to the plan as it is now; a program is told how to go on. */
    private static boolean isTold(Timed loser, String wanted, int edition, boolean byForm) {
        var body = loser.answer().body();
        if (!byForm) {
            return body.contains("The plan has changed") && body.contains("new ETag");
        }
        return body.contains("id=\"wanted\"")
                && body.contains("id=\"meanwhile\"")
                && body.contains("name=\"edition\" value=\"" + edition + "\"")
                && body.contains("name=\"activity\" value=\"" + wanted + "\"");
    }

    private static HttpResponse<String> change(Client node, String key, String activity, String tag, boolean byForm)
            throws Exception {
        if (byForm) {
            var fields = Map.of(
                    "edit", List.of("BAN"),
                    "activity", List.of(activity),
                    "edition", List.of(Integer.toString(edition(tag))));
            return node.form("/plans/" + key + "/change", fields);
        }
        var wish = new LinkedHashMap<>(Person.wish(0));
        wish.put("banned", List.of(activity));
        return node.send(
                "PUT", "/api/plans/" + key + "/wish", JsonMapper.shared().writeValueAsString(wish), tag);
    }

    private static boolean isBanned(HttpResponse<String> wish, String activity) {
        return JsonMapper.shared()
                .readTree(wish.body())
                .path("banned")
                .toString()
                .contains('"' + activity + '"');
    }

    private static int edition(String tag) {
        return dev.unknot.running.Acknowledgements.Acknowledged.edition(tag);
    }

    private List<Timed> atOnce(Change one, Change other) throws Exception {
        var first = both.submit(() -> timed(one));
        var second = both.submit(() -> timed(other));
        return List.of(first.get(), second.get());
    }

    private Timed timed(Change change) throws Exception {
        start.await();
        long from = System.nanoTime();
        var answer = change.send();
        return new Timed(answer, from, System.nanoTime());
    }
}
