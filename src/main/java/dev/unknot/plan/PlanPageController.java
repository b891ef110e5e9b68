package dev.unknot.plan;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import dev.unknot.guard.UnknownKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The pages of a plan: read it, print it, delete it, find it again. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PlanPageController {

    private static final Pattern IN_LINK = Pattern.compile("(?:^|/)plans/([A-Za-z0-9_-]+)");

    private final PlanService plans;
    private final PlanPages pages;
    private final PlanWords words;
    private final UnknownKeys unknownKeys;

    PlanPageController(PlanService plans, PlanPages pages, PlanWords words, UnknownKeys unknownKeys) {
        this.plans = plans;
        this.pages = pages;
        this.words = words;
        this.unknownKeys = unknownKeys;
    }

    @GetMapping("/plans/{key}")
    ModelAndView plan(@PathVariable String key, HttpServletRequest request) {
        return withPlan(
                key,
                request,
                (known, plan) -> new ModelAndView("plan/plan", Map.of("key", known.text(), "plan", pages.of(plan))));
    }

    @GetMapping("/plans/{key}/print")
    ModelAndView print(@PathVariable String key, HttpServletRequest request) {
        return withPlan(key, request, (known, plan) -> new ModelAndView("plan/print", "plan", pages.of(plan)));
    }

    @GetMapping("/plans/{key}/delete")
    ModelAndView askBeforeDeleting(@PathVariable String key, HttpServletRequest request) {
        return withPlan(key, request, (known, plan) -> new ModelAndView("plan/delete", "key", known.text()));
    }

    @PostMapping("/plans/{key}/delete")
    ModelAndView delete(@PathVariable String key, HttpServletRequest request) {
        return withPlan(key, request, (known, plan) -> {
            plans.delete(known);
            return seeOther("/plans/deleted");
        });
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
        return keyIn(link).map(key -> seeOther("/plans/" + key.text())).orElseGet(() -> {
            var error = words.say(link.isBlank() ? "plan.open.missing" : "plan.open.unreadable");
            var page = new ModelAndView(
                    "plan/open", Map.of("values", Map.of("link", List.of(link)), "errors", Map.of("link", error)));
            page.setStatus(BAD_REQUEST);
            return page;
        });
    }

    static Optional<PlanKey> keyIn(String link) {
        var inLink = IN_LINK.matcher(link.strip());
        return PlanKey.parse(inLink.find() ? inLink.group(1) : link.strip());
    }

    /** Never there, expired and deleted look the same. */
    private ModelAndView withPlan(
            String key, HttpServletRequest request, BiFunction<PlanKey, Plan, ModelAndView> page) {
        var planKey = PlanKey.parse(key);
        var plan = planKey.flatMap(plans::open);
        if (planKey.isPresent() && plan.isPresent()) {
            return page.apply(planKey.get(), plan.get());
        }
        unknownKeys.record(request);
        var gone = new ModelAndView("plan/gone");
        gone.setStatus(NOT_FOUND);
        return gone;
    }

    private static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
