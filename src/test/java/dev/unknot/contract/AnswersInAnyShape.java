package dev.unknot.contract;

import dev.unknot.testing.Description;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes up answers as the description has them, and spoils one thing about them. */
final class AnswersInAnyShape {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode schemas;
    private final Random random;

    AnswersInAnyShape(Description description, long seed) {
        schemas = description.document().path("components").path("schemas");
        random = new Random(seed);
    }

    /** Answers that the description allows. What no description can say is seen to: nothing is liked and disliked, and no sign is both there and unsure. */
    ObjectNode good() {
        var answers = JSON.createObjectNode();
        shape().path("properties")
                .propertyStream()
                .forEach(field -> answers.set(field.getKey(), value(field.getValue())));
        answers.set("dislikes", JSON.createArrayNode());
        answers.set("notSure", JSON.createArrayNode());
        return answers;
    }

    /** Every way to spoil a field of good answers: it is missing though required, or a value beyond its bounds, or of another type. */
    List<Spoilt> spoilt() {
        var all = new ArrayList<Spoilt>();
        shape().path("properties").propertyStream().forEach(field -> {
            var name = field.getKey();
            if (isRequired(name)) {
                var missing = good();
                missing.remove(name);
                all.add(new Spoilt(name, missing));
            }
            var values = beyond(resolved(field.getValue()));
            if (!isRequired(name)) {
                values.removeIf(JsonNode::isNull); // as good as missing
            }
            values.forEach(value -> {
                var answers = good();
                answers.set(name, value);
                all.add(new Spoilt(name, answers));
            });
        });
        all.add(new Spoilt("more", good().put("more", true)));
        return all;
    }

    private boolean isRequired(String name) {
        return shape().path("required")
                .valueStream()
                .anyMatch(required -> required.asString().equals(name));
    }

    private JsonNode shape() {
        return schemas.path("Answers");
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private JsonNode value(JsonNode described) {
        var schema = resolved(described);
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asString()) {
            case "integer" ->
                JSON.valueToTree(random.nextInt(
                        schema.path("minimum").intValue(),
                        schema.path("maximum").intValue() + 1));
            case "boolean" -> JSON.valueToTree(random.nextBoolean());
            case "array" -> some(schema);
            default -> throw new IllegalStateException("No value for " + schema);
        };
    }

    private JsonNode some(JsonNode list) {
        var values = JSON.createArrayNode();
        int least = list.path("minItems").asInt(0);
        for (int left = least + random.nextInt(3); left > 0; left--) {
            values.add(value(list.path("items")));
        }
        return values;
    }

    private List<JsonNode> beyond(JsonNode schema) {
        var values = new ArrayList<JsonNode>(List.of(JSON.nullNode(), JSON.valueToTree("NONSENSE")));
        if (schema.has("maximum")) {
            values.add(JSON.valueToTree(schema.path("maximum").intValue() + 1));
            values.add(JSON.valueToTree(schema.path("minimum").intValue() - 1));
        }
        if (schema.has("items")) {
            values.add(JSON.createArrayNode().add("NONSENSE"));
        }
        if (schema.has("minItems")) {
            values.add(JSON.createArrayNode());
        }
        return values;
    }

    /** Answers of which one field is spoilt. */
    record Spoilt(String field, ObjectNode answers) {}
}
