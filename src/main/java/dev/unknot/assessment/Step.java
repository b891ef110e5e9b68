package dev.unknot.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages of the symptom form, in order, with the fields each asks for. Danger comes first; the last shows all answers. */
enum Step {
    EMERGENCY("emergencySigns"),
    TODAY("todaySigns"),
    SOON("soonSigns"),
    WHERE("country", "age", "location", "duration", "onset", "clinicianAssessed"),
    HOW("pattern", "aggravators", "pain", "enjoyment", "generalActivity", "flareUp"),
    HEALTH("conditions"),
    MOOD("sleep", "phqInterest", "phqDown", "gadNervous", "gadWorry"),
    WEEK("activityLevel", "minutesPerDay", "equipment", "budget", "access", "medicineUse", "likes", "dislikes"),
    CHECK();

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    static Optional<Step> parse(String name) {
        for (var step : values()) {
            if (step.name().equals(name)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The page that asks for a field. */
    static Optional<Step> asking(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst();
    }

    List<String> fields() {
        return fields;
    }

    /** Whether one list is all there is to answer. Conditions are one field, too, but under many headings. */
    boolean asksOneQuestion() {
        return fields.size() == 1 && this != HEALTH;
    }

    /** The name in templates and messages, such as {@code where}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int number() {
        return ordinal() + 1;
    }

    Optional<Step> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    Optional<Step> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
