package dev.unknot.plan.pages;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Trait;
import dev.unknot.assessment.AskAgain;
import dev.unknot.assessment.Assessor;
import dev.unknot.assessment.Typed;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.weeks.StillAllowed;
import dev.unknot.safety.Triage;
import dev.unknot.web.Places;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.ConcurrentModel;
import org.springframework.web.servlet.ModelAndView;

/** A plan that must be asked again: says why, shows what helps and what to look out for, and asks. */
@Component
class AgainPage {

    private final AskAgain questions;
    private final Assessor assessor;
    private final StillAllowed stillAllowed;
    private final Catalogue catalogue;
    private final Places places;

    AgainPage(AskAgain questions, Assessor assessor, StillAllowed stillAllowed, Catalogue catalogue, Places places) {
        this.stillAllowed = stillAllowed;
        this.questions = questions;
        this.assessor = assessor;
        this.catalogue = catalogue;
        this.places = places;
    }

    /** Shows what must be asked again, with what was answered then. */
    ModelAndView show(PlanKey key, Plan plan) {
        var wish = plan.wish();
        return show(key, plan, questions.before(wish.answers(), wish.questions()), false);
    }

    /**
     * Shows what was ticked so far.
     *
     * @param isSent whether it was sent, so that what is missing is to be said
     */
    ModelAndView show(PlanKey key, Plan plan, Typed typed, boolean isSent) {
        var old = plan.wish().answers();
        int since = plan.wish().questions();
        var triage = assessor.assess(questions.answers(old, since, typed)).triage();
        var model = new ConcurrentModel();
        var help = places.show(typed.first(Places.FIELD), old.country().name(), model);
        model.addAttribute("key", key.text());
        model.addAttribute("asksAnew", !plan.wish().answersAll());
        model.addAttribute("leave", stillAllowed.forbidden(plan, triage));
        model.addAttribute("expiresOn", plan.expiresOn());
        model.addAttribute("level", triage.level().name());
        model.addAttribute("stops", triage.clearance().isEmpty());
        model.addAttribute("messages", triage.messages(help));
        model.addAttribute("alsoToMind", triage.alsoToMind());
        model.addAttribute("alsoSaid", catalogue.safety().texts().with(triage));
        model.addAttribute("isAboutACrisis", triage.isAboutACrisis());
        model.addAttribute("helps", whatHelps(plan, triage));
        model.addAttribute("asked", questions.signs(old, since, typed));
        model.addAttribute("conditionGroups", questions.conditions(old, since));
        model.addAttribute("yesNo", questions.yesNo());
        model.addAttribute("values", typed.values());
        model.addAttribute("errors", isSent ? questions.errors(old, since, typed) : Map.of());
        return new ModelAndView("plan/again", model.asMap());
    }

    /** What of the plan is gentle enough for everybody, as far as nothing known speaks against it. */
    private List<Activity> whatHelps(Plan plan, Triage triage) {
        return plan.week().days().values().stream()
                .flatMap(Collection::stream)
                .map(session -> session.activity())
                .distinct()
                .filter(activity -> activity.is(Trait.WAITING))
                .filter(activity -> triage.clearance()
                        .filter(clearance -> clearance.allows(activity))
                        .isPresent())
                .toList();
    }
}
