package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.unknot.activity.Slot;
import dev.unknot.input.PathNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a person goes through a part of a day. Nothing is kept of it: a step is an address. */
@Controller
class SessionController {

    private final OpenedPlan opened;
    private final SessionPages pages;

    SessionController(OpenedPlan opened, SessionPages pages) {
        this.opened = opened;
        this.pages = pages;
    }

    @GetMapping(path = "/plans/{key}/sessions/{date}/{slot}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView session(
            @PathVariable String key,
            @PathVariable String date,
            @PathVariable String slot,
            @RequestParam(defaultValue = "1") String step,
            HttpServletRequest request) {
        return opened.page(
                key,
                request,
                kept -> pages.page(kept.plan(), date(date), slot(slot), PathNumber.parse(step))
                        .map(page -> new ModelAndView(
                                "plan/session", Map.of("key", kept.key().text(), "part", page)))
                        .orElseThrow(SessionController::notFound));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw notFound();
        }
    }

    private static Slot slot(String text) {
        return Arrays.stream(Slot.values())
                .filter(slot -> slot.slug().equals(text))
                .findFirst()
                .orElseThrow(SessionController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
