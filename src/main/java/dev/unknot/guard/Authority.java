package dev.unknot.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The host and port of an address.
 *
 * @param host as it is written, so IPv6 in brackets
 * @param port 1 to 65535, or -1 if none is named
 */
public record Authority(String host, int port) {

    /** Reads a Host header; empty if it is none. */
    public static Optional<Authority> of(@Nullable String header) {
        return header == null ? Optional.empty() : ofAddress("//" + header);
    }

    /** Reads a whole address, such as an Origin header; empty if it names no host. */
    public static Optional<Authority> ofAddress(String address) {
        try {
            var parts = UriComponentsBuilder.fromUriString(address).build();
            return Optional.ofNullable(parts.getHost())
                    .filter(host -> !host.isEmpty())
                    .map(host -> new Authority(host, parts.getPort()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Where nothing names a port, the other one is not known, and the names alone are compared. */
    public boolean includes(Authority other) {
        return host.equalsIgnoreCase(other.host) && (port == -1 || port == other.port);
    }

    public Authority withUsualPort(boolean isHttps) {
        return port == -1 ? new Authority(host, isHttps ? 443 : 80) : this;
    }
}
