package dev.unknot.calendar;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Inputs;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.pages.OpenedPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan for a calendar: the page with the choices, and the file. */
@Controller
class CalendarController {

    private final OpenedPlan opened;
    private final Inputs inputs;
    private final ChoicesReader reader;
    private final CalendarPage page;
    private final CalendarFiles files;

    CalendarController(OpenedPlan opened, Inputs inputs, ChoicesReader reader, CalendarPage page, CalendarFiles files) {
        this.opened = opened;
        this.inputs = inputs;
        this.reader = reader;
        this.page = page;
        this.files = files;
    }

    /** The page; with choices in the address, such as those of a bookmark, they are filled in and the file is ready. */
    @GetMapping("/plans/{key}/calendar")
    ModelAndView page(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        return opened.page(
                key,
                request,
                kept -> typed.isEmpty()
                        ? page.of(kept, Map.of(), Map.of())
                        : read(kept, typed, choices -> page.ready(kept, choices)));
    }

    /** Reading an address changes nothing, so what a file has is noted here, before it is fetched. */
    @PostMapping("/plans/{key}/calendar")
    ModelAndView choose(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        return opened.page(
                key,
                request,
                kept -> read(
                        kept,
                        typed,
                        choices -> files.note(kept, choices)
                                ? OpenedPlan.seeOther(CalendarPage.address(kept.key(), choices))
                                : choose(key, typed, request)));
    }

    @GetMapping("/plans/{key}.ics")
    ModelAndView file(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        return opened.page(
                key, request, kept -> read(kept, typed, choices -> new ModelAndView(files.of(kept, choices))));
    }

    @GetMapping(path = "/plans/{key}.ics", params = "out")
    ModelAndView takenOut(@PathVariable String key, HttpServletRequest request) {
        return opened.page(
                key,
                request,
                kept -> new ModelAndView(
                        files.takenOut(kept, Choices.usual(kept.plan().zone()))));
    }

    private ModelAndView read(KeptPlan kept, Map<String, List<String>> typed, Function<Choices, ModelAndView> answer) {
        Choices choices;
        try {
            choices = inputs.form(typed, in -> reader.read(in, kept.plan().zone()));
        } catch (InvalidInput invalid) {
            var again = page.of(kept, new LinkedHashMap<>(typed), Inputs.byField(invalid));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        return answer.apply(choices);
    }
}
