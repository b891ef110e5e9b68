package dev.unknot.guide;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Guide;
import dev.unknot.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two to four approaches side by side. */
@Controller
class CompareController {

    private static final String FIELD = "with";

    private static final List<String> ASPECTS = List.of(
            "inShort",
            "evidence",
            "gain",
            "studied",
            "certainty",
            "cost",
            "minutes",
            "perWeek",
            "equipment",
            "expect",
            "sideEffects",
            "seriousRisks",
            "stopIf",
            "leaveOut");

    private final Catalogue catalogue;
    private final MessageSource messages;

    CompareController(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @GetMapping("/guides/compare")
    ModelAndView compare(@RequestParam MultiValueMap<String, String> typed, Locale locale) {
        var choice = Comparison.of(typed.get(FIELD), catalogue.guides());
        var page = new ModelAndView("guide/compare", choice.isWrong() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        page.addObject("guides", choice.guides());
        page.addObject("names", choice.guides().stream().map(Guide::name).toList());
        page.addObject("aspects", ASPECTS);
        page.addObject(
                "options",
                catalogue.guides().stream()
                        .map(guide -> new Option(guide.slug(), guide.name()))
                        .toList());
        page.addObject("values", Map.of(FIELD, choice.ticked()));
        page.addObject(
                "errors",
                choice.problem()
                        .map(problem -> Map.of(FIELD, messages.getMessage("compare.with." + problem, null, locale)))
                        .orElse(Map.of()));
        return page;
    }
}
