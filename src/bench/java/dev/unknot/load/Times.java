package dev.unknot.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long each kind of request took, and what came of it. */
final class Times {

    private static final String ALL = "all";

    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();

    /** @param outcome a status, or what went wrong */
    synchronized void add(String kind, long nanos, String outcome) {
        for (var key : List.of(kind, ALL)) {
            this.nanos.computeIfAbsent(key, unknown -> new ArrayList<>()).add(nanos);
            outcomes.computeIfAbsent(key, unknown -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
        }
    }

    /** How many came to one of these ends. */
    synchronized int count(String... ends) {
        var all = outcomes.getOrDefault(ALL, Map.of());
        return List.of(ends).stream().mapToInt(end -> all.getOrDefault(end, 0)).sum();
    }

    synchronized int total() {
        return nanos.getOrDefault(ALL, List.of()).size();
    }

    /** In milliseconds. */
    synchronized double percentile(String kind, double percent) {
        var sorted = new ArrayList<>(nanos.getOrDefault(kind, List.of()));
        if (sorted.isEmpty()) {
            throw new IllegalStateException("No " + kind + " was asked for");
        }
        Collections.sort(sorted);
        int at = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, at)) / 1e6;
    }

    /** A table in Markdown. */
    synchronized String table() {
        var table = new StringBuilder(
                "| | number | p50 ms | p95 ms | p99 ms | worst ms | came to |\n|---|---|---|---|---|---|---|\n");
        nanos.forEach((kind, all) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %s |%n",
                kind,
                all.size(),
                percentile(kind, 50),
                percentile(kind, 95),
                percentile(kind, 99),
                percentile(kind, 100),
                outcomes.get(kind))));
        return table.toString();
    }
}
