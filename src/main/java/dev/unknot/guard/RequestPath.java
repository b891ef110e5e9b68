package dev.unknot.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;

/** The decoded path of a request, as the handlers see it: {@code /%70lans/} is {@code /plans/} here too. */
public record RequestPath(String value) {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    public static RequestPath of(HttpServletRequest request) {
        return new RequestPath(request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""));
    }

    public static boolean changesState(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod());
    }

    boolean isUnder(String folder) {
        return value.equals(folder) || value.startsWith(folder + "/");
    }

    public boolean isApi() {
        return isUnder("/api");
    }
}
