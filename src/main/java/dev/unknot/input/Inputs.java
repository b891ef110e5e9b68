package dev.unknot.input;

import dev.unknot.guard.InvalidInput;
import dev.unknot.guard.InvalidInput.FieldError;
import dev.unknot.input.Problems.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Turns bodies and forms into values: all of it, or a list of every field that is wrong. */
@Component
public class Inputs {

    private final MessageSource messages;

    Inputs(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Reads a JSON object. Fields that the shape does not ask for are errors too.
     *
     * @throws InvalidInput naming every field that is missing, of the wrong type, out of range or unknown
     */
    public <T> T json(Map<String, ?> body, Function<Input, T> shape) {
        return read(body, false, shape);
    }

    /**
     * Reads a form, in which everything is text and everything may be sent more than once. Fields that the shape does not
     * ask for are left alone: a form carries the pages before and after.
     *
     * @throws InvalidInput naming every field that is missing, out of range or not a choice
     */
    public <T> T form(Map<String, List<String>> typed, Function<Input, T> shape) {
        return read(typed, true, shape);
    }

    private <T> T read(Map<String, ?> values, boolean form, Function<Input, T> shape) {
        var problems = new Problems();
        var input = new Input("", values, form, problems);
        T value = null;
        try {
            value = shape.apply(input);
        } catch (IllegalArgumentException e) {
            if (problems.isEmpty()) {
                throw e; // the shape is at fault, not the input
            }
        }
        if (!form) {
            input.refuseTheRest();
        }
        if (!problems.isEmpty() || value == null) {
            throw new InvalidInput(problems.first().stream().map(this::inWords).toList(), problems.more());
        }
        return value;
    }

    /**
     * Describes what a reader asks for, to programs that send it as JSON. Where it reads an enum or into a record, that
     * becomes a component of its own, by its simple name.
     *
     * @param name of the component that is added for the whole
     */
    public static void describe(String name, Function<Input, ?> shape, Components components) {
        var outline = new Outline(components);
        var unused = shape.apply(outline);
        components.addSchemas(name, outline.shape());
    }

    /** Gives a list of codes a name, by which descriptions refer to it. */
    public static void describe(String name, Collection<String> codes, Components components) {
        components.addSchemas(name, new JsonSchema().typesItem("string")._enum(List.copyOf(codes)));
    }

    /** The same errors as messages by field, the first of each, in page order. */
    public static Map<String, String> byField(InvalidInput invalid) {
        var errors = new LinkedHashMap<String, String>();
        invalid.errors().forEach(error -> errors.putIfAbsent(error.field(), error.message()));
        return errors;
    }

    private FieldError inWords(Problem problem) {
        var name = problem.field().replaceAll("\\[\\d+]", "").replaceAll("\\d+$", "");
        var codes = new String[] {"input." + problem.kind() + "." + name, "input." + problem.kind()};
        var text = messages.getMessage(
                new DefaultMessageSourceResolvable(codes, problem.details().toArray()), Locale.UK);
        return new FieldError(problem.field(), text, problem.allowed());
    }
}
