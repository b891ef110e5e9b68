package dev.unknot.guard.origins;

import dev.unknot.guard.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send. It takes the place of a token in a session, because there is no
 * session. A program that is no browser sends neither header and has nobody's rights to misuse.
 */
public final class SameOriginFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SameOriginFilter.class);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final OwnOrigins own;
    private final AtomicBoolean said = new AtomicBoolean();

    public SameOriginFilter(OwnOrigins own) {
        this.own = own;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (RequestPath.changesState(request) && !comesFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean comesFromHere(HttpServletRequest request) {
        var sites = Collections.list(request.getHeaders("Sec-Fetch-Site"));
        if (!sites.isEmpty()) {
            return OWN_SITES.containsAll(sites);
        }
        var origins = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
        var isFromHere = origins.stream().allMatch(origin -> own.includes(origin, request));
        if (!isFromHere && !origins.contains("null") && said.compareAndSet(false, true)) {
            // Nobody but the operator can put this right, and nothing else would tell them. Once is enough.
            log.warn("Refused a form that came from another address than this server knows for itself. If people cannot"
                    + " use the forms, set UNKNOT_PUBLICADDRESS, or let the proxy pass on the Host header.");
        }
        return isFromHere;
    }
}
