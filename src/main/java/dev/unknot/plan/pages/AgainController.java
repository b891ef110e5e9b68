package dev.unknot.plan.pages;

import dev.unknot.assessment.AskAgain;
import dev.unknot.assessment.Typed;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.Alteration.Done;
import dev.unknot.plan.making.Edit;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.weeks.StillAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the answers to questions that have changed since a plan was made, or that must be asked again. */
@Controller
class AgainController {

    private final OpenedPlan opened;
    private final AgainPage page;
    private final AskAgain questions;
    private final StillAllowed stillAllowed;
    private final PlanService plans;

    AgainController(
            OpenedPlan opened, AgainPage page, AskAgain questions, StillAllowed stillAllowed, PlanService plans) {
        this.stillAllowed = stillAllowed;
        this.opened = opened;
        this.page = page;
        this.questions = questions;
        this.plans = plans;
    }

    /** For who reloads the page after it was sent. */
    @GetMapping("/plans/{key}/questions")
    ModelAndView plan(@PathVariable String key, HttpServletRequest request) {
        return opened.withAny(key, request, (known, plan) -> toPlan(known));
    }

    @PostMapping("/plans/{key}/questions")
    ModelAndView answer(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        return opened.withAny(key, request, (known, plan) -> answer(known, plan, new Typed(parameters)));
    }

    private ModelAndView answer(PlanKey key, Plan plan, Typed typed) {
        var wish = plan.toChange().wish();
        if (!stillAllowed.isAskedAgain(plan)) {
            return toPlan(key);
        }
        if (!questions.errors(wish.answers(), wish.questions(), typed).isEmpty()) {
            return page.show(key, plan, typed, true);
        }
        var answers = questions.answers(wish.answers(), wish.questions(), typed);
        var alteration = plans.change(key, plan.edition(), new Edit.AnswerAgain(answers));
        return alteration.filter(Done.class::isInstance).isPresent() ? toPlan(key) : page.show(key, plan, typed, true);
    }

    private static ModelAndView toPlan(PlanKey key) {
        return OpenedPlan.seeOther("/plans/" + key.text());
    }
}
