package dev.unknot.safety;

import dev.unknot.activity.Country;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Answers.Location;
import dev.unknot.safety.Answers.MedicineUse;
import dev.unknot.safety.Answers.Onset;
import dev.unknot.safety.Answers.Pattern;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The questions of the form that rules look at, by the names their answers have everywhere. */
public enum Question {
    COUNTRY("country", Country.class, Answers::country),
    AGE("age", Integer.class, Answers::age),
    LOCATION("location", Location.class, Answers::location),
    DURATION("duration", Duration.class, Answers::duration),
    ONSET("onset", Onset.class, Answers::onset),
    AGGRAVATORS("aggravators", Aggravator.class, Answers::aggravators),
    PATTERN("pattern", Pattern.class, Answers::pattern),
    PAIN("pain", Integer.class, Answers::pain),
    ENJOYMENT("enjoyment", Integer.class, Answers::enjoyment),
    GENERAL_ACTIVITY("generalActivity", Integer.class, Answers::generalActivity),
    FLARE_UP("flareUp", Boolean.class, Answers::flareUp),
    SLEEP("sleep", Integer.class, Answers::sleep),
    PHQ2("phq2", Integer.class, Answers::phq2),
    GAD2("gad2", Integer.class, Answers::gad2),
    ACTIVITY_LEVEL("activityLevel", ActivityLevel.class, Answers::activityLevel),
    MEDICINE_USE("medicineUse", MedicineUse.class, Answers::medicineUse),
    CLINICIAN_ASSESSED("clinicianAssessed", Boolean.class, Answers::clinicianAssessed);

    private static final Set<Question> OF_MANY_ANSWERS = Set.of(LOCATION, AGGRAVATORS, PATTERN);

    private final String field;
    private final Class<?> type;
    private final Function<Answers, Object> answer;

    Question(String field, Class<?> type, Function<Answers, Object> answer) {
        this.field = field;
        this.type = type;
        this.answer = answer;
    }

    /**
     * The question whose answer has this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Question of(String field) {
        return Arrays.stream(values())
                .filter(question -> question.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No answer is called " + field));
    }

    /** The name of its answer, such as {@code flareUp}. */
    public String field() {
        return field;
    }

    boolean isNumber() {
        return type == Integer.class;
    }

    Object answer(Answers answers) {
        return answer.apply(answers);
    }

    Set<String> answers(Answers answers) {
        return ((Collection<?>) answer(answers)).stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** @throws IllegalArgumentException if nobody can answer this */
    void require(String value, boolean amongMany) {
        if (amongMany != OF_MANY_ANSWERS.contains(this) || !isPossible(value)) {
            throw new IllegalArgumentException(value + " is no answer to " + field);
        }
    }

    private boolean isPossible(String value) {
        if (type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        return isNumber()
                ? value.matches("\\d{1,3}")
                : Arrays.stream(type.getEnumConstants()).map(Object::toString).anyMatch(value::equals);
    }
}
