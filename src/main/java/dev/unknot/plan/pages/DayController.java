package dev.unknot.plan.pages;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.unknot.activity.Activity;
import dev.unknot.assessment.Typed;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Input;
import dev.unknot.input.Inputs;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.Tick;
import dev.unknot.plan.Told;
import dev.unknot.plan.keeping.PlanKeeping;
import dev.unknot.plan.making.PlanWishReader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The days of a plan, and what a person tells of them: each with one tap, taken back with another. */
@Controller
@RequestMapping(path = "/plans/{key}", produces = MediaType.TEXT_HTML_VALUE)
class DayController {

    private final PlanKeeping keeping;
    private final TodayPages pages;
    private final OpenedPlan opened;
    private final Inputs inputs;
    private final List<String> activities;

    DayController(PlanKeeping keeping, TodayPages pages, OpenedPlan opened, Inputs inputs, Catalogue catalogue) {
        this.keeping = keeping;
        this.pages = pages;
        this.opened = opened;
        this.inputs = inputs;
        this.activities = catalogue.activities().stream().map(Activity::code).toList();
    }

    @GetMapping("/days/{date}")
    ModelAndView day(@PathVariable String key, @PathVariable String date, HttpServletRequest request) {
        return opened.with(
                key,
                request,
                (known, plan) -> pages.day(plan, date(date))
                        .map(page -> page(known, page))
                        .orElseThrow(DayController::notFound));
    }

    static ModelAndView page(PlanKey key, TodayPage page) {
        return new ModelAndView("plan/today", Map.of("key", key.text(), "page", page));
    }

    /** What was sent of a day: all boxes of some activities, or one box. */
    private record Asked(
            LocalDate day, Set<String> activities, @Nullable Integer box, String place) {}

    @PostMapping("/ticks")
    ModelAndView tell(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> {
            var told = inputs.form(new Typed(parameters).values(), in -> in.oneOf("told", Told.class));
            var asked = asked(plan, parameters);
            var ticks = ticks(plan, asked, told);
            return keeping.note(known, notes -> notes.telling(ticks))
                    .map(noted -> seeDay(known, asked, noted))
                    .orElseGet(() -> opened.gone(request));
        });
    }

    @PostMapping("/ticks/back")
    ModelAndView takeBack(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> {
            var asked = asked(plan, parameters);
            return keeping.note(known, notes -> notes.takingBack(asked.day, asked.activities, asked.box))
                    .map(noted -> seeDay(known, asked, noted))
                    .orElseGet(() -> opened.gone(request));
        });
    }

    private Asked asked(Plan plan, MultiValueMap<String, String> parameters) {
        var asked = inputs.form(new Typed(parameters).values(), this::read);
        if (!pages.canTell(plan.toChange(), asked.day)) {
            throw notFound();
        }
        return asked;
    }

    private Asked read(Input in) {
        return new Asked(
                in.date("day", PlanWishReader.EARLIEST, PlanWishReader.LATEST),
                in.codes("activity", activities),
                in.wholeOrNone("box", 1, Tick.MOST_BOXES),
                in.has("place") ? in.code("place", TodayPage.PLACES) : "");
    }

    /** Of what was planned for that day only. */
    private List<Tick> ticks(Plan plan, Asked asked, Told told) {
        return pages.rows(plan, asked.day).stream()
                .filter(row -> asked.activities.contains(row.activity()))
                .flatMap(row -> IntStream.rangeClosed(1, row.boxes())
                        .filter(box -> asked.box == null || asked.box == box)
                        .mapToObj(box -> new Tick(asked.day, row.activity(), box, told)))
                .toList();
    }

    private ModelAndView seeDay(PlanKey key, Asked asked, Plan plan) {
        var day = pages.isToday(plan, asked.day) ? "" : "/days/" + asked.day;
        return OpenedPlan.seeOther("/plans/" + key.text() + day + (asked.place.isEmpty() ? "" : "#" + asked.place));
    }

    @GetMapping("/care")
    ModelAndView care(@PathVariable String key, HttpServletRequest request) {
        return opened.with(
                key,
                request,
                (known, plan) -> new ModelAndView("plan/care", Map.of("key", known.text(), "page", pages.today(plan))));
    }

    /** What must be minded was read; until there is something new, it is one line. */
    @PostMapping("/read")
    ModelAndView read(@PathVariable String key, HttpServletRequest request) {
        return opened.with(key, request, (known, plan) -> {
            var codes = pages.warnings(plan);
            return keeping.note(known, notes -> notes.reading(codes))
                    .map(noted -> OpenedPlan.seeOther("/plans/" + known.text()))
                    .orElseGet(() -> opened.gone(request));
        });
    }

    @PostMapping("/saved")
    ModelAndView saved(@PathVariable String key, HttpServletRequest request) {
        return opened.with(
                key,
                request,
                (known, plan) -> keeping.note(known, notes -> notes.withLinkSaved(true))
                        .map(noted -> OpenedPlan.seeOther("/plans/" + known.text()))
                        .orElseGet(() -> opened.gone(request)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
