package dev.unknot.calendar;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Inputs;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.OpenedPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    @GetMapping("/plans/{key}/calendar")
    ModelAndView page(@PathVariable String key, HttpServletRequest request) {
        return opened.page(key, request, kept -> page.of(kept, Map.of(), Map.of()));
    }

    @GetMapping("/plans/{key}.ics")
    ModelAndView file(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        return opened.page(key, request, kept -> file(kept, typed));
    }

    private ModelAndView file(KeptPlan kept, Map<String, List<String>> typed) {
        try {
            var zone = kept.plan().zone();
            return new ModelAndView(files.of(kept, inputs.form(typed, in -> reader.read(in, zone))));
        } catch (InvalidInput invalid) {
            var again = page.of(kept, new LinkedHashMap<>(typed), Inputs.byField(invalid));
            again.setStatus(BAD_REQUEST);
            return again;
        }
    }
}
