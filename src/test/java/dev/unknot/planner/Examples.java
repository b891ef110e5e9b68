package dev.unknot.planner;

import dev.unknot.activity.Access;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Country;
import dev.unknot.activity.Equipment;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Answers.Location;
import dev.unknot.safety.Answers.MedicineUse;
import dev.unknot.safety.Answers.Onset;
import dev.unknot.safety.Answers.Pattern;
import dev.unknot.safety.TriageLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked people, each with what the weeks of the course must hold. */
final class Examples {

    private Examples() {}

    /**
     * A worked person.
     *
     * @param asked visits asked for by name
     * @param weeks what must hold, by the number of the week
     */
    record Example(
            String id,
            Answers answers,
            TriageLevel level,
            Set<String> asked,
            List<String> classes,
            String path,
            TreeMap<Integer, JsonNode> weeks) {

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Example> all() {
        try (var file = Examples.class.getResourceAsStream("/clinical/examples.json")) {
            return JsonMapper.shared()
                    .readTree(file)
                    .path("people")
                    .valueStream()
                    .map(Examples::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(JsonNode node) {
        var weeks = new TreeMap<Integer, JsonNode>();
        node.path("weeks").properties().forEach(entry -> weeks.put(Integer.valueOf(entry.getKey()), entry.getValue()));
        return new Example(
                node.path("id").asString(),
                answers(node.path("answers")),
                TriageLevel.valueOf(node.path("triageToday").asString()),
                texts(node.path("asked")),
                List.copyOf(texts(node.path("expectClass"))),
                node.path("expectPath").asString(),
                weeks);
    }

    private static Answers answers(JsonNode of) {
        return new Answers(
                one(of, "country", Country.class),
                of.path("age").asInt(),
                some(of, "location", Location.class),
                one(of, "duration", Duration.class),
                one(of, "onset", Onset.class),
                some(of, "aggravators", Aggravator.class),
                some(of, "pattern", Pattern.class),
                of.path("pain").asInt(),
                of.path("enjoyment").asInt(),
                of.path("generalActivity").asInt(),
                of.path("flareUp").asBoolean(),
                of.path("sleep").asInt(),
                of.path("phq2").asInt(),
                of.path("gad2").asInt(),
                one(of, "activityLevel", ActivityLevel.class),
                some(of, "equipment", Equipment.class),
                one(of, "budget", Budget.class),
                some(of, "access", Access.class),
                of.path("minutesPerDay").asInt(),
                one(of, "medicineUse", MedicineUse.class),
                some(of, "likes", Approach.class),
                some(of, "dislikes", Approach.class),
                of.path("clinicianAssessed").asBoolean(),
                texts(of.path("redFlags")),
                Set.of(),
                texts(of.path("conditions")));
    }

    private static <E extends Enum<E>> E one(JsonNode of, String name, Class<E> type) {
        return Enum.valueOf(type, of.path(name).asString());
    }

    private static <E extends Enum<E>> Set<E> some(JsonNode of, String name, Class<E> type) {
        return texts(of.path(name)).stream()
                .map(text -> Enum.valueOf(type, text))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
