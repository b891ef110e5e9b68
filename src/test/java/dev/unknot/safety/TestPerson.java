package dev.unknot.safety;

import dev.unknot.activity.Country;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Answers.Location;
import dev.unknot.safety.Answers.MedicineUse;
import dev.unknot.safety.Answers.Onset;
import dev.unknot.safety.Answers.Pattern;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A healthy person of 40 in the UK with a mild, old, seen ache in the neck, and what is different about them, in words such as
 * {@code RF_BAND ?RF_FAINTED C_DVT pain=7}; the question mark is "not sure".
 */
final class TestPerson {

    private final Map<String, String> answers = new HashMap<>();
    private final Set<String> redFlags = new LinkedHashSet<>();
    private final Set<String> notSure = new LinkedHashSet<>();
    private final Set<String> conditions = new LinkedHashSet<>();

    private TestPerson(String differences) {
        for (var word : differences.strip().split("\\s+")) {
            if (word.startsWith("RF_")) {
                redFlags.add(word);
            } else if (word.startsWith("?")) {
                notSure.add(word.substring(1));
            } else if (word.startsWith("C_")) {
                conditions.add(word);
            } else if (word.contains("=")) {
                answers.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
    }

    static Answers with(String differences) {
        return new TestPerson(differences).answers();
    }

    private Answers answers() {
        return new Answers(
                Country.valueOf(said("country", "UK")),
                number("age", 40),
                Set.of(Location.valueOf(said("location", "NECK"))),
                Duration.valueOf(said("duration", "GT_12M")),
                Onset.valueOf(said("onset", "GRADUAL")),
                Set.of(),
                Set.of(Pattern.valueOf(said("pattern", "ACHE"))),
                number("pain", 3),
                number("enjoyment", 3),
                number("generalActivity", 3),
                Boolean.parseBoolean(said("flareUp", "false")),
                number("sleep", 0),
                number("phq2", 0),
                number("gad2", 0),
                ActivityLevel.LOW,
                Set.of(),
                Budget.LOW,
                Set.of(),
                20,
                MedicineUse.valueOf(said("medicineUse", "NEVER")),
                Set.of(),
                Set.of(),
                Boolean.parseBoolean(said("clinicianAssessed", "true")),
                redFlags,
                notSure,
                conditions);
    }

    private String said(String field, String otherwise) {
        return answers.getOrDefault(field, otherwise);
    }

    private int number(String field, int otherwise) {
        return Integer.parseInt(said(field, Integer.toString(otherwise)));
    }
}
