package dev.unknot.assessment;

import dev.unknot.time.TimeZones;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything a person typed. Nothing of it is kept on the server: a page that comes after the questions carries the answers
 * along, hidden, so that any instance can serve any page.
 */
public record Typed(Map<String, List<String>> values) {

    public Typed {
        values = Map.copyOf(values);
    }

    /** The values of a field, none if it was not sent. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The first value of a field, or empty text. */
    public String first(String field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** What a page that asks for none of it carries along. */
    List<Carried> carried() {
        return Stream.concat(
                        Stream.of(HealthConsent.FIELD, TimeZones.FIELD),
                        Stream.of(Step.values()).flatMap(step -> step.fields().stream()))
                .flatMap(field -> all(field).stream().map(value -> new Carried(field, value)))
                .toList();
    }

    Typed with(Map<String, List<String>> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Typed(all);
    }

    /** A hidden field. */
    public record Carried(String name, String value) {}
}
