package dev.unknot.assessment;

import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.Triage;
import dev.unknot.safety.TriageLevel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Help first: what is known counts as soon as it is known, whatever else is missing, wrong or not agreed to. Somebody who
 * should be seen today may answer on: that can show that it is an emergency.
 */
@Component
public class HelpPage {

    /** The field that says what the person was told already. */
    static final String TOLD = "told";

    private final SymptomForm form;
    private final SafetyRules safety;
    private final ResultPage resultPage;

    HelpPage(SymptomForm form, SafetyRules safety, ResultPage resultPage) {
        this.form = form;
        this.safety = safety;
        this.resultPage = resultPage;
    }

    /**
     * The page that says how to get help now.
     *
     * @return the name of the view; empty if nothing known so far calls for it
     */
    public Optional<String> show(Typed typed, Model model) {
        var triage = safety.triage(form.soFar(typed));
        return triage.level().allowsPlan() ? Optional.empty() : Optional.of(show(triage, typed, model));
    }

    /** The same for somebody on the way through the form, who may have been told already. */
    Optional<String> showOnTheWay(Typed typed, Model model) {
        var triage = safety.triage(form.soFar(typed));
        if (triage.clearance().isPresent()) {
            return Optional.empty();
        }
        boolean goesOn = triage.level() == TriageLevel.URGENT
                && typed.first(TOLD).equals(TriageLevel.URGENT.name())
                && triage.conditions().stream().noneMatch(Condition::forbidsPlan)
                && !form.isDangerAsked(typed);
        return goesOn ? Optional.empty() : Optional.of(show(triage, typed, model));
    }

    private String show(Triage triage, Typed typed, Model model) {
        model.addAttribute("mayGoOn", triage.level() == TriageLevel.URGENT && !form.isDangerAsked(typed));
        return resultPage.stop(triage, typed, back(triage, typed), model);
    }

    /** The page to put a slip right on: the one with the sign that counts most, or else where the person is. */
    private static Step back(Triage triage, Typed typed) {
        return triage.redFlags().stream()
                .filter(flag -> flag.level() == triage.level() && !flag.workedOut())
                .map((RedFlag flag) -> Step.of(flag))
                .findFirst()
                .or(() -> Step.parse(typed.first("step")))
                .orElse(Step.EMERGENCY);
    }
}
