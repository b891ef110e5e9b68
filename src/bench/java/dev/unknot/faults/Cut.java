package dev.unknot.faults;

import dev.unknot.faults.DatabaseFaults.Fault;
import dev.unknot.running.Client;
import dev.unknot.running.Person;
import dev.unknot.running.Postgres;
import dev.unknot.running.Server;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The connection is cut when PostgreSQL has committed and not yet said so. People send what they sent again. */
final class Cut implements Fault {

    /** To see that it can fail: sending the form again uses a new token. */
    private static final boolean SAME_TOKEN = !Boolean.getBoolean("faults.otherToken");

    private final Random random = new Random();
    private int once;
    private int asked;
    private int changed;

    @Override
    public void run(Path folder, int rounds, Findings findings) throws Exception {
        int database = DatabaseFaults.PORT + 2;
        int wirePort = DatabaseFaults.PORT + 3;
        var postgres = new Postgres(folder, database);
        postgres.start();
        var server = new Server(folder, DatabaseFaults.PORT, postgres.url().replace(":" + database, ":" + wirePort));
        try (var wire = new Wire(wirePort, database)) {
            server.start();
            for (int round = 0; round < rounds; round++) {
                create(server.client(), wire, postgres);
            }
            findings.must(wire.cuts() == 2 * rounds, "cut after COMMIT: %d of %d", wire.cuts(), 2 * rounds);
            findings.must(
                    asked == 2 * rounds, "asked to come back with 503 and Retry-After: %d of %d", asked, 2 * rounds);
            findings.must(once == rounds, "sent again, exactly one plan: %d of %d", once, rounds);
            findings.must(changed == rounds, "sent again, changed exactly once: %d of %d", changed, rounds);
        } finally {
            server.kill();
            postgres.stop();
        }
    }

    private void create(Client client, Wire wire, Postgres postgres) throws Exception {
        int before = plans(postgres);
        var token = token();
        wire.cutAtNextCommit();
        note(client.form("/plans", Person.form(token)));
        var again = client.form("/plans", Person.form(SAME_TOKEN ? token : token()));
        if (again.statusCode() == 303 && plans(postgres) == before + 1) {
            once++;
        }
        change(client, wire, Client.key(again));
    }

    private void change(Client client, Wire wire, String key) throws Exception {
        var change = Map.of("edit", List.of("BAN"), "activity", List.of("EX_PLANK"), "edition", List.of("0"));
        wire.cutAtNextCommit();
        note(client.form("/plans/" + key + "/change", change));
        var again = client.form("/plans/" + key + "/change", change);
        var now = Client.tag(client.send("GET", "/api/plans/" + key, "", null));
        if (again.statusCode() == 303 && now.startsWith("\"1-")) {
            changed++;
        }
    }

    private void note(HttpResponse<String> answer) {
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            asked++;
        } else {
            System.out.println("Answered " + answer.statusCode());
        }
    }

    private String token() {
        var secret = new byte[20];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static int plans(Postgres postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from plan")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
