package dev.unknot.plan.api;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.unknot.plan.NewerVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says that a newer version of Unknot is needed: to programs as a problem, to people as a page with the ways that are open. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1) // before the guard's, which answers for everything
class NewerVersionAdvice {

    private static final Logger log = LoggerFactory.getLogger(NewerVersionAdvice.class);

    private final PlanProblems problems;

    NewerVersionAdvice(PlanProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(NewerVersion.class)
    Object answer(NewerVersion newer, HttpServletRequest request) {
        log.warn("{}", newer.getMessage());
        if (isOfAProgram(request)) {
            return problems.newer(newer);
        }
        var page = new ModelAndView("plan/newer", CONFLICT);
        page.addObject("isShown", newer.isShown());
        page.addObject("key", key(request));
        return page;
    }

    private static boolean isOfAProgram(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .startsWith("/api/");
    }

    /** The key in the address; nothing where it has none. */
    private static String key(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("key") instanceof String key
                ? key
                : "";
    }
}
