package dev.unknot.breaks;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Inputs;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk page. What is set there stays in the page and in its address: nothing is kept. */
@Controller
class BreaksController {

    /**
     * Minutes between two breaks unless a person asks for others. Every 30 minutes of sitting is what POS_MICROBREAK says
     * (S18, S20, S21), and every 60 is its easier way.
     */
    static final int USUAL = 30;

    /** Breaks more often than this many minutes would be a burden: it is a reason to stop that they become stressful. */
    static final int LEAST = 15;

    static final int MOST = 120;

    private static final String EVERY = "every";

    private final Inputs inputs;
    private final DeskMoves desk;

    BreaksController(Catalogue catalogue, Inputs inputs) {
        this.inputs = inputs;
        this.desk = DeskMoves.of(catalogue);
    }

    @GetMapping("/breaks")
    ModelAndView breaks(@RequestParam MultiValueMap<String, String> typed) {
        if (!typed.containsKey(EVERY)) {
            return page(USUAL, Integer.toString(USUAL), Map.of());
        }
        try {
            int every = inputs.form(typed, input -> input.whole(EVERY, LEAST, MOST));
            return page(every, Integer.toString(every), Map.of());
        } catch (InvalidInput invalid) {
            var page = page(USUAL, typed.getOrDefault(EVERY, List.of("")).get(0), Inputs.byField(invalid));
            page.setStatus(BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(int every, String shown, Map<String, String> errors) {
        var page = new ModelAndView("breaks/breaks");
        page.addObject("every", every);
        page.addObject("least", LEAST);
        page.addObject("most", MOST);
        page.addObject("values", Map.of(EVERY, List.of(shown)));
        page.addObject("errors", errors);
        page.addObject("desk", desk);
        return page;
    }
}
