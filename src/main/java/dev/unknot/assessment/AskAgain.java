package dev.unknot.assessment;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks those who answered an older version of the questions what has changed since, and nothing else. */
@Component
public class AskAgain {

    private static final String CONDITIONS = "conditions";
    private static final String SEEN = "clinicianAssessed";

    private final SymptomForm form;
    private final FormOptions options;
    private final Inputs inputs;
    private final SafetyRules safety;

    AskAgain(SymptomForm form, FormOptions options, Inputs inputs, SafetyRules safety) {
        this.form = form;
        this.options = options;
        this.inputs = inputs;
        this.safety = safety;
    }

    /** A list of signs, with the fields in which they are ticked. */
    public record Signs(
            String id, String yesField, @Nullable String notSureField, List<RedFlag> flags) {}

    /**
     * The signs to ask about, by where the form asks them; some only after an answer that opens them.
     *
     * @param old what was answered then
     * @param since the version of the questions that was answered then
     */
    public List<Signs> signs(Answers old, int since, Typed typed) {
        var answered = answers(old, since, typed);
        return pages().map(step -> new Signs(
                        step.id(),
                        step.yes(),
                        step.notSure().orElse(null),
                        changed(step, since).stream()
                                .filter(flag -> safety.isAsked(flag, answered))
                                .toList()))
                .filter(signs -> !signs.flags().isEmpty())
                .toList();
    }

    /** The conditions to ask about, under their headings. */
    public Map<Condition.Group, List<Option>> conditions(int since) {
        var codes = changedConditions(since);
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

    /** What is missing or wrong, by field; nothing if all is answered. */
    public Map<String, String> errors(Answers old, int since, Typed typed) {
        try {
            inputs.form(typed.values(), in -> read(in, signs(old, since, typed), since));
            return Map.of();
        } catch (InvalidInput invalid) {
            return Inputs.byField(invalid);
        }
    }

    /** The old answers, and in place of those that are asked again what is ticked now. */
    public Answers answers(Answers old, int since, Typed typed) {
        var asked = pages().flatMap(step -> changed(step, since).stream())
                .map(RedFlag::code)
                .toList();
        var yes = ticked(typed, pages().map(Step::yes), asked);
        var notSure = ticked(typed, pages().flatMap(step -> step.notSure().stream()), asked);
        notSure.removeAll(yes);
        var conditions = ticked(typed, Stream.of(CONDITIONS), changedConditions(since));
        var seen = typed.first(SEEN);
        return old.answering(
                seen.isEmpty() ? old.clinicianAssessed() : Boolean.parseBoolean(seen),
                and(old.redFlags(), asked, yes),
                and(old.notSure(), asked, notSure),
                and(old.conditions(), changedConditions(since), conditions));
    }

    private boolean read(Input in, List<Signs> asked, int since) {
        for (var signs : asked) {
            var codes = signs.flags().stream().map(RedFlag::code).toList();
            SymptomForm.yesNotSureOrNone(in, signs.yesField(), signs.notSureField(), codes);
        }
        SymptomForm.someOrNone(in, CONDITIONS, List.copyOf(changedConditions(since)));
        return in.yesNo(SEEN);
    }

    private static Stream<Step> pages() {
        return Arrays.stream(Step.values()).filter(Step.SIGNS::contains);
    }

    private List<RedFlag> changed(Step step, int since) {
        return form.signs(step).stream().filter(flag -> flag.since() > since).toList();
    }

    private Set<String> changedConditions(int since) {
        var codes = new LinkedHashSet<String>();
        form.conditions().stream()
                .filter(condition -> condition.since() > since)
                .forEach(condition -> codes.add(condition.code()));
        return codes;
    }

    private static Set<String> ticked(Typed typed, Stream<String> fields, Collection<String> asked) {
        var ticked = new LinkedHashSet<String>();
        fields.flatMap(field -> typed.all(field).stream())
                .filter(asked::contains)
                .forEach(ticked::add);
        return ticked;
    }

    private static Set<String> and(Set<String> old, Collection<String> askedAgain, Set<String> now) {
        var all = new LinkedHashSet<>(old);
        all.removeAll(askedAgain);
        all.addAll(now);
        return all;
    }
}
