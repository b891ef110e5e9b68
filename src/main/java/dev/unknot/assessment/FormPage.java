package dev.unknot.assessment;

import dev.unknot.safety.TriageLevel;
import dev.unknot.time.TimeZones;
import dev.unknot.web.Places;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All questions on one page, a step at a time: the browser keeps the answers, and goes back and forward between the steps. */
@Component
public class FormPage {

    private static final String START = "start";

    private final SymptomForm form;
    private final FormOptions options;
    private final HealthConsent consent;
    private final HelpAtOnce atOnce;
    private final Places places;

    FormPage(SymptomForm form, FormOptions options, HealthConsent consent, HelpAtOnce atOnce, Places places) {
        this.form = form;
        this.options = options;
        this.consent = consent;
        this.atOnce = atOnce;
        this.places = places;
    }

    /** The page before anything is answered. */
    String show(Model model) {
        return show(new Typed(Map.of()), Map.of(), model);
    }

    /** The page with what is wrong; it opens where the first of it is. */
    String show(Typed typed, Map<String, String> errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute(
                "here",
                errors.keySet().stream()
                        .findFirst()
                        .flatMap(Step::asking)
                        .map(step -> step.shownWith().id())
                        .orElse(START));
        return fill(typed, model);
    }

    /** The page for somebody who was told to get help, and looks at the answers again. */
    String again(Typed typed, Model model) {
        model.addAttribute("looksAgain", true);
        return show(typed, Map.of(), model);
    }

    /**
     * The page for somebody who did not agree. What they answered is kept.
     *
     * @return the name of the view
     */
    public String leadBack(Typed typed, Model model) {
        return show(typed, Map.of(HealthConsent.FIELD, consent.askToAgree()), model);
    }

    private String fill(Typed typed, Model model) {
        places.show(typed.first(Places.FIELD), typed.first("country"), model);
        model.addAttribute("values", typed.values());
        model.addAttribute("box", consent.box());
        model.addAttribute("timeZone", typed.first(TimeZones.FIELD));
        model.addAttribute("options", options.byField());
        model.addAttribute("conditionGroups", options.conditions());
        model.addAttribute("signs", signs());
        model.addAttribute("emergencies", atOnce.told(TriageLevel.EMERGENCY));
        model.addAttribute("urgencies", atOnce.told(TriageLevel.URGENT));
        model.addAttribute("ages", atOnce.ages());
        model.addAttribute("age", atOnce.reached(typed.first("age")).orElse(null));
        return "assessment/form";
    }

    private Map<String, SignList> signs() {
        return Arrays.stream(Step.values())
                .filter(Step.SIGNS::contains)
                .map(step -> SignList.of(step, form.signs(step)))
                .collect(Collectors.toMap(SignList::id, list -> list, (one, other) -> one, LinkedHashMap::new));
    }
}
