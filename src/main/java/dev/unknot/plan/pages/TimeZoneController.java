package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.unknot.assessment.Typed;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Inputs;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.keeping.PlanKeeping;
import dev.unknot.time.TimeZones;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** By whose clock the days of a plan begin and end. */
@Controller
@RequestMapping(path = "/plans/{key}/time-zone", produces = MediaType.TEXT_HTML_VALUE)
class TimeZoneController {

    private final PlanKeeping keeping;
    private final OpenedPlan opened;
    private final Inputs inputs;
    private final TimeZones zones;

    TimeZoneController(PlanKeeping keeping, OpenedPlan opened, Inputs inputs, TimeZones zones) {
        this.keeping = keeping;
        this.opened = opened;
        this.inputs = inputs;
        this.zones = zones;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String key, HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> page(known, plan, Map.of()));
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> {
            try {
                var zone = inputs.form(new Typed(parameters).values(), in -> zones.read(in, TimeZones.FIELD));
                return keeping.goBy(known, zone)
                        .map(kept -> OpenedPlan.seeOther("/plans/" + known.text() + "#today"))
                        .orElseGet(() -> opened.gone(request));
            } catch (InvalidInput invalid) {
                var page = page(known, plan, Inputs.byField(invalid));
                page.setStatus(BAD_REQUEST);
                return page;
            }
        });
    }

    private ModelAndView page(PlanKey key, Plan plan, Map<String, String> errors) {
        var page = new ModelAndView("plan/time-zone");
        page.addObject("key", key.text());
        page.addObject("zones", zones.groups());
        page.addObject("find", plan.timeZone() == null);
        page.addObject("values", Map.of(TimeZones.FIELD, List.of(plan.zone().getId())));
        page.addObject("errors", errors);
        return page;
    }
}
