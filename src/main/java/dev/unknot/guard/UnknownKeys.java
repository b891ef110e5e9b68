package dev.unknot.guard;

import dev.unknot.guard.Allowances.Kind;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Counts plan links that lead nowhere, so that nobody can try keys by the thousand. Only unknown keys count: look the
 * key up first, and a known one keeps working.
 */
@Component
public class UnknownKeys {

    private final Allowances allowances;

    UnknownKeys(Allowances allowances) {
        this.allowances = allowances;
    }

    /**
     * Notes one unknown key. Call it before answering 404.
     *
     * @throws TooManyRequests if this visitor tried too many, which becomes a 429
     */
    public void record(HttpServletRequest request) {
        allowances.take(Visitor.of(request), Kind.UNKNOWN_KEY).ifPresent(waitingTime -> {
            throw new TooManyRequests(waitingTime);
        });
    }

    /** Whether the next unknown key of this visitor is one too many. */
    public boolean isExhausted(HttpServletRequest request) {
        return allowances.isExhausted(Visitor.of(request), Kind.UNKNOWN_KEY);
    }
}
