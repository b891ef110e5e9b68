package dev.unknot.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The client of {@code bench/load.sh}. Ends with 1 if a figure is missed. */
public final class Load {

    private static final Set<String> OPTIONS = Set.of(
            "port", "from", "fresh", "rate", "seconds", "mix", "keys", "p99", "p95", "may", "must", "plans", "at",
            "number");

    private final Map<String, String> options = new HashMap<>();

    private Load(List<String> options) {
        for (var option : options) {
            var parts = option.split("=", 2);
            if (parts.length < 2 || !OPTIONS.contains(parts[0])) {
                throw new IllegalArgumentException("Unknown: " + option);
            }
            this.options.put(parts[0], parts[1]);
        }
    }

    /** Arguments: {@code plans}, {@code steady}, {@code crowd} or {@code oracle}, and options with their values. */
    public static void main(String[] arguments) throws Exception {
        var load = new Load(List.of(arguments).subList(1, arguments.length));
        boolean isMet = switch (arguments[0]) {
            case "plans" -> load.plans();
            case "steady" -> load.judge(load.steady());
            case "crowd" -> load.judge(load.crowd());
            case "oracle" -> load.oracle();
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        if (!isMet) {
            System.exit(1);
        }
    }

    /** Makes some plans and writes their keys down. */
    private boolean plans() throws IOException {
        try (var connection = connection()) {
            Files.write(Path.of(text("keys", "")), Typed.makePlans(connection, number("plans", 20)));
        }
        return true;
    }

    private Times steady() throws Exception {
        var journey = new Journey(keys());
        var mix = text("mix", "journey");
        return new Steady(this::connection, number("rate", 10), number("seconds", 10)).run(() -> journey.next(mix));
    }

    private Times crowd() throws Exception {
        var journey = new Journey(keys());
        var mix = text("mix", "pdf");
        return Steady.atOnce(this::connection, number("at", 10), number("number", 100), () -> journey.next(mix));
    }

    /**
     * {@code p95} and {@code p99} bound the time in ms of all kinds together, or of one: {@code p99=plan:200}. {@code may}
     * names ends that are no errors besides success, {@code must} one that has to come.
     */
    private boolean judge(Times times) {
        System.out.print(times.table());
        var fine = Stream.concat(
                        Stream.of("200", "304", "412"),
                        Stream.of(text("may", "200").split(",")))
                .distinct()
                .toArray(String[]::new);
        int errors = times.total() - times.count(fine);
        boolean isMet = errors == 0;
        System.out.println("Errors: " + errors);
        if (options.containsKey("must") && times.count(text("must", "")) == 0) {
            System.out.println("MISSED: nothing came to " + text("must", ""));
            isMet = false;
        }
        return isFastEnough(times, "p95", 95) & isFastEnough(times, "p99", 99) & isMet;
    }

    private boolean isFastEnough(Times times, String option, double percent) {
        if (!options.containsKey(option)) {
            return true;
        }
        var parts = text(option, "").split(":");
        var kind = parts.length > 1 ? parts[0] : "all";
        double most = Double.parseDouble(parts[parts.length - 1]);
        double is = times.percentile(kind, percent);
        boolean isMet = is <= most;
        System.out.printf(
                Locale.ROOT, "%s of %s: %.1f ms, at most %.0f: %s%n", option, kind, is, most, isMet ? "met" : "MISSED");
        return isMet;
    }

    private boolean oracle() throws IOException {
        int plans = number("plans", 10);
        var random = new Random(1);
        var never = Stream.generate(() -> {
                    var secret = new byte[20];
                    random.nextBytes(secret);
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
                })
                .limit(plans)
                .toList();
        try (var connection = connection()) {
            var deleted = Typed.makePlans(connection, plans);
            for (var key : deleted) {
                connection.send("POST", "/plans/" + key + "/delete", "application/x-www-form-urlencoded", "", "");
            }
            return new Oracle(connection, new Connection(from(), number("port", 0), true), number("number", 1_000))
                    .ask(List.of("never was", "expired", "deleted"), List.of(never, keys(), deleted));
        }
    }

    private List<String> keys() throws IOException {
        return options.containsKey("keys") ? Files.readAllLines(Path.of(text("keys", ""))) : List.of();
    }

    private Connection connection() {
        return new Connection(
                text("from", "127.0.0.1"),
                number("port", 0),
                text("fresh", "no").equals("yes"));
    }

    private String from() {
        return text("from", "127.0.0.1");
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(text(option, Integer.toString(otherwise)));
    }

    private String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }
}
