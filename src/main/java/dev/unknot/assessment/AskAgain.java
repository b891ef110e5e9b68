package dev.unknot.assessment;

import dev.unknot.assessment.ChangedQuestions.Given;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Input;
import dev.unknot.input.Inputs;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyRules;
import dev.unknot.web.Option;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks {@link ChangedQuestions} on a page, and nothing else. */
@Component
public class AskAgain {

    private static final String CONDITIONS = "conditions";
    private static final String SEEN = "clinicianAssessed";

    private final ChangedQuestions questions;
    private final FormOptions options;
    private final Inputs inputs;
    private final SafetyRules safety;

    AskAgain(ChangedQuestions questions, FormOptions options, Inputs inputs, SafetyRules safety) {
        this.questions = questions;
        this.options = options;
        this.inputs = inputs;
        this.safety = safety;
    }

    /**
     * The signs to ask about, by where the form asks them; some only after an answer that opens them.
     *
     * @param old what was answered then
     * @param since the version of the questions that was answered then
     */
    public List<SignList> signs(Answers old, int since, Typed typed) {
        var answered = answers(old, since, typed);
        var asked = questions.askedOf(old, since).signs();
        return steps().map(step -> SignList.of(
                        step,
                        asked.stream()
                                .filter(flag -> Step.of(flag) == step)
                                .filter(flag -> safety.isAsked(flag, answered)
                                        || old.redFlags().contains(flag.code()))
                                .toList()))
                .filter(signs -> !signs.flags().isEmpty())
                .toList();
    }

    /** The conditions to ask about, under their headings. */
    public Map<Condition.Group, List<Option>> conditions(Answers old, int since) {
        var codes = questions.askedOf(old, since).conditionCodes();
        var asked = new LinkedHashMap<Condition.Group, List<Option>>();
        options.conditions().forEach((group, all) -> {
            var some = all.stream()
                    .filter(option -> codes.contains(option.value()))
                    .toList();
            if (!some.isEmpty()) {
                asked.put(group, some);
            }
        });
        return asked;
    }

    /** The choices of "yes" and "no". */
    public List<Option> yesNo() {
        return options.byField().getOrDefault(SEEN, List.of());
    }

    /** What was answered then to what is asked again, for the person to confirm or to change. */
    public Typed before(Answers old, int since) {
        var asked = questions.askedOf(old, since);
        var typed = new LinkedHashMap<String, List<String>>();
        steps().forEach(step -> {
            var codes = asked.signs().stream()
                    .filter(flag -> Step.of(flag) == step)
                    .map(RedFlag::code)
                    .toList();
            typed.put(step.yes(), both(codes, old.redFlags()));
            step.notSure().ifPresent(field -> typed.put(field, both(codes, old.notSure())));
        });
        typed.put(CONDITIONS, both(asked.conditionCodes(), old.conditions()));
        return new Typed(typed);
    }

    /** What is missing or wrong, by field; nothing if all is answered. */
    public Map<String, String> errors(Answers old, int since, Typed typed) {
        try {
            inputs.form(
                    typed.values(),
                    in -> read(
                            in,
                            signs(old, since, typed),
                            questions.askedOf(old, since).conditionCodes()));
            return Map.of();
        } catch (InvalidInput invalid) {
            return Inputs.byField(invalid);
        }
    }

    /** The old answers, and in place of those that are asked again what is ticked now. */
    public Answers answers(Answers old, int since, Typed typed) {
        var asked = questions.askedOf(old, since);
        var yes = ticked(typed, steps().map(Step::yes), asked.signCodes());
        var notSure = ticked(typed, steps().flatMap(step -> step.notSure().stream()), asked.signCodes());
        notSure.removeAll(yes);
        var conditions = ticked(typed, Stream.of(CONDITIONS), asked.conditionCodes());
        var seen = typed.first(SEEN);
        return asked.answers(
                old,
                new Given(
                        seen.isEmpty() ? old.clinicianAssessed() : Boolean.parseBoolean(seen),
                        yes,
                        notSure,
                        conditions));
    }

    private static boolean read(Input in, List<SignList> asked, Set<String> conditions) {
        for (var signs : asked) {
            var codes = signs.flags().stream().map(RedFlag::code).toList();
            SymptomForm.yesNotSureOrNone(in, signs.yesField(), signs.notSureField(), codes);
        }
        if (!conditions.isEmpty()) {
            SymptomForm.someOrNone(in, CONDITIONS, List.copyOf(conditions));
        }
        return in.yesNo(SEEN);
    }

    private static Stream<Step> steps() {
        return Arrays.stream(Step.values()).filter(Step.SIGNS::contains);
    }

    private static Set<String> ticked(Typed typed, Stream<String> fields, Collection<String> asked) {
        var ticked = new LinkedHashSet<String>();
        fields.flatMap(field -> typed.all(field).stream())
                .filter(asked::contains)
                .forEach(ticked::add);
        return ticked;
    }

    private static List<String> both(Collection<String> codes, Set<String> answered) {
        return codes.stream().filter(answered::contains).toList();
    }
}
