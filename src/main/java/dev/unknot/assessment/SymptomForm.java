package dev.unknot.assessment;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Input;
import dev.unknot.input.Inputs;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.TriageLevel;
import dev.unknot.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks the pages of the symptom form and turns them into answers. */
@Component
public class SymptomForm {

    private final Inputs inputs;
    private final AnswersReader reader;
    private final Catalogue catalogue;

    SymptomForm(Inputs inputs, AnswersReader reader, Catalogue catalogue) {
        this.inputs = inputs;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** What is wrong with one page, by field; nothing if it is complete. */
    Map<String, String> errors(Step step, Typed typed) {
        try {
            inputs.form(typed.values(), check(step));
            return Map.of();
        } catch (InvalidInput invalid) {
            return Inputs.byField(invalid);
        }
    }

    /**
     * All answers.
     *
     * @throws InvalidInput if a page is incomplete
     */
    public Answers answers(Typed typed) {
        for (var step : Step.values()) {
            inputs.form(typed.values(), check(step));
        }
        return inputs.form(asAnswers(typed).values(), reader::read);
    }

    /** The red flags of a page that were ticked: "yes" and "not sure" alike. */
    List<RedFlag> ticked(Step step, Typed typed) {
        return signs(step).stream()
                .filter(flag -> typed.all(step.fields().get(0)).contains(flag.code()))
                .toList();
    }

    /** The red flags that a page asks about. */
    List<RedFlag> signs(Step step) {
        Set<TriageLevel> levels = switch (step) {
            case EMERGENCY -> Set.of(TriageLevel.EMERGENCY);
            case TODAY -> Set.of(TriageLevel.URGENT);
            case SOON -> Set.of(TriageLevel.SEE_CLINICIAN_SOON, TriageLevel.CAUTION);
            default -> Set.of();
        };
        return catalogue.redFlags().stream()
                .filter(flag -> !flag.workedOut() && levels.contains(flag.level()))
                .toList();
    }

    /** The conditions that are asked about. */
    List<Condition> conditions() {
        return catalogue.conditions().stream()
                .filter(condition -> !condition.workedOut())
                .toList();
    }

    private Function<Input, Object> check(Step step) {
        return switch (step) {
            case EMERGENCY, TODAY, SOON ->
                in -> someOrNone(
                        in,
                        step.fields().get(0),
                        signs(step).stream().map(RedFlag::code).toList());
            case HEALTH ->
                in -> someOrNone(
                        in,
                        "conditions",
                        conditions().stream().map(Condition::code).toList());
            case WHERE -> reader::where;
            case HOW -> reader::how;
            case MOOD ->
                in -> List.of(
                        in.whole("sleep", 0, 10),
                        in.whole("phqInterest", 0, 3),
                        in.whole("phqDown", 0, 3),
                        in.whole("gadNervous", 0, 3),
                        in.whole("gadWorry", 0, 3));
            case WEEK -> reader::week;
            case CHECK -> in -> List.of();
        };
    }

    /** A list of dangers is only answered when something in it was ticked, if only "none of these", and not both. */
    private static Set<String> someOrNone(Input in, String field, List<String> codes) {
        var choices = new ArrayList<>(codes);
        choices.add(Option.NONE);
        var ticked = in.codes(field, choices);
        if (!in.has(field)) {
            in.refuse(field, "someOrNone");
        } else if (ticked.contains(Option.NONE) && ticked.size() > 1) {
            in.refuse(field, "someAndNone");
        }
        return ticked;
    }

    private static Typed asAnswers(Typed typed) {
        var redFlags = Stream.of(Step.EMERGENCY, Step.TODAY, Step.SOON)
                .flatMap(step -> typed.all(step.fields().get(0)).stream())
                .filter(code -> !code.equals(Option.NONE))
                .toList();
        var conditions = typed.all("conditions").stream()
                .filter(code -> !code.equals(Option.NONE))
                .toList();
        return typed.with(Map.of(
                "redFlags",
                redFlags,
                "conditions",
                conditions,
                "phq2",
                List.of(sum(typed, "phqInterest", "phqDown")),
                "gad2",
                List.of(sum(typed, "gadNervous", "gadWorry"))));
    }

    private static String sum(Typed typed, String one, String other) {
        return Integer.toString(Integer.parseInt(typed.first(one).strip())
                + Integer.parseInt(typed.first(other).strip()));
    }
}
