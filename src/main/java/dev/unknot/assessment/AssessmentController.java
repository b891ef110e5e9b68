package dev.unknot.assessment;

import dev.unknot.safety.TriageLevel;
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
    private final CheckPage checkPage;
    private final ResultPage resultPage;

    AssessmentController(
            SymptomForm form,
            FormOptions options,
            Assessor assessor,
            StartPage startPage,
            CheckPage checkPage,
            ResultPage resultPage) {
        this.form = form;
        this.options = options;
        this.assessor = assessor;
        this.startPage = startPage;
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
        if (!StartPage.isAgreed(typed)) {
            return danger(typed, model).orElseGet(() -> startPage.leadBack(typed, model));
        }
        if (step.isEmpty()) {
            return show(Step.EMERGENCY, typed, Map.of(), model);
        }
        var toChange = Step.asking(typed.first("change"));
        if (toChange.isPresent()) {
            return show(toChange.get(), typed.beingChecked(), Map.of(), model);
        }
        if (typed.first("go").equals("back") && !typed.isBeingChecked()) {
            return step.get()
                    .previous()
                    .map(previous -> show(previous, typed, Map.of(), model))
                    .orElseGet(() -> startPage.show(model));
        }
        if (typed.first("go").equals("again")) {
            return step.get() == Step.CHECK ? next(Step.WEEK, typed, model) : show(step.get(), typed, Map.of(), model);
        }
        return next(typed.isBeingChecked() ? Step.WEEK : step.get(), typed, model);
    }

    /** All pages up to the current one must be complete and free of danger. */
    private String next(Step current, Typed typed, Model model) {
        for (var step : Step.values()) {
            var errors = form.errors(step, typed);
            if (!errors.isEmpty()) {
                return show(step, typed, errors, model);
            }
            var help = help(step, typed, model);
            if (help.isPresent()) {
                return help.get();
            }
            if (step == current && step.ordinal() < Step.WEEK.ordinal()) {
                return show(step.next().orElseThrow(), typed, Map.of(), model);
            }
        }
        var assessment = assessor.assess(form.answers(typed));
        return current == Step.CHECK || assessment.triage().clearance().isEmpty()
                ? resultPage.show(assessment, typed, Map.of(), model)
                : checkPage.show(typed, model);
    }

    /** Whoever ticked a sign of danger gets help, agreed or not. */
    private Optional<String> danger(Typed typed, Model model) {
        return Stream.of(Step.EMERGENCY, Step.TODAY)
                .flatMap(step -> help(step, typed, model).stream())
                .findFirst();
    }

    private Optional<String> help(Step step, Typed typed, Model model) {
        var signs = form.ticked(step, typed);
        if (signs.isEmpty() || signs.get(0).level().allowsPlan()) {
            return Optional.empty();
        }
        return Optional.of(resultPage.stop(
                signs.get(0).level() == TriageLevel.EMERGENCY ? "assessment/emergency" : "assessment/urgent",
                signs.stream().map(flag -> flag.tell()).toList(),
                typed,
                step,
                model));
    }

    private String show(Step step, Typed typed, Map<String, String> errors, Model model) {
        model.addAttribute("step", step.name());
        model.addAttribute("stepId", step.id());
        model.addAttribute("oneQuestion", step.asksOneQuestion());
        model.addAttribute("number", step.number());
        model.addAttribute("total", Step.values().length);
        model.addAttribute("values", typed.values());
        model.addAttribute("errors", errors);
        model.addAttribute("options", options.byField());
        model.addAttribute("conditionGroups", options.conditions());
        model.addAttribute("carried", typed.carriedPast(new HashSet<>(step.fields())));
        return "assessment/step";
    }
}
