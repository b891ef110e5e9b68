package dev.unknot.assessment;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The symptom form, page by page. Every answer comes with every request, and nothing is stored. */
@Controller
class AssessmentController {

    private final SymptomForm form;
    private final FormOptions options;
    private final Assessor assessor;
    private final StartPage startPage;
    private final HelpPage helpPage;
    private final CheckPage checkPage;
    private final ResultPage resultPage;

    AssessmentController(
            SymptomForm form,
            FormOptions options,
            Assessor assessor,
            StartPage startPage,
            HelpPage helpPage,
            CheckPage checkPage,
            ResultPage resultPage) {
        this.form = form;
        this.options = options;
        this.assessor = assessor;
        this.startPage = startPage;
        this.helpPage = helpPage;
        this.checkPage = checkPage;
        this.resultPage = resultPage;
    }

    @GetMapping("/assessment")
    String start(Model model) {
        return startPage.show(model);
    }

    @PostMapping("/assessment")
    String answer(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var typed = new Typed(parameters);
        var step = Step.parse(typed.first("step"));
        boolean looksAgain = StartPage.isAgreed(typed) && typed.first("go").equals("again");
        var help = looksAgain ? Optional.<String>empty() : helpPage.showOnTheWay(typed, model);
        if (help.isPresent()) {
            return help.get();
        }
        if (!StartPage.isAgreed(typed)) {
            return startPage.leadBack(typed, model);
        }
        if (step.isEmpty()) {
            return show(Step.EMERGENCY, typed, Map.of(), model);
        }
        var toChange = Step.asking(typed.first("change"));
        if (toChange.isPresent()) {
            return show(toChange.get(), typed.beingChecked(), Map.of(), model);
        }
        if (typed.first("go").equals("back") && !typed.isBeingChecked()) {
            return previous(step.get(), typed)
                    .map(previous -> show(previous, typed, Map.of(), model))
                    .orElseGet(() -> startPage.show(model));
        }
        if (typed.first("go").equals("again")) {
            return step.get() == Step.CHECK ? next(Step.WEEK, typed, model) : show(step.get(), typed, Map.of(), model);
        }
        return next(typed.isBeingChecked() ? Step.WEEK : step.get(), typed, model);
    }

    private Optional<Step> previous(Step step, Typed typed) {
        return Stream.iterate(step.previous(), Optional::isPresent, page -> page.flatMap(Step::previous))
                .flatMap(Optional::stream)
                .filter(page -> form.isAsked(page, typed))
                .findFirst();
    }

    /** All pages up to the current one must be complete. */
    private String next(Step current, Typed typed, Model model) {
        for (var step : Step.values()) {
            if (!form.isAsked(step, typed)) {
                continue;
            }
            if (step.ordinal() > current.ordinal() && current.ordinal() < Step.WEEK.ordinal()) {
                return show(step, typed, Map.of(), model);
            }
            var errors = form.errors(step, typed);
            if (!errors.isEmpty()) {
                return show(step, typed, errors, model);
            }
        }
        var assessment = assessor.assess(form.answers(typed));
        return current == Step.CHECK || assessment.triage().clearance().isEmpty()
                ? resultPage.show(assessment, typed, Map.of(), model)
                : checkPage.show(typed, model);
    }

    private String show(Step step, Typed typed, Map<String, String> errors, Model model) {
        model.addAttribute("step", step.name());
        model.addAttribute("stepId", step.id());
        model.addAttribute("oneQuestion", step.asksOneQuestion());
        model.addAttribute("number", step.number());
        model.addAttribute("total", Step.total());
        if (Step.SIGNS.contains(step)) {
            model.addAttribute("signs", form.signs(step, typed));
            model.addAttribute("yesField", step.yes());
            model.addAttribute("notSureField", step.notSure().orElse(null));
        }
        model.addAttribute("values", typed.values());
        model.addAttribute("errors", errors);
        model.addAttribute("options", options.byField());
        model.addAttribute("conditionGroups", options.conditions());
        model.addAttribute("carried", typed.carriedPast(new HashSet<>(step.fields())));
        return "assessment/step";
    }
}
