package dev.unknot.guard.limits;

import dev.unknot.guard.Busy;
import dev.unknot.guard.GuardedAddresses;
import dev.unknot.guard.Limits;
import dev.unknot.guard.Visitor;
import dev.unknot.guard.limits.Turns.Turn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Has costly answers worked out a few at a time, in fair turns. The answer is written to memory meanwhile and sent after the
 * turn, so that nobody holds a turn by reading slowly; and whatever the request needs of its body was read before.
 */
public final class CostlyWorkFilter extends OncePerRequestFilter {

    private final GuardedAddresses addresses;
    private final Room room;
    private final Turns turns;
    private final Duration patience;

    public CostlyWorkFilter(Limits.Costly limits, GuardedAddresses addresses) {
        this.addresses = addresses;
        this.room = new Room(limits.underWayPerVisitor(), limits.underWayInAll());
        this.turns = new Turns(limits.perVisitor(), limits.inAll());
        this.patience = limits.patience();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isMadeForOne(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var visitor = Visitor.of(request);
        room.enterOrRefuse(visitor);
        try {
            var answer = new ContentCachingResponseWrapper(response);
            var turn = turns.ask(visitor);
            try {
                waitFor(turn);
                chain.doFilter(request, answer);
            } finally {
                turns.over(turn);
            }
            answer.copyBodyToResponse();
        } finally {
            room.leave(visitor);
        }
    }

    /** All other pages are rendered once for everybody, or are files. */
    private boolean isMadeForOne(HttpServletRequest request) {
        return addresses.arePrivate(request) || request.getQueryString() != null;
    }

    private void waitFor(Turn turn) {
        try {
            if (!turn.beginsWithin(patience)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
