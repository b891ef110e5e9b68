package dev.unknot.guard.faults;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.guard.GuardedAddress.Care;
import dev.unknot.guard.GuardedAddresses;
import dev.unknot.guard.InvalidInput.FieldError;
import dev.unknot.guard.Limits;
import dev.unknot.guard.RequestPath;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong: to a program as problem details (RFC 9457), to a person as a page with a way on. */
@Component
final class ErrorAnswers {

    private static final Set<Integer> PAGES = Set.of(400, 403, 404, 405, 413, 429, 500, 503);
    private static final Set<Integer> PROBLEMS = Set.of(400, 403, 404, 405, 406, 413, 415, 422, 429, 500, 503);

    private record Problem(
            URI type,
            String title,
            int status,
            String detail,
            @JsonAnyGetter Map<String, Object> urgent,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {}

    private final MessageSource messages;
    private final Limits limits;
    private final GuardedAddresses addresses;

    ErrorAnswers(MessageSource messages, Limits limits, GuardedAddresses addresses) {
        this.addresses = addresses;
        this.messages = messages;
        this.limits = limits;
    }

    /** The body and status of the answer; an object that Spring MVC knows how to send. */
    Object answer(RequestPath path, Fault fault, Locale locale, HttpServletResponse response) {
        fault.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        return path.isApi() ? problem(path, fault, locale) : page(fault, response);
    }

    private ResponseEntity<Problem> problem(RequestPath path, Fault fault, Locale locale) {
        var status = fault.status();
        var largest = addresses.need(Care.LONG_BODY, path) ? limits.importedBody() : limits.body();
        var words = new Object[] {largest.toKilobytes(), fault.more()};
        var detail = messages.getMessage("problem." + wordsFor(status, PROBLEMS), words, locale);
        var problem = new Problem(
                URI.create("about:blank"),
                reasonPhrase(status),
                status.value(),
                detail,
                fault.urgent(),
                fault.errors());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(Fault fault, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var page = new ModelAndView("error", fault.status());
        page.addObject("words", "error." + wordsFor(fault.status(), PAGES));
        return page;
    }

    private static int wordsFor(HttpStatusCode status, Set<Integer> known) {
        if (known.contains(status.value())) {
            return status.value();
        }
        return status.is5xxServerError() ? 500 : 400;
    }

    private static String reasonPhrase(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
