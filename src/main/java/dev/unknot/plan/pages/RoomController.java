package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.unknot.input.PathNumber;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What lies behind the first page of a plan: its week, its activities, the weeks ahead, what was left out, and its data. */
@Controller
@RequestMapping(path = "/plans/{key}", produces = MediaType.TEXT_HTML_VALUE)
class RoomController {

    private final OpenedPlan opened;
    private final EditPages edits;
    private final WeekPages weeks;

    RoomController(OpenedPlan opened, EditPages edits, WeekPages weeks) {
        this.opened = opened;
        this.edits = edits;
        this.weeks = weeks;
    }

    @GetMapping("/week")
    ModelAndView week(@PathVariable String key, HttpServletRequest request) {
        return opened.page(key, request, kept -> {
            int number = weeks.thisWeek(weeks.weeks(kept.plan())).number();
            return new ModelAndView("plan/week", weeks.weekPage(kept, number).orElseThrow());
        });
    }

    @GetMapping("/weeks")
    ModelAndView weeksAhead(@PathVariable String key, HttpServletRequest request) {
        return opened.with(
                key,
                request,
                (known, plan) -> new ModelAndView("plan/weeks", weeks.weeksPage(known, weeks.weeks(plan))));
    }

    @GetMapping("/keep-going")
    ModelAndView keepGoing(@PathVariable String key, HttpServletRequest request) {
        return opened.with(
                key, request, (known, plan) -> new ModelAndView("plan/keep-going", weeks.keepGoingPage(known, plan)));
    }

    @GetMapping("/activities")
    ModelAndView activities(@PathVariable String key, HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> edits.page("plan/activities", known, plan));
    }

    /** @param week the number of a week; this one if none is named */
    @GetMapping("/activities/{slug}")
    ModelAndView activity(
            @PathVariable String key,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String week,
            HttpServletRequest request) {
        return opened.with(
                key,
                request,
                (known, plan) -> edits.activityPage(
                                known, plan, slug, Optional.ofNullable(week).map(PathNumber::parse))
                        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND)));
    }

    @GetMapping("/left-out")
    ModelAndView leftOut(@PathVariable String key, HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> edits.page("plan/left-out", known, plan));
    }

    @GetMapping("/last-change")
    ModelAndView lastChange(@PathVariable String key, HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> edits.page("plan/last-change", known, plan));
    }

    @GetMapping("/data")
    ModelAndView data(@PathVariable String key, HttpServletRequest request) {
        return opened.withAny(key, request, this::data);
    }

    private ModelAndView data(PlanKey key, Plan plan) {
        var page = edits.page("plan/data", key, plan);
        page.addObject("keepDays", List.of(Integer.toString(plan.terms().keepDays())));
        return page;
    }
}
