package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.unknot.input.PathNumber;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.weeks.MissedDays;
import dev.unknot.plan.weeks.MissedDays.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the weeks of a plan: read one, say that a day was missed. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class CourseController {

    private final MissedDays missedDays;
    private final WeekPages pages;
    private final OpenedPlan opened;

    CourseController(MissedDays missedDays, WeekPages pages, OpenedPlan opened) {
        this.missedDays = missedDays;
        this.pages = pages;
        this.opened = opened;
    }

    @GetMapping("/plans/{key}/weeks/{number}")
    ModelAndView week(@PathVariable String key, @PathVariable String number, HttpServletRequest request) {
        return opened.page(
                key,
                request,
                kept -> pages.weekPage(kept, PathNumber.parse(number))
                        .map(model -> new ModelAndView("plan/week", model))
                        .orElseThrow(CourseController::notFound));
    }

    @PostMapping("/plans/{key}/weeks/{number}/missed")
    ModelAndView miss(
            @PathVariable String key,
            @PathVariable String number,
            @RequestParam DayOfWeek day,
            @RequestParam int version,
            HttpServletRequest request) {
        return tell(key, number, request, (plan, week) -> missedDays.miss(plan, version, week, day));
    }

    @PostMapping("/plans/{key}/weeks/{number}/missed/back")
    ModelAndView takeBack(
            @PathVariable String key,
            @PathVariable String number,
            @RequestParam DayOfWeek day,
            @RequestParam int version,
            HttpServletRequest request) {
        return tell(key, number, request, (plan, week) -> missedDays.takeBack(plan, version, week, day));
    }

    private ModelAndView tell(
            String key, String number, HttpServletRequest request, BiFunction<PlanKey, Integer, Answer> telling) {
        return opened.page(key, request, kept -> {
            int week = PathNumber.parse(number);
            return afterwards(kept.key(), week, request, telling.apply(kept.key(), week));
        });
    }

    private ModelAndView afterwards(PlanKey key, int number, HttpServletRequest request, Answer answer) {
        return switch (answer) {
            case DONE -> OpenedPlan.seeOther("/plans/" + key.text() + "/weeks/" + number + "#missed");
            case OVERTAKEN -> {
                var page = new ModelAndView("plan/week-overtaken", Map.of("key", key.text(), "number", number));
                page.setStatus(CONFLICT);
                yield page;
            }
            case NO_SUCH_DAY -> throw notFound();
            case NO_PLAN -> opened.gone(request);
        };
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
