package dev.unknot.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What visitors do, mixed as they would: mostly they read their plan, and sometimes they make or change one. */
final class Journey {

    /** One request, or a few that belong together. */
    interface Step {

        /** The answer that counts. */
        Answer take(Connection connection) throws IOException;
    }

    /** A step with its name. */
    record Named(String kind, Step step) {}

    private static final List<String> GUIDES =
            List.of("exercise", "massage", "posture", "mind-body", "medication", "acupuncture", "chiropractic");
    private static final List<String> SEARCHES = List.of("knots", "desk", "heat", "sleep", "stretch");
    private static final int MOST_KEYS = 100_000;

    private final Random random = new Random(1);
    private final List<String> keys = new ArrayList<>();

    Journey(List<String> keys) {
        this.keys.addAll(keys);
    }

    /** @param mix {@code journey}, or one kind alone */
    synchronized Named next(String mix) {
        return named(mix.equals("journey") ? kind(random.nextInt(100)) : mix);
    }

    private static String kind(int percent) {
        if (percent < 42) {
            return "plan";
        }
        if (percent < 62) {
            return "guide";
        }
        if (percent < 70) {
            return "home";
        }
        if (percent < 76) {
            return "search";
        }
        if (percent < 81) {
            return "api";
        }
        if (percent < 86) {
            return "calendar";
        }
        if (percent < 90) {
            return "print";
        }
        if (percent < 94) {
            return "form";
        }
        return percent < 98 ? "change" : percent < 99 ? "check" : "pdf";
    }

    private Named named(String kind) {
        return new Named(
                kind,
                switch (kind) {
                    case "guide" -> get("/guides/" + GUIDES.get(random.nextInt(GUIDES.size())));
                    case "home" -> get("/");
                    case "check" -> get("/assessment");
                    case "search" -> get("/search?q=" + SEARCHES.get(random.nextInt(SEARCHES.size())));
                    case "plan" -> get("/plans/" + key());
                    case "api" -> get("/api/plans/" + key());
                    case "calendar" -> get("/plans/" + key() + ".ics");
                    case "print" -> get("/plans/" + key() + "/print");
                    case "pdf" -> get("/plans/" + key() + ".pdf");
                    case "form" -> this::form;
                    case "change" -> change("/api/plans/" + key());
                    default -> throw new IllegalArgumentException(kind);
                });
    }

    private static Step get(String path) {
        return connection -> connection.get(path);
    }

    private String key() {
        return keys.get(random.nextInt(keys.size()));
    }

    /** Sends the form and follows to the page of the plan. */
    private Answer form(Connection connection) throws IOException {
        var made = connection.send("POST", "/plans", "application/x-www-form-urlencoded", Typed.form(), "");
        if (made.status() != 303) {
            return made;
        }
        var address = made.header("Location").replaceFirst("^https?://[^/]*", "");
        add(address.replaceFirst("/plans/", ""));
        return connection.get(address);
    }

    private static Step change(String path) {
        return connection -> {
            var now = connection.get(path);
            if (now.status() != 200) {
                return now;
            }
            return connection.send(
                    "PUT",
                    path + "/wish",
                    "application/json",
                    Typed.wish(),
                    "If-Match: " + now.header("ETag") + "\r\n");
        };
    }

    private synchronized void add(String key) {
        if (keys.size() < MOST_KEYS) {
            keys.add(key);
        }
    }
}
