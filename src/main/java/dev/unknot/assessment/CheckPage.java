package dev.unknot.assessment;

import dev.unknot.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All answers on one page, each with a way to change it, before they come to anything. */
@Component
class CheckPage {

    private static final Set<String> SCALES = Set.of("pain", "enjoyment", "generalActivity", "sleep");

    private final SymptomForm form;
    private final FormOptions options;
    private final MessageSource messages;

    CheckPage(SymptomForm form, FormOptions options, MessageSource messages) {
        this.form = form;
        this.options = options;
        this.messages = messages;
    }

    /** Shows complete answers. */
    String show(Typed typed, Model model) {
        model.addAttribute("step", Step.CHECK.name());
        model.addAttribute("number", Step.CHECK.number());
        model.addAttribute("total", Step.total());
        model.addAttribute("parts", parts(typed));
        model.addAttribute("carried", typed.carriedPast(Set.of(Typed.CHECKING)));
        return "assessment/check";
    }

    private List<Part> parts(Typed typed) {
        return Arrays.stream(Step.values())
                .filter(step -> !step.fields().isEmpty() && form.isAsked(step, typed))
                .map(step -> new Part(
                        say("assessment." + step.id() + ".heading"),
                        step.fields().stream()
                                .map(field -> new Answer(field, question(step, field), inWords(field, typed)))
                                .toList()))
                .toList();
    }

    private String question(Step step, String field) {
        if (step.notSure().filter(field::equals).isPresent()) {
            return say("assessment.check.notSure");
        }
        return say(Step.SIGNS.contains(step) ? "assessment." + step.id() + ".legend" : "assessment." + field);
    }

    private List<String> inWords(String field, Typed typed) {
        if (SCALES.contains(field)) {
            return List.of(say("assessment.check.scale", typed.first(field).strip()));
        }
        if (field.equals("minutesPerDay")) {
            return List.of(say("assessment.check.minutes", typed.first(field).strip()));
        }
        if (field.equals("age")) {
            return List.of(typed.first(field).strip());
        }
        var ticked = choices(field)
                .filter(option -> typed.all(field).contains(option.value()))
                .map(Option::label)
                .toList();
        return ticked.isEmpty() ? List.of(say("assessment.check.nothing")) : ticked;
    }

    private Stream<Option> choices(String field) {
        return field.equals("conditions")
                ? Stream.concat(
                        options.conditions().values().stream().flatMap(List::stream),
                        Stream.of(new Option(Option.NONE, say("form.none"))))
                : options.byField().getOrDefault(field, List.of()).stream();
    }

    private String say(String code, Object... details) {
        return messages.getMessage(code, details, Locale.UK);
    }

    /** The answers of one page. */
    record Part(String heading, List<Answer> answers) {}

    /** What was answered to one question, in words. */
    public record Answer(String field, String question, List<String> words) {}
}
