package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.weeks.StillAllowed;
import dev.unknot.plan.words.PlanWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a plan: read it, delete it, find it again. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PlanPageController {

    private final PlanService plans;
    private final OpenedPlan opened;
    private final TodayPages today;
    private final StillAllowed stillAllowed;
    private final AgainPage again;
    private final PlanWords words;

    PlanPageController(
            PlanService plans,
            OpenedPlan opened,
            TodayPages today,
            StillAllowed stillAllowed,
            AgainPage again,
            PlanWords words) {
        this.stillAllowed = stillAllowed;
        this.again = again;
        this.plans = plans;
        this.opened = opened;
        this.today = today;
        this.words = words;
    }

    @GetMapping("/plans")
    ModelAndView plans() {
        return OpenedPlan.seeOther("/plans/open");
    }

    /** Messengers and people copy a link with the full stop, the bracket or the blank behind it. */
    @GetMapping("/plans/{key}")
    ModelAndView plan(@PathVariable String key, HttpServletRequest request) {
        var cleaned = PlanKey.parse(key).isPresent() ? Optional.<PlanKey>empty() : TypedLink.keyIn(key);
        return cleaned.map(meant -> OpenedPlan.seeOther("/plans/" + meant.text()))
                .orElseGet(() -> opened.withAny(key, request, this::page));
    }

    private ModelAndView page(PlanKey key, Plan plan) {
        return stillAllowed.isAskedAgain(plan) ? again.show(key, plan) : DayController.page(key, today.today(plan));
    }

    @GetMapping("/plans/{key}/delete")
    ModelAndView askBeforeDeleting(@PathVariable String key, HttpServletRequest request) {
        return PlanKey.parse(key)
                .filter(plans::has)
                .map(known -> new ModelAndView("plan/delete", "key", known.text()))
                .orElseGet(() -> opened.gone(request));
    }

    @PostMapping("/plans/{key}/delete")
    ModelAndView delete(@PathVariable String key, HttpServletRequest request) {
        return PlanKey.parse(key)
                .filter(plans::delete)
                .map(known -> OpenedPlan.seeOther("/plans/deleted"))
                .orElseGet(() -> opened.gone(request));
    }

    /** Also asks the browser to forget the pages it has kept. */
    @GetMapping("/plans/deleted")
    String deleted(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "plan/deleted";
    }

    @GetMapping("/plans/open")
    String askForLink() {
        return "plan/open";
    }

    @PostMapping("/plans/open")
    ModelAndView open(@RequestParam(defaultValue = "") String link) {
        return TypedLink.keyIn(link)
                .map(key -> OpenedPlan.seeOther("/plans/" + key.text()))
                .orElseGet(() -> {
                    var error = words.say(whyNot(link));
                    var page = new ModelAndView(
                            "plan/open",
                            Map.of("values", Map.of("link", List.of(link)), "errors", Map.of("link", error)));
                    page.setStatus(BAD_REQUEST);
                    return page;
                });
    }

    private static String whyNot(String link) {
        if (link.isBlank()) {
            return "plan.open.missing";
        }
        return PlanKey.isNumber(link.strip()) ? "plan.open.number" : "plan.open.unreadable";
    }
}
