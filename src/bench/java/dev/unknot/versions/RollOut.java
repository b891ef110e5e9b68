package dev.unknot.versions;

import dev.unknot.faults.Findings;
import dev.unknot.running.Server;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The newer version starts beside the older one, people go to and fro, each restarts, and the newer is taken back. */
record RollOut(Server older, Server newer, boolean isNext, Findings findings) {

    void run() throws Exception {
        older.start();
        var oldRules = rules(older);
        newer.start();
        var newRules = rules(newer);
        findings.note("rules and words: %s and %s", oldRules, newRules);
        for (var maker : List.of(true, false)) {
            var names = maker ? "older to newer" : "newer to older";
            var from = maker ? older : newer;
            var to = maker ? newer : older;
            new Journeys(names, from.client(), to.client(), findings).walk();
        }
        if (isNext) {
            new Novelties(newer.client(), older.client(), findings).walk();
        }
        restarts(older, "older restarted beside newer");
        restarts(newer, "newer restarted beside older");
        older.kill();
        newer.kill();
        together();
        findings.must(rules(older).equals(oldRules), "each serves its own rules and words: older");
        findings.must(rules(newer).equals(newRules), "each serves its own rules and words: newer");
        newer.kill();
        restarts(older, "older alone, after the newer was taken back");
        findings.must(rules(older).equals(oldRules), "rules and words after that: its own");
    }

    private void restarts(Server server, String what) throws InterruptedException {
        server.kill();
        findings.must(starts(server), "%s: ready", what);
    }

    private void together() {
        var both = List.of(older, newer).stream()
                .map(server -> CompletableFuture.supplyAsync(() -> starts(server)))
                .toList();
        findings.must(both.stream().allMatch(CompletableFuture::join), "both started at once: both ready");
    }

    private static boolean starts(Server server) {
        try {
            server.start();
            return true;
        } catch (IllegalStateException e) {
            return false;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /** The version of rules and words, as new plans name it. */
    private static String rules(Server server) throws Exception {
        var client = server.client();
        var plan = client.send("GET", "/api/plans/" + client.make(0), "", null).body();
        return Json.of(plan).path("rulesVersion").asString();
    }
}
