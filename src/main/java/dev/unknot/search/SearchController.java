package dev.unknot.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search over what there is to read. What was looked for is shown and forgotten. */
@Controller
class SearchController {

    private static final String FIELD = "q";

    private final Results results;
    private final MessageSource messages;

    SearchController(Results results, MessageSource messages) {
        this.results = results;
        this.messages = messages;
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(name = FIELD, defaultValue = "") String typed, Locale locale) {
        var wanted = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        var tooLong = wanted.length() > Question.LONGEST;
        var page = new ModelAndView("search/search", tooLong ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        page.addObject("wanted", wanted);
        page.addObject("values", Map.of(FIELD, List.of(wanted)));
        page.addObject("shelves", tooLong || wanted.isEmpty() ? List.of() : results.of(wanted));
        page.addObject(
                "errors",
                tooLong
                        ? Map.of(FIELD, messages.getMessage("search.tooLong", new Object[] {Question.LONGEST}, locale))
                        : Map.of());
        return page;
    }
}
