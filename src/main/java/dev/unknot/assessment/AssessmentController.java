package dev.unknot.assessment;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The symptom form: one page of questions, the same for everybody, and what the answers come to. Nothing is stored. */
@Controller
class AssessmentController {

    private final SymptomForm form;
    private final Assessor assessor;
    private final FormPage formPage;
    private final HelpPage helpPage;
    private final ResultPage resultPage;
    private final HelpAtOnce atOnce;

    AssessmentController(
            SymptomForm form,
            Assessor assessor,
            FormPage formPage,
            HelpPage helpPage,
            ResultPage resultPage,
            HelpAtOnce atOnce) {
        this.form = form;
        this.assessor = assessor;
        this.formPage = formPage;
        this.helpPage = helpPage;
        this.resultPage = resultPage;
        this.atOnce = atOnce;
    }

    @GetMapping("/assessment")
    String ask(Model model) {
        return formPage.show(model);
    }

    /** The look of the page of questions, and the rules of the content as far as it follows them by itself. */
    @GetMapping(path = "/css/questions.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    String styles() {
        return atOnce.styles();
    }

    @PostMapping("/assessment")
    String answer(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var typed = new Typed(parameters);
        if (HealthConsent.isGiven(typed) && typed.first("go").equals("again")) {
            return formPage.again(typed, model);
        }
        var help = helpPage.show(typed, model);
        if (help.isPresent()) {
            return help.get();
        }
        if (!HealthConsent.isGiven(typed)) {
            return formPage.leadBack(typed, model);
        }
        var errors = form.errors(typed);
        return errors.isEmpty()
                ? resultPage.show(assessor.assess(form.answers(typed)), typed, Map.of(), model)
                : formPage.show(typed, errors, model);
    }
}
