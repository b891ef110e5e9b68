package dev.unknot.assessment;

import dev.unknot.safety.RedFlag;
import dev.unknot.safety.TriageLevel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Help first: a sign of danger counts as soon as it is ticked, whatever else is missing, wrong or not agreed to. */
@Component
public class HelpPage {

    private final SymptomForm form;
    private final ResultPage resultPage;

    HelpPage(SymptomForm form, ResultPage resultPage) {
        this.form = form;
        this.resultPage = resultPage;
    }

    /**
     * The page that says how to get help now.
     *
     * @return the name of the view; empty if no sign of danger was ticked
     */
    public Optional<String> show(Typed typed, Model model) {
        return Stream.of(Step.EMERGENCY, Step.TODAY)
                .flatMap(step -> help(step, typed, model).stream())
                .findFirst();
    }

    private Optional<String> help(Step step, Typed typed, Model model) {
        List<RedFlag> signs = form.ticked(step, typed);
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
}
