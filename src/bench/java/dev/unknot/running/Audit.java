package dev.unknot.running;

import dev.unknot.running.Acknowledgements.Acknowledged;
import java.io.IOException;

/** Asks for plans that were acknowledged. Each must be as it was, or as the one change under way would have made it. */
public final class Audit {

    private final Client client;
    private int kept;
    private int lost;
    private int torn;

    public Audit(Client client) {
        this.client = client;
    }

    public void check(Iterable<Acknowledged> plans) throws IOException, InterruptedException {
        for (var plan : plans) {
            var answer = client.send("GET", "/api/plans/" + plan.key(), "", null);
            if (answer.statusCode() == 404) {
                lost(plan);
            } else if (answer.statusCode() != 200) {
                torn(plan);
            } else {
                compare(plan, Client.tag(answer), Client.fingerprint(answer));
            }
        }
    }

    public boolean isClean() {
        return lost == 0 && torn == 0 && kept > 0;
    }

    private void compare(Acknowledged plan, String tag, String body) {
        int ahead = Acknowledged.edition(tag) - Acknowledged.edition(plan.tag());
        if (ahead < 0) {
            lost(plan);
        } else if (ahead > (plan.changing() ? 1 : 0) || (ahead == 0 && !body.equals(plan.body()))) {
            torn(plan);
        } else {
            kept++;
        }
    }

    private void lost(Acknowledged plan) {
        lost++;
        System.out.println("LOST " + plan);
    }

    private void torn(Acknowledged plan) {
        torn++;
        System.out.println("TORN " + plan);
    }

    @Override
    public String toString() {
        return "plans asked for again: %d kept, %d lost, %d torn".formatted(kept, lost, torn);
    }
}
