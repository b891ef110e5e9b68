package dev.unknot.catalogue;

import dev.unknot.safety.Question;
import dev.unknot.safety.When;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads the trees of rules, such as {@code {all: [{flag: RF_BAND}, {field: pain, atLeast: 7}]}}. */
final class WhenReader extends StdDeserializer<When> {

    WhenReader() {
        super(When.class);
    }

    @Override
    public When deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode tree = context.readTree(parser);
        try {
            return when(tree);
        } catch (IllegalArgumentException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }

    private static When when(JsonNode tree) {
        var keys = tree.propertyStream().map(entry -> entry.getKey()).collect(Collectors.joining(" "));
        return switch (keys) {
            case "all" -> new When.All(parts(tree.path("all")));
            case "any" -> new When.Any(parts(tree.path("any")));
            case "not" -> new When.Not(when(tree.path("not")));
            case "flag" -> new When.Flag(text(tree, "flag"));
            case "condition" -> new When.Answered(text(tree, "condition"));
            case "group" -> new When.Group(text(tree, "group"));
            case "field is" -> new When.Is(question(tree), text(tree, "is"));
            case "field has" -> new When.Has(question(tree), text(tree, "has"));
            case "field atLeast" ->
                new When.AtLeast(question(tree), tree.path("atLeast").asInt(-1));
            default -> throw new IllegalArgumentException("Not a part of a rule: " + tree);
        };
    }

    private static List<When> parts(JsonNode list) {
        var parts = list.valueStream().map(WhenReader::when).toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A rule has a part that is empty");
        }
        return parts;
    }

    private static Question question(JsonNode tree) {
        return Question.of(text(tree, "field"));
    }

    private static String text(JsonNode tree, String key) {
        return tree.path(key).asString("");
    }
}
