package dev.unknot.assessment;

import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.Triage;
import dev.unknot.safety.TriageLevel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Help first: what is known counts as soon as it is known, whatever else is missing, wrong or not agreed to. */
@Component
public class HelpPage {

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
        if (triage.clearance().isPresent()) {
            return Optional.empty();
        }
        // Somebody who should be seen today may answer on: that can show that it is an emergency.
        model.addAttribute("mayGoOn", triage.level() == TriageLevel.URGENT && !form.isDangerAsked(typed));
        return Optional.of(resultPage.stop(triage, typed, back(triage), model));
    }

    /** The step to put a slip right in: the one with the sign that counts most. */
    private static Step back(Triage triage) {
        return triage.redFlags().stream()
                .filter(flag -> flag.level() == triage.level() && !flag.workedOut())
                .map((RedFlag flag) -> Step.of(flag))
                .findFirst()
                .orElse(triage.level().allowsPlan() ? Step.WHERE : Step.EMERGENCY);
    }
}
