package dev.unknot.input;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fields that nobody sent: writes down what a reader asks for, in the words of OpenAPI. A field whose reader first looks
 * whether it {@link #has is there} may be left out.
 */
final class Outline extends Input {

    /** A longer list of codes, such as all time zones, is of no use in a description. */
    private static final int MOST_CODES = 200;

    private final Components components;
    private final Schema<?> shape = type("object").additionalProperties(false);
    private final Set<String> mayBeMissing = new HashSet<>();

    Outline(Components components) {
        super("", Map.of(), false, new Problems());
        this.components = components;
    }

    /** What was asked for so far. */
    Schema<?> shape() {
        return shape;
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    @Override
    public int whole(String field, int min, int max) {
        add(field, type("integer").minimum(BigDecimal.valueOf(min)).maximum(BigDecimal.valueOf(max)));
        return min;
    }

    @Override
    public @Nullable Integer wholeOrNone(String field, int min, int max) {
        mayBeMissing.add(field);
        return whole(field, min, max);
    }

    @Override
    public boolean yesNo(String field) {
        add(field, type("boolean"));
        return false;
    }

    @Override
    public void agreed(String field) {
        add(field, type("boolean")._const(true));
    }

    @Override
    public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        add(field, constants(type));
        return type.getEnumConstants()[0];
    }

    @Override
    public int oneOf(String field, List<Integer> known) {
        add(field, oneOf(type("integer"), known));
        return known.get(0);
    }

    @Override
    public <E extends Enum<E>> @Nullable E oneOfOrNone(String field, Class<E> type) {
        mayBeMissing.add(field);
        return oneOf(field, type);
    }

    @Override
    public <E extends Enum<E>> Set<E> anyOf(String field, Class<E> type) {
        add(field, list(constants(type), LONGEST_LIST));
        return Set.of();
    }

    @Override
    public <E extends Enum<E>> Set<E> someOf(String field, Class<E> type) {
        add(field, list(constants(type), LONGEST_LIST).minItems(1));
        return Set.of(type.getEnumConstants()[0]);
    }

    @Override
    public Set<String> codes(String field, Collection<String> known) {
        add(field, list(codes(known), LONGEST_LIST));
        return Set.of();
    }

    @Override
    public String code(String field, Collection<String> known) {
        add(field, codes(known));
        return "";
    }

    @Override
    public String text(String field, Pattern pattern) {
        add(field, text(pattern));
        return "";
    }

    @Override
    public List<String> texts(String field, Pattern pattern) {
        add(field, list(text(pattern), LONGEST_LIST));
        return List.of();
    }

    @Override
    public LocalDate date(String field, LocalDate from, LocalDate to, LocalDate other) {
        add(field, type("string").format("date"));
        return from;
    }

    @Override
    public LocalTime time(String field) {
        add(field, type("string").pattern(Values.TIME.pattern()));
        return LocalTime.MIDNIGHT;
    }

    @Override
    public <T> @Nullable T object(String field, Function<Input, T> read) {
        var inner = new Outline(components);
        var value = read.apply(inner);
        add(field, named(value, inner.shape));
        return value;
    }

    @Override
    public <T> List<T> objects(String field, int most, Function<Input, T> read) {
        var inner = new Outline(components);
        var value = read.apply(inner);
        add(field, list(named(value, inner.shape), most));
        return List.of(value);
    }

    @Override
    public boolean has(String field) {
        mayBeMissing.add(field);
        return true;
    }

    @Override
    public boolean isRefused(String field) {
        return false;
    }

    @Override
    public List<String> names(int most) {
        throw new UnsupportedOperationException("Names that are values themselves have no outline");
    }

    private void add(String field, Schema<?> schema) {
        shape.addProperty(field, schema);
        if (!mayBeMissing.contains(field)) {
            shape.addRequiredItem(field);
        }
    }

    /** What is read into a record is called as the record is. */
    private Schema<?> named(@Nullable Object value, Schema<?> schema) {
        return value instanceof Record ? component(value.getClass().getSimpleName(), schema) : schema;
    }

    private Schema<?> constants(Class<? extends Enum<?>> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return component(type.getSimpleName(), oneOf(type("string"), names));
    }

    /** A list of codes that has a name already goes by it. */
    private Schema<?> codes(Collection<String> known) {
        var codes = List.copyOf(known);
        if (codes.size() > MOST_CODES) {
            return type("string");
        }
        return components.getSchemas().entrySet().stream()
                .filter(entry -> codes.equals(entry.getValue().getEnum()))
                .findFirst()
                .<Schema<?>>map(entry -> reference(entry.getKey()))
                .orElseGet(() -> oneOf(type("string"), codes));
    }

    private Schema<?> component(String name, Schema<?> schema) {
        components.addSchemas(name, schema);
        return reference(name);
    }

    private static Schema<?> text(Pattern pattern) {
        return type("string").maxLength(Values.LONGEST_TEXT).pattern("^(?:" + pattern.pattern() + ")$");
    }

    private static Schema<?> list(Schema<?> of, int most) {
        return type("array").items(of).maxItems(most);
    }

    private static Schema<Object> type(String name) {
        return new JsonSchema().typesItem(name);
    }

    private static Schema<Object> oneOf(Schema<Object> schema, List<?> values) {
        schema.setEnum(List.copyOf(values));
        return schema;
    }
}
