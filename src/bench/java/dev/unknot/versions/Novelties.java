package dev.unknot.versions;

import static dev.unknot.versions.Journeys.get;
import static dev.unknot.versions.Journeys.is;

import dev.unknot.faults.Findings;
import dev.unknot.running.Client;
import dev.unknot.running.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan with an activity that only the newer version knows, at the older one. */
record Novelties(Client newer, Client older, Findings findings) {

    void walk() throws Exception {
        var order = new HashMap<>(Person.order(0));
        order.put("pinned", List.of(Map.of("activity", NextVersion.ACTIVITY, "day", "MONDAY")));
        var key = Client.key(newer.send("POST", "/api/plans", Json.text(order), null));
        new PagesOpened(older, findings).known(key, "new activity");
        var words = "does not know yet (" + NextVersion.ACTIVITY + ")";
        findings.must(get(older, "/plans/" + key).body().contains(words), "new activity: named as not known yet");
        var before = Json.of(get(newer, "/api/plans/" + key).body());
        var change = Map.of("edit", List.of("BAN"), "activity", List.of("EX_PLANK"), "edition", List.of("0"));
        findings.must(
                is(409, older.form("/plans/" + key + "/change", change)), "new activity: not changed, and said so");
        findings.must(
                is(303, older.form("/plans/" + key + "/keep", Map.of("keepDays", List.of("180")))),
                "new activity: kept for other days");
        findings.must(
                before.path("days")
                        .equals(Json.of(get(newer, "/api/plans/" + key).body()).path("days")),
                "new activity: nothing lost at the newer version");
        findings.must(is(303, newer.form("/plans/" + key + "/change", change)), "new activity: changed at the newer");
        findings.must(is(204, older.send("DELETE", "/api/plans/" + key, "", null)), "new activity: deleted");
        findings.must(is(404, get(newer, "/plans/" + key)), "new activity: gone");
    }
}
