package dev.unknot.guard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The score that the HTTP Observatory would give an answer sent over HTTPS, by its published tests and modifiers, algorithm
 * version 4 (developer.mozilla.org/en-US/observatory/docs/tests_and_scoring). 100 and more is an A+.
 *
 * <p>What an answer alone does not show is taken as met and gives no points: redirection from HTTP, the certificate, and
 * entry in the preload list. A cookie is taken for one without protection, because there must not be any.
 *
 * @param headers with their values, which are joined by commas where there are several
 * @param body the page
 */
record Observatory(Map<String, String> headers, String body) {

    private static final int BASE = 100;
    private static final int LEAST_FOR_A_BONUS = 90;
    private static final long HALF_A_YEAR_IN_SECONDS = 15_768_000;
    private static final Set<String> BROAD =
            Set.of("ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*");
    private static final Set<String> PRIVATE =
            Set.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*\\bsrc=\"([^\"]*)\"[^>]*>");

    /** The points of each test. */
    Map<String, Integer> modifiers() {
        var modifiers = new LinkedHashMap<String, Integer>();
        modifiers.put("content-security-policy", contentSecurityPolicy());
        modifiers.put("cookies", has("Set-Cookie") ? -20 : 0);
        modifiers.put("cross-origin-resource-sharing", has("Access-Control-Allow-Credentials") ? -50 : 0);
        modifiers.put("referrer-policy", referrerPolicy());
        modifiers.put("strict-transport-security", strictTransportSecurity());
        modifiers.put("subresource-integrity", subresourceIntegrity());
        modifiers.put("x-content-type-options", value("X-Content-Type-Options").equals("nosniff") ? 0 : -5);
        modifiers.put("x-frame-options", frameOptions());
        modifiers.put("cross-origin-resource-policy", resourcePolicy());
        return modifiers;
    }

    /** A bonus counts only where the penalties leave an A. */
    int score() {
        int penalties = modifiers().values().stream()
                .mapToInt(points -> Math.min(0, points))
                .sum();
        int all = modifiers().values().stream().mapToInt(Integer::intValue).sum();
        return Math.max(0, BASE + (BASE + penalties >= LEAST_FOR_A_BONUS ? all : penalties));
    }

    private int contentSecurityPolicy() {
        if (!has("Content-Security-Policy")) {
            return -25;
        }
        var scripts = sources("script-src", "default-src").orElse(List.of("*"));
        var styles = sources("style-src", "default-src").orElse(List.of("*"));
        var objects = sources("object-src", "default-src").orElse(List.of("*"));
        if (isUnsafe(scripts) || objects.stream().anyMatch(BROAD::contains)) {
            return -20;
        }
        if (directives().entrySet().stream()
                .filter(directive -> !Set.of("img-src", "media-src").contains(directive.getKey()))
                .anyMatch(directive -> namesPlainHttp(directive.getValue()))) {
            return -20;
        }
        if (scripts.contains("'unsafe-eval'") || styles.contains("'unsafe-eval'")) {
            return -10;
        }
        if (directives().values().stream().anyMatch(Observatory::namesPlainHttp)) {
            return -10;
        }
        if (isUnsafe(styles)) {
            return 0;
        }
        return sources("default-src").equals(Optional.of(List.of("'none'"))) ? 10 : 5;
    }

    private int referrerPolicy() {
        if (!has("Referrer-Policy")) {
            return 0;
        }
        return PRIVATE.contains(value("Referrer-Policy")) ? 5 : -5;
    }

    private int strictTransportSecurity() {
        var age = Pattern.compile("max-age=(\\d+)").matcher(value("Strict-Transport-Security"));
        if (!age.find()) {
            return -20;
        }
        return Long.parseLong(age.group(1)) >= HALF_A_YEAR_IN_SECONDS ? 0 : -10;
    }

    /** Scripts of our own need no fingerprint. */
    private int subresourceIntegrity() {
        return SCRIPT.matcher(body).results().allMatch(script -> script.group(1).matches("/[^/].*")) ? 0 : -5;
    }

    private int frameOptions() {
        boolean isInPolicy = sources("frame-ancestors")
                .filter(sources -> sources.stream().noneMatch(BROAD::contains))
                .isPresent();
        if (isInPolicy) {
            return 5;
        }
        return Set.of("deny", "sameorigin").contains(value("X-Frame-Options")) ? 0 : -20;
    }

    private int resourcePolicy() {
        if (!has("Cross-Origin-Resource-Policy")) {
            return 0;
        }
        return switch (value("Cross-Origin-Resource-Policy")) {
            case "same-origin", "same-site" -> 10;
            case "cross-origin" -> 0;
            default -> -5;
        };
    }

    private static boolean isUnsafe(List<String> sources) {
        return sources.stream()
                .anyMatch(
                        source -> BROAD.contains(source) || source.equals("'unsafe-inline'") || source.equals("data:"));
    }

    private static boolean namesPlainHttp(List<String> sources) {
        return sources.stream().anyMatch(source -> source.startsWith("http:") || source.startsWith("ftp:"));
    }

    /** The sources of the first of these directives that is there. */
    private Optional<List<String>> sources(String... names) {
        var directives = directives();
        return Arrays.stream(names).filter(directives::containsKey).findFirst().map(directives::get);
    }

    private Map<String, List<String>> directives() {
        var directives = new LinkedHashMap<String, List<String>>();
        for (var directive : value("Content-Security-Policy").split(";")) {
            var words = List.of(directive.strip().split("\\s+"));
            directives.putIfAbsent(words.get(0), words.subList(1, words.size()));
        }
        return directives;
    }

    private boolean has(String name) {
        return !value(name).isEmpty();
    }

    private String value(String name) {
        return headers.getOrDefault(name, "").strip().toLowerCase();
    }
}
