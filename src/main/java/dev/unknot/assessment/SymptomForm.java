package dev.unknot.assessment;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.guard.InvalidInput;
import dev.unknot.input.Input;
import dev.unknot.input.Inputs;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyRules;
import dev.unknot.web.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the steps of the symptom form and turns them into answers. */
@Component
public class SymptomForm {

    /** Answers that no rule looks for: they stand in for steps that were not answered yet. */
    private static final Map<String, List<String>> NOT_ANSWERED_YET = notAnsweredYet();

    private final Inputs inputs;
    private final AnswersReader reader;
    private final Catalogue catalogue;
    private final SafetyRules safety;

    SymptomForm(Inputs inputs, AnswersReader reader, Catalogue catalogue, SafetyRules safety) {
        this.inputs = inputs;
        this.reader = reader;
        this.catalogue = catalogue;
        this.safety = safety;
    }

    /** What is wrong, by field, in the order of the page; nothing if everything is answered. */
    Map<String, String> errors(Typed typed) {
        var errors = new LinkedHashMap<String, String>();
        Stream.of(Step.values())
                .filter(step -> isAsked(step, typed))
                .forEach(step -> errors.putAll(errors(step, typed)));
        return errors;
    }

    private Map<String, String> errors(Step step, Typed typed) {
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
     * @throws InvalidInput if a step is incomplete
     */
    public Answers answers(Typed typed) {
        for (var step : Step.values()) {
            if (isAsked(step, typed)) {
                inputs.form(typed.values(), check(step));
            }
        }
        return inputs.form(asAnswers(typed, this::isAsked).values(), reader::read);
    }

    /**
     * What is known so far: steps that are complete, and signs and conditions ticked anywhere. What is not known counts as
     * the mildest answer, so that triage of it never says more than triage of all answers.
     */
    Answers soFar(Typed typed) {
        return inputs.form(asAnswers(known(typed), this::isAsked).values(), reader::read);
    }

    /** Whether a step is asked: most are; some only after an answer that opens them. */
    boolean isAsked(Step step, Typed typed) {
        return !step.follows() || !signs(step, typed).isEmpty();
    }

    /** Whether all that can make the level more severe was asked. */
    boolean isDangerAsked(Typed typed) {
        return Arrays.stream(Step.values())
                .filter(step -> step.ordinal() < Step.WEEK.ordinal() && isAsked(step, typed))
                .allMatch(step -> errors(step, typed).isEmpty());
    }

    /** The red flags that are asked about. */
    List<RedFlag> signs() {
        return catalogue.redFlags().stream().filter(flag -> !flag.workedOut()).toList();
    }

    /** The red flags that a step may ask about. */
    List<RedFlag> signs(Step step) {
        return signs().stream().filter(flag -> Step.of(flag) == step).toList();
    }

    /** The red flags that a step asks this person about. */
    List<RedFlag> signs(Step step, Typed typed) {
        if (!step.follows()) {
            return signs(step);
        }
        var before = inputs.form(
                asAnswers(known(typed), (other, all) -> !other.follows()).values(), reader::read);
        return signs(step).stream().filter(flag -> safety.isAsked(flag, before)).toList();
    }

    /** The conditions that are asked about. */
    List<Condition> conditions() {
        return catalogue.conditions().stream()
                .filter(condition -> !condition.workedOut())
                .toList();
    }

    private Function<Input, Object> check(Step step) {
        return switch (step) {
            case EMERGENCY, TODAY, AFTER_TODAY, SOON, AFTER_WHERE, AFTER_HEALTH, AFTER_MOOD ->
                in -> yesNotSureOrNone(
                        in,
                        step.yes(),
                        step.notSure().orElse(null),
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
        };
    }

    /**
     * Each sign there, perhaps there, or none of them.
     *
     * @param notSureField where signs may be unsure
     */
    static Set<String> yesNotSureOrNone(Input in, String yesField, @Nullable String notSureField, List<String> codes) {
        var notSure = notSureField == null ? Set.<String>of() : in.codes(notSureField, codes);
        if (!notSure.isEmpty() && !in.has(yesField)) {
            return notSure;
        }
        var yes = someOrNone(in, yesField, codes);
        if (yes.contains(Option.NONE) && !notSure.isEmpty()) {
            in.refuse(yesField, "someAndNone");
        }
        return yes;
    }

    /** A list of dangers is only answered when something in it was ticked, if only "none of these", and not both. */
    static Set<String> someOrNone(Input in, String field, List<String> codes) {
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

    /** Complete steps, and of the others what is a sign or a condition. */
    private Typed known(Typed typed) {
        var known = new LinkedHashMap<>(NOT_ANSWERED_YET);
        for (var step : Step.values()) {
            if (Step.SIGNS.contains(step) || step == Step.HEALTH) {
                var codes = codes(step);
                step.fields()
                        .forEach(field -> known.put(
                                field,
                                typed.all(field).stream()
                                        .filter(codes::contains)
                                        .toList()));
            } else if (errors(step, typed).isEmpty()) {
                step.fields().forEach(field -> known.put(field, typed.all(field)));
            }
        }
        return new Typed(known);
    }

    private Set<String> codes(Step step) {
        return step == Step.HEALTH
                ? conditions().stream().map(Condition::code).collect(Collectors.toSet())
                : signs(step).stream().map(RedFlag::code).collect(Collectors.toSet());
    }

    /** @param asked in which steps what is ticked counts */
    private static Typed asAnswers(Typed typed, AskedSteps asked) {
        var steps = Stream.of(Step.values())
                .filter(step -> Step.SIGNS.contains(step) && asked.isAsked(step, typed))
                .toList();
        var yes = steps.stream()
                .flatMap(step -> typed.all(step.yes()).stream())
                .filter(code -> !code.equals(Option.NONE))
                .toList();
        var notSure = steps.stream()
                .flatMap(step -> step.notSure().stream())
                .flatMap(field -> typed.all(field).stream())
                .filter(code -> !yes.contains(code))
                .toList();
        var conditions = typed.all("conditions").stream()
                .filter(code -> !code.equals(Option.NONE))
                .toList();
        return typed.with(Map.of(
                "redFlags",
                yes,
                "notSure",
                notSure,
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

    private static Map<String, List<String>> notAnsweredYet() {
        var mildest = new HashMap<String, List<String>>();
        for (var number : List.of(
                "pain", "enjoyment", "generalActivity", "sleep", "phqInterest", "phqDown", "gadNervous", "gadWorry")) {
            mildest.put(number, List.of("0"));
        }
        mildest.putAll(Map.of(
                "country", List.of("OTHER"),
                "age", List.of("30"),
                "location", List.of("NECK"),
                "duration", List.of("GT_12M"),
                "onset", List.of("GRADUAL"),
                "clinicianAssessed", List.of("true"),
                "flareUp", List.of("false")));
        mildest.putAll(Map.of(
                "activityLevel", List.of("ACTIVE"),
                "minutesPerDay", List.of("20"),
                "budget", List.of("FREE"),
                "medicineUse", List.of("NEVER")));
        return Map.copyOf(mildest);
    }

    private interface AskedSteps {
        boolean isAsked(Step step, Typed typed);
    }
}
