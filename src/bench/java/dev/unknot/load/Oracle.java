package dev.unknot.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Asks for plans that never were, have expired and were deleted, in turn, and compares what comes back, and how fast. */
final class Oracle {

    private static final List<String> PAGES = List.of("", "/print", ".pdf", ".ics");

    private final Connection connection;
    private final Connection fresh;
    private final int rounds;

    /** @param fresh a socket each, because the hundredth answer on one socket says that it is the last */
    Oracle(Connection connection, Connection fresh, int rounds) {
        this.connection = connection;
        this.fresh = fresh;
        this.rounds = rounds;
    }

    /**
     * @param keys lists of keys of one length, one list a reason; the first never were
     * @return whether nobody can tell one reason from another
     */
    boolean ask(List<String> reasons, List<List<String>> keys) throws IOException {
        boolean isSilent = true;
        for (var page : PAGES) {
            isSilent &= areTheSame(page, reasons, keys);
        }
        warmUp(keys);
        var nanos = new long[keys.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < keys.size(); turn++) {
                int reason = (turn + round) % keys.size();
                var key = keys.get(reason).get(round % keys.get(reason).size());
                long from = System.nanoTime();
                connection.get("/plans/" + key);
                nanos[reason][round] = System.nanoTime() - from;
            }
        }
        var medians = Arrays.stream(nanos).mapToDouble(Oracle::median).toArray();
        for (int reason = 0; reason < medians.length; reason++) {
            System.out.printf(
                    Locale.ROOT, "%s: median of %,d is %.3f ms%n", reasons.get(reason), rounds, medians[reason]);
        }
        double least = Arrays.stream(medians).min().orElseThrow();
        double gap = Arrays.stream(medians).max().orElseThrow() - least;
        System.out.printf(
                Locale.ROOT,
                "Largest gap: %.3f ms, %.1f %%; two halves of the first alone differ by %.1f %%%n",
                gap,
                gap / least * 100,
                noise(nanos[0]));
        return isSilent && gap < 1 && gap / least < 0.05;
    }

    private boolean areTheSame(String page, List<String> reasons, List<List<String>> keys) throws IOException {
        boolean same = true;
        var first = fresh.get("/plans/" + keys.get(0).get(0) + page);
        if (first.status() != 404) {
            System.out.println("A plan that never was got " + first.status());
            return false;
        }
        for (int reason = 0; reason < keys.size(); reason++) {
            for (var key : keys.get(reason)) {
                var answer = fresh.get("/plans/" + key + page);
                if (!answer.isTheSameAs(first)) {
                    System.out.println("DIFFERS: " + reasons.get(reason) + page + " got " + answer.head());
                    same = false;
                }
            }
        }
        System.out.println("/plans/KEY" + page + ": status, headers and body are "
                + (same ? "the same in every byte" : "not the same"));
        return same;
    }

    private void warmUp(List<List<String>> keys) throws IOException {
        for (int i = 0; i < 1_500; i++) {
            var some = keys.get(i % keys.size());
            connection.get("/plans/" + some.get(i % some.size()));
        }
    }

    private static double median(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    private static double noise(long[] nanos) {
        var even = new ArrayList<Long>();
        var odd = new ArrayList<Long>();
        for (int i = 0; i < nanos.length; i++) {
            (i % 2 == 0 ? even : odd).add(nanos[i]);
        }
        double one = median(even.stream().mapToLong(Long::longValue).toArray());
        double other = median(odd.stream().mapToLong(Long::longValue).toArray());
        return Math.abs(one - other) / Math.min(one, other) * 100;
    }
}
