package dev.unknot.plan.pages;

import dev.unknot.assessment.Typed;
import dev.unknot.input.FormToken;
import dev.unknot.input.Inputs;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.Terms;
import dev.unknot.plan.keeping.PlanKeeping;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person decides about the keeping of a plan: for how long, and under which link. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class KeepingController {

    private final PlanKeeping keeping;
    private final OpenedPlan opened;
    private final Inputs inputs;

    KeepingController(PlanKeeping keeping, OpenedPlan opened, Inputs inputs) {
        this.keeping = keeping;
        this.opened = opened;
        this.inputs = inputs;
    }

    @PostMapping("/plans/{key}/keep")
    ModelAndView keep(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        return opened.withAny(key, request, (known, plan) -> {
            int days = inputs.form(new Typed(parameters).values(), in -> in.oneOf("keepDays", Terms.KEEP_DAYS));
            return keeping.keepFor(known, days)
                    .map(kept -> OpenedPlan.seeOther("/plans/" + known.text() + "/data"))
                    .orElseGet(() -> opened.gone(request));
        });
    }

    @GetMapping("/plans/{key}/new-link")
    ModelAndView askBeforeRenewing(@PathVariable String key, HttpServletRequest request) {
        return opened.withAny(
                key,
                request,
                (known, plan) ->
                        new ModelAndView("plan/new-link", Map.of("key", known.text(), "token", FormToken.random())));
    }

    /** Pressed twice, the second time finds no plan under the old link, and leads to the new one all the same. */
    @PostMapping("/plans/{key}/new-link")
    ModelAndView renew(
            @PathVariable String key, @RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return PlanKey.parse(key)
                .flatMap(
                        known -> keeping.renewLink(known, FormToken.parse(token).orElseGet(FormToken::random)))
                .map(kept -> OpenedPlan.seeOther("/plans/" + kept.key().text() + "#link"))
                .orElseGet(() -> opened.gone(request));
    }
}
