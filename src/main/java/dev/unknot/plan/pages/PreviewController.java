package dev.unknot.plan.pages;

import dev.unknot.assessment.Assessor;
import dev.unknot.assessment.FormPage;
import dev.unknot.assessment.HealthConsent;
import dev.unknot.assessment.HelpPage;
import dev.unknot.assessment.ResultPage;
import dev.unknot.assessment.SymptomForm;
import dev.unknot.assessment.Typed;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Inputs;
import dev.unknot.plan.making.Alteration.Done;
import dev.unknot.plan.making.Alteration.Impossible;
import dev.unknot.plan.making.Creation.Blocked;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.EditReader;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.making.PlanWishReader;
import dev.unknot.plan.words.PlanWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ConcurrentModel;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the week that a choice would give, and keeps nothing. A browser without scripts gets the page with the week on it;
 * a script sends {@code part=preview} and gets the week alone.
 */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PreviewController {

    private final SymptomForm form;
    private final Assessor assessor;
    private final HealthConsent consent;
    private final FormPage formPage;
    private final HelpPage helpPage;
    private final ResultPage resultPage;
    private final ChangePage changePage;
    private final Inputs inputs;
    private final PlanWishReader reader;
    private final EditReader edits;
    private final PlanService plans;
    private final OpenedPlan opened;
    private final PlanPages pages;
    private final PlanWords words;

    PreviewController(
            SymptomForm form,
            Assessor assessor,
            HealthConsent consent,
            FormPage formPage,
            HelpPage helpPage,
            ResultPage resultPage,
            ChangePage changePage,
            Inputs inputs,
            PlanWishReader reader,
            EditReader edits,
            PlanService plans,
            OpenedPlan opened,
            PlanPages pages,
            PlanWords words) {
        this.form = form;
        this.assessor = assessor;
        this.consent = consent;
        this.formPage = formPage;
        this.helpPage = helpPage;
        this.resultPage = resultPage;
        this.changePage = changePage;
        this.inputs = inputs;
        this.reader = reader;
        this.edits = edits;
        this.plans = plans;
        this.opened = opened;
        this.pages = pages;
        this.words = words;
    }

    /** Before there is a plan. */
    @PostMapping("/plans/preview")
    ModelAndView ofANewPlan(@RequestParam MultiValueMap<String, String> parameters) {
        var typed = new Typed(parameters);
        var model = new ConcurrentModel();
        var help = helpPage.show(typed, model);
        if (help.isPresent()) {
            return isPart(typed) ? Preview.not(Map.of()).alone() : new ModelAndView(help.get(), model);
        }
        if (!HealthConsent.isGiven(typed)) {
            return isPart(typed)
                    ? Preview.not(Map.of("consent", consent.askToAgree())).alone()
                    : new ModelAndView(formPage.leadBack(typed, model), model);
        }
        var answers = form.answers(typed);
        var preview = preview(() -> {
            var creation = plans.draft(inputs.form(typed.values(), in -> reader.fromForm(in, answers)));
            if (creation instanceof Created created) {
                return Preview.of(pages.of(created.plan()));
            }
            return creation instanceof Blocked blocked
                    ? Preview.not(words.byField(blocked.blockers()))
                    : Preview.not(Map.of());
        });
        if (isPart(typed)) {
            return preview.alone();
        }
        var view = resultPage.show(assessor.assess(answers), typed, preview.errors(), model);
        return preview.on(new ModelAndView(view, model));
    }

    /** Of a plan that is there. */
    @PostMapping("/plans/{key}/preview")
    ModelAndView ofAChange(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var typed = new Typed(parameters);
        return opened.with(key, request, (known, plan) -> {
            var preview = preview(() -> {
                var draft = plans.redraft(plan.toChange(), inputs.form(typed.values(), edits::week));
                if (draft instanceof Done done) {
                    return Preview.of(pages.of(done.plan()));
                }
                return draft instanceof Impossible impossible
                        ? Preview.not(words.byField(impossible.blockers()))
                        : Preview.not(Map.of("approaches", words.say("change.refused")));
            });
            return isPart(typed)
                    ? preview.alone()
                    : preview.on(changePage.show(known, plan, typed.values(), preview.errors()));
        });
    }

    private static Preview preview(Supplier<Preview> preview) {
        try {
            return preview.get();
        } catch (InvalidInput invalid) {
            return Preview.not(Inputs.byField(invalid));
        }
    }

    private static boolean isPart(Typed typed) {
        return typed.first("part").equals("preview");
    }

    /** The week, or what makes it impossible. */
    private record Preview(Optional<PlanPage> week, Map<String, String> errors) {

        static Preview of(PlanPage week) {
            return new Preview(Optional.of(week), Map.of());
        }

        static Preview not(Map<String, String> errors) {
            return new Preview(Optional.empty(), errors);
        }

        ModelAndView alone() {
            var part = on(new ModelAndView("plan/preview :: preview"));
            part.addObject("obstacles", errors.values());
            return part;
        }

        ModelAndView on(ModelAndView page) {
            week.ifPresent(shown -> page.addObject("preview", shown));
            return page;
        }
    }
}
