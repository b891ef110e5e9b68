package dev.unknot.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send. It takes the place of a token in a session, because there is no
 * session. A program that is no browser sends neither header and has nobody's rights to misuse.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (RequestPath.changesState(request) && !comesFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        var sites = Collections.list(request.getHeaders("Sec-Fetch-Site"));
        if (!sites.isEmpty()) {
            return OWN_SITES.containsAll(sites);
        }
        return Collections.list(request.getHeaders(HttpHeaders.ORIGIN)).stream()
                .allMatch(origin -> origin.toLowerCase(Locale.ROOT).equals(origin(request)));
    }

    private static String origin(HttpServletRequest request) {
        var scheme = request.getScheme();
        var port = request.getServerPort();
        var isUsualPort = port == (scheme.equals("https") ? 443 : 80);
        return (scheme + "://" + request.getServerName() + (isUsualPort ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
