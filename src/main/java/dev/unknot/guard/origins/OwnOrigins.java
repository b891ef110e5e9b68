package dev.unknot.guard.origins;

import dev.unknot.guard.Authority;
import dev.unknot.guard.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.ForwardedHeaderUtils;

/**
 * Which origins are our own. What the request says about that is believed, no matter who sent it: another site can make a
 * browser send a form, but not with a Host or forwarding header of its choice.
 */
public final class OwnOrigins {

    private final PublicAddress publicAddress;

    public OwnOrigins(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    /**
     * Whether an Origin header names a host and port by which this request came. The scheme may differ, where TLS ends in a
     * proxy that does not say so; but no page of ours that came without TLS sends a form with it.
     */
    public boolean includes(String origin, HttpServletRequest request) {
        boolean isHttps = origin.toLowerCase(Locale.ROOT).startsWith("https:");
        return (isHttps || !request.isSecure())
                && Authority.ofAddress(origin)
                        .map(from -> from.withUsualPort(isHttps))
                        .filter(from -> ours(request).anyMatch(own -> own.includes(from)))
                        .isPresent();
    }

    private Stream<Authority> ours(HttpServletRequest request) {
        return Stream.of(
                        publicAddress.authority(),
                        Authority.of(request.getHeader(HttpHeaders.HOST)),
                        forwarded(request))
                .flatMap(Optional::stream);
    }

    /** What forwarding headers say, even where the server does not heed them. */
    private static Optional<Authority> forwarded(HttpServletRequest request) {
        try {
            var headers = new ServletServerHttpRequest(request).getHeaders();
            var address = ForwardedHeaderUtils.adaptFromForwardedHeaders(
                            URI.create(request.getRequestURL().toString()), headers)
                    .build();
            return Optional.ofNullable(address.getHost()).map(host -> new Authority(host, address.getPort()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
