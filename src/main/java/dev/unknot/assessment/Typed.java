package dev.unknot.assessment;

import dev.unknot.time.TimeZones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a person typed so far. The form keeps nothing on the server: each page carries the answers of all others along,
 * hidden, so that any instance can serve any page.
 */
public record Typed(Map<String, List<String>> values) {

    static final String CHECKING = "checking";

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

    /** What must be carried along by a page that asks for the given fields itself. */
    List<Carried> carriedPast(Set<String> asked) {
        var carried = new ArrayList<Carried>();
        for (var field : List.of(StartPage.CONSENT, TimeZones.FIELD, HelpPage.TOLD)) {
            if (!asked.contains(field)) {
                all(field).forEach(value -> carried.add(new Carried(field, value)));
            }
        }
        for (var step : Step.values()) {
            for (var field : step.fields()) {
                if (!asked.contains(field)) {
                    all(field).forEach(value -> carried.add(new Carried(field, value)));
                }
            }
        }
        if (isBeingChecked() && !asked.contains(CHECKING)) {
            carried.add(new Carried(CHECKING, "true"));
        }
        return carried;
    }

    /** Whether all was answered once, and the page at hand leads back to where all answers are shown. */
    boolean isBeingChecked() {
        return !first(CHECKING).isEmpty();
    }

    Typed beingChecked() {
        return with(Map.of(CHECKING, List.of("true")));
    }

    Typed with(Map<String, List<String>> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Typed(all);
    }

    /** A hidden field. */
    public record Carried(String name, String value) {}
}
