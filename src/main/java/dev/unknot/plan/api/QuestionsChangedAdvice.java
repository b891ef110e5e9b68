package dev.unknot.plan.api;

import static org.springframework.http.HttpStatus.SEE_OTHER;

import dev.unknot.plan.QuestionsChanged;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Says that a plan must be asked again: to programs as a problem; people are led to the page that asks. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1) // before the guard's, which answers for everything
class QuestionsChangedAdvice {

    private final PlanProblems problems;

    QuestionsChangedAdvice(PlanProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(QuestionsChanged.class)
    Object answer(HttpServletRequest request) {
        var address = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return address.startsWith("/api/") ? problems.questionsChanged() : seeOther("/plans/" + key(request));
    }

    private static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address, true);
        redirect.setStatusCode(SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static String key(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("key") instanceof String key
                ? key
                : "open";
    }
}
