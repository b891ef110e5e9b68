package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import dev.unknot.guard.UnknownKeys;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.weeks.StillAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Opens the plan that a page is about. */
@Component
public class OpenedPlan {

    private final PlanService plans;
    private final StillAllowed stillAllowed;
    private final UnknownKeys unknownKeys;

    OpenedPlan(PlanService plans, StillAllowed stillAllowed, UnknownKeys unknownKeys) {
        this.plans = plans;
        this.stillAllowed = stillAllowed;
        this.unknownKeys = unknownKeys;
    }

    /**
     * The plan behind a link; empty if it leads nowhere, for whatever reason.
     *
     * @throws dev.unknot.plan.QuestionsChanged if it must be asked again before it goes on
     */
    public Optional<KeptPlan> find(String key) {
        var kept = findAny(key);
        kept.ifPresent(known -> stillAllowed.check(known.plan()));
        return kept;
    }

    /** As {@link #find}, also a plan that must be asked again: to ask, to take it away and to say how long to keep it. */
    public Optional<KeptPlan> findAny(String key) {
        return PlanKey.parse(key).flatMap(plans::find);
    }

    /** A page about the plan. Never there, expired and deleted look the same. */
    public ModelAndView page(String key, HttpServletRequest request, Function<KeptPlan, ModelAndView> page) {
        return find(key).map(page).orElseGet(() -> gone(request));
    }

    ModelAndView with(String key, HttpServletRequest request, BiFunction<PlanKey, Plan, ModelAndView> page) {
        return page(key, request, kept -> page.apply(kept.key(), kept.plan()));
    }

    ModelAndView withAny(String key, HttpServletRequest request, BiFunction<PlanKey, Plan, ModelAndView> page) {
        return findAny(key).map(kept -> page.apply(kept.key(), kept.plan())).orElseGet(() -> gone(request));
    }

    /** The page for a link that leads nowhere. */
    public ModelAndView gone(HttpServletRequest request) {
        unknownKeys.record(request);
        var gone = new ModelAndView("plan/gone");
        gone.setStatus(NOT_FOUND);
        return gone;
    }

    /**
     * Sends the browser on to another page of ours.
     *
     * @param address within the application; the path it is served under is put in front
     */
    public static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address, true);
        redirect.setStatusCode(SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
