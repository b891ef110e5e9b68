package dev.unknot.plan.keeping;

import dev.unknot.catalogue.Catalogue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes out of a document what this version does not know: fields, constants and codes of activities, conditions and red
 * flags. Each goes with the smallest thing around it that can be done without: an entry of a list or a map, or a field that
 * may be missing.
 */
final class KnownPart {

    private static final ClassValue<Map<String, Field>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> type) {
            var fields = new LinkedHashMap<String, Field>();
            for (var component : type.getRecordComponents()) {
                boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                fields.put(component.getName(), new Field(component.getGenericType(), mayBeMissing));
            }
            return fields;
        }
    };

    private final Map<String, Predicate<String>> codes;
    private boolean isAll = true;

    KnownPart(Catalogue catalogue) {
        this.codes = Map.of(
                "activity", catalogue::hasActivity,
                "cards", catalogue::hasActivity,
                "banned", catalogue::hasActivity,
                "toBook", catalogue::hasActivity,
                "visits", catalogue::hasActivity,
                "conditions", code -> catalogue.condition(code).isPresent(),
                "redFlags", code -> catalogue.redFlag(code).isPresent());
    }

    /** The known part of a document; nothing if what is not known cannot be done without. */
    @Nullable
    JsonNode of(JsonNode document, Class<? extends Record> type) {
        return known(document, type, "");
    }

    /** Whether nothing had to be taken out so far. */
    boolean isAll() {
        return isAll;
    }

    private @Nullable JsonNode known(JsonNode node, Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            var of = generic.getActualTypeArguments();
            return of.length == 2 ? entries(node, of[0], of[1], name) : elements(node, of[0], name);
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return fields(node, plain);
        }
        boolean isKnown = plain.isEnum()
                ? isConstant(node.asString(""), plain)
                : node.isValueNode() && codes.getOrDefault(name, code -> true).test(node.asString(""));
        return isKnown ? node : null;
    }

    private @Nullable JsonNode fields(JsonNode node, Class<?> type) {
        if (!node.isObject()) {
            return null;
        }
        var known = JsonNodeFactory.instance.objectNode();
        for (var entry : node.properties()) {
            var field = FIELDS.get(type).get(entry.getKey());
            var value = entry.getValue();
            if (field == null) {
                isAll &= isEmpty(value);
            } else if (value.isNull()) {
                known.set(entry.getKey(), value);
            } else {
                var part = known(value, field.type, entry.getKey());
                if (part == null && !field.mayBeMissing) {
                    return null;
                }
                keep(part, () -> known.set(entry.getKey(), part));
            }
        }
        return known;
    }

    private @Nullable JsonNode elements(JsonNode node, Type of, String name) {
        if (!node.isArray()) {
            return null;
        }
        var known = JsonNodeFactory.instance.arrayNode();
        for (var element : node) {
            var part = known(element, of, name);
            keep(part, () -> known.add(part));
        }
        return known;
    }

    private @Nullable JsonNode entries(JsonNode node, Type keys, Type values, String name) {
        if (!node.isObject()) {
            return null;
        }
        var known = JsonNodeFactory.instance.objectNode();
        for (var entry : node.properties()) {
            boolean isKey = !(keys instanceof Class<?> key && key.isEnum()) || isConstant(entry.getKey(), key);
            var part = isKey ? known(entry.getValue(), values, name) : null;
            keep(part, () -> known.set(entry.getKey(), part));
        }
        return known;
    }

    private void keep(@Nullable JsonNode part, Runnable keeping) {
        if (part == null) {
            isAll = false;
        } else {
            keeping.run();
        }
    }

    private static boolean isConstant(String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(name));
    }

    /** A field that says nothing can be left out: it must have a default. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainer() && value.isEmpty();
    }

    /** @param mayBeMissing because it has a default */
    private record Field(Type type, boolean mayBeMissing) {}
}
