package dev.unknot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

final class SecurityHeadersCheck {

    private static final Map<String, String> EXPECTED = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    private SecurityHeadersCheck() {}

    static void assertPresent(HttpResponse<?> answer) {
        var headers = answer.headers().map();
        EXPECTED.forEach((name, value) -> assertThat(headers).containsEntry(name.toLowerCase(), List.of(value)));
        assertThat(answer.headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy.split(", "))
                        .contains("camera=()", "geolocation=()", "microphone=()")
                        .allMatch(feature -> feature.endsWith("=()")));
        assertThat(headers).doesNotContainKeys("set-cookie", "strict-transport-security", "server", "x-powered-by");
    }
}
