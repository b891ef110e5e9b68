package dev.unknot.guard.limits;

import dev.unknot.guard.Allowances;
import dev.unknot.guard.Allowances.Kind;
import dev.unknot.guard.GuardedAddress.Care;
import dev.unknot.guard.GuardedAddresses;
import dev.unknot.guard.RequestPath;
import dev.unknot.guard.TooManyRequests;
import dev.unknot.guard.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows one visitor down before the others feel it. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final Allowances allowances;
    private final GuardedAddresses addresses;

    public RateLimitFilter(Allowances allowances, GuardedAddresses addresses) {
        this.allowances = allowances;
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var waitingTime = take(request);
        if (waitingTime.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, TooManyRequests.seconds(waitingTime.get()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Duration> take(HttpServletRequest request) {
        var visitor = Visitor.of(request);
        return allowances
                .take(visitor, Kind.REQUEST)
                .or(() -> dearKind(request).flatMap(kind -> allowances.take(visitor, kind)));
    }

    private Optional<Kind> dearKind(HttpServletRequest request) {
        if (!RequestPath.changesState(request)) {
            return Optional.empty();
        }
        if (addresses.need(Care.PLANS, request)) {
            return Optional.of(Kind.PLAN);
        }
        return addresses.need(Care.ASSESSES, request) ? Optional.of(Kind.ASSESSMENT) : Optional.empty();
    }
}
