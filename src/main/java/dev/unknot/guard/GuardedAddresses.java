package dev.unknot.guard;

import dev.unknot.guard.GuardedAddress.Care;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which addresses need care, as the modules that answer them say. */
@Component
public final class GuardedAddresses {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final List<GuardedAddress> all;

    public GuardedAddresses(List<GuardedAddress> all) {
        this.all = List.copyOf(all);
    }

    public boolean need(Care care, HttpServletRequest request) {
        return need(care, RequestPath.of(request));
    }

    public boolean need(Care care, RequestPath path) {
        return all.stream().anyMatch(address -> address.care().contains(care) && address.covers(path));
    }

    /** All addresses for programs, besides those that say so. */
    public boolean arePrivate(HttpServletRequest request) {
        return RequestPath.of(request).isApi()
                || need(Care.PRIVATE, request)
                || (need(Care.PRIVATE_ANSWERS, request) && !READING.contains(request.getMethod()));
    }

    /** The path without a secret, fit for a log. Also where a proxy has left something in front. */
    public String masked(HttpServletRequest request) {
        var masked = RequestPath.of(request).value();
        for (var address : all) {
            if (address.care().contains(Care.SECRET)) {
                masked = Pattern.compile(Pattern.quote(address.folder()) + "/[^/.]+")
                        .matcher(masked)
                        .replaceFirst(Matcher.quoteReplacement(address.folder() + "/***"));
            }
        }
        return masked.replaceAll("[^\\x21-\\x7e]", "?");
    }
}
