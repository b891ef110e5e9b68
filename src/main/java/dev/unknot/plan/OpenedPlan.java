package dev.unknot.plan;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import dev.unknot.guard.UnknownKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Opens the plan that a page is about. */
@Component
class OpenedPlan {

    private final PlanService plans;
    private final UnknownKeys unknownKeys;

    OpenedPlan(PlanService plans, UnknownKeys unknownKeys) {
        this.plans = plans;
        this.unknownKeys = unknownKeys;
    }

    /** A page about the plan. Never there, expired and deleted look the same. */
    ModelAndView with(String key, HttpServletRequest request, BiFunction<PlanKey, Plan, ModelAndView> page) {
        var planKey = PlanKey.parse(key);
        var plan = planKey.flatMap(plans::open);
        return planKey.isPresent() && plan.isPresent() ? page.apply(planKey.get(), plan.get()) : gone(request);
    }

    /** The page for a link that leads nowhere. */
    ModelAndView gone(HttpServletRequest request) {
        unknownKeys.record(request);
        var gone = new ModelAndView("plan/gone");
        gone.setStatus(NOT_FOUND);
        return gone;
    }

    static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
