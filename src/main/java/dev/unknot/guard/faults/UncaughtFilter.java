package dev.unknot.guard.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Catches what fails outside the handlers, such as a filter or a template, before the server writes its message to the
 * log.
 */
public final class UncaughtFilter extends OncePerRequestFilter {

    private final Faults faults;

    public UncaughtFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (Faults.meansNobodyIsListening(e)) {
                throw e;
            }
            answer(faults.of(e, request), response);
        } catch (Error e) {
            answer(faults.of(e, request), response);
        }
    }

    private static void answer(Fault fault, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer was cut short"); // so that it does not look complete
        }
        fault.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.sendError(fault.status().value());
    }
}
