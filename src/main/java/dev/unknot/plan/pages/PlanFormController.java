package dev.unknot.plan.pages;

import dev.unknot.assessment.Assessor;
import dev.unknot.assessment.FormPage;
import dev.unknot.assessment.HealthConsent;
import dev.unknot.assessment.HelpPage;
import dev.unknot.assessment.ResultPage;
import dev.unknot.assessment.SymptomForm;
import dev.unknot.assessment.Typed;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.FormToken;
import dev.unknot.input.Inputs;
import dev.unknot.plan.making.Creation.Blocked;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Creation.Refused;
import dev.unknot.plan.making.Order;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.making.PlanWishReader;
import dev.unknot.plan.words.PlanWords;
import dev.unknot.time.TimeZones;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last page of the form: the approaches are chosen, and the plan is made. */
@Controller
class PlanFormController {

    private final SymptomForm form;
    private final FormPage formPage;
    private final HelpPage helpPage;
    private final ResultPage resultPage;
    private final Inputs inputs;
    private final PlanWishReader reader;
    private final PlanService plans;
    private final Assessor assessor;
    private final PlanWords words;
    private final TimeZones zones;

    PlanFormController(
            SymptomForm form,
            FormPage formPage,
            HelpPage helpPage,
            ResultPage resultPage,
            Inputs inputs,
            PlanWishReader reader,
            PlanService plans,
            Assessor assessor,
            PlanWords words,
            TimeZones zones) {
        this.form = form;
        this.formPage = formPage;
        this.helpPage = helpPage;
        this.resultPage = resultPage;
        this.inputs = inputs;
        this.reader = reader;
        this.plans = plans;
        this.assessor = assessor;
        this.words = words;
        this.zones = zones;
    }

    @PostMapping("/plans")
    Object create(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        var typed = new Typed(parameters);
        var help = helpPage.show(typed, model);
        if (help.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return help.get();
        }
        if (!HealthConsent.isGiven(typed)) {
            return formPage.leadBack(typed, model);
        }
        var answers = form.answers(typed);
        var zone = zones.find(typed.first(TimeZones.FIELD)); // filled in by a script: nobody could put it right
        Order order;
        try {
            order = inputs.form(typed.values(), in -> reader.orderFromForm(in, answers, zone.orElse(null)));
        } catch (InvalidInput invalid) {
            return resultPage.show(assessor.assess(answers), typed, Inputs.byField(invalid), model);
        }
        var creation = plans.create(order, FormToken.parse(typed.first("token")));
        if (creation instanceof Created created) {
            return OpenedPlan.seeOther("/plans/" + created.key().text());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return creation instanceof Refused refused
                ? resultPage.show(refused.assessment(), typed, Map.of(), model)
                : resultPage.show(
                        ((Blocked) creation).assessment(),
                        typed,
                        words.byField(((Blocked) creation).blockers()),
                        model);
    }
}
