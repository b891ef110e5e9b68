package dev.unknot.assessment;

import dev.unknot.activity.Access;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Country;
import dev.unknot.activity.Equipment;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Answers.Location;
import dev.unknot.safety.Answers.MedicineUse;
import dev.unknot.safety.Answers.Onset;
import dev.unknot.safety.Answers.Pattern;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.web.Option;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choices of every question, made once. */
@Component
class FormOptions {

    private final MessageSource messages;
    private final Map<String, List<Option>> byField = new HashMap<>();
    private final Map<Condition.Group, List<Option>> conditions = new EnumMap<>(Condition.Group.class);

    FormOptions(MessageSource messages, SymptomForm form) {
        this.messages = messages;
        for (var step : Step.SIGNS) {
            step.fields().forEach(field -> byField.put(field, signs(form.signs(step))));
        }
        for (var group : Condition.Group.values()) {
            conditions.put(
                    group,
                    form.conditions().stream()
                            .filter(condition -> condition.group() == group)
                            .map(condition -> new Option(condition.code(), condition.question()))
                            .toList());
        }
        byField.put("country", labels(Country.values()));
        byField.put("location", labels(Location.values()));
        byField.put("duration", labels(Duration.values()));
        byField.put("onset", labels(Onset.values()));
        byField.put("pattern", labels(Pattern.values()));
        byField.put("aggravators", labels(Aggravator.values()));
        byField.put("activityLevel", labels(ActivityLevel.values()));
        byField.put(
                "equipment",
                labels(Stream.of(Equipment.values())
                        .filter(equipment -> !equipment.isAlwaysThere() && equipment != Equipment.PRACTITIONER)
                        .toArray(Equipment[]::new)));
        byField.put("budget", labels(Budget.values()));
        byField.put("access", labels(Access.values()));
        byField.put("medicineUse", labels(MedicineUse.values()));
        byField.put("likes", labels(Approach.values()));
        byField.put("dislikes", labels(Approach.values()));
        byField.put("clinicianAssessed", yesNo());
        byField.put("flareUp", yesNo());
        for (var item : List.of("phqInterest", "phqDown", "gadNervous", "gadWorry")) {
            byField.put(
                    item,
                    IntStream.rangeClosed(0, 3)
                            .mapToObj(points -> new Option(Integer.toString(points), say("form.often." + points)))
                            .toList());
        }
    }

    /** The choices by field. */
    Map<String, List<Option>> byField() {
        return byField;
    }

    /** The conditions under their headings. */
    Map<Condition.Group, List<Option>> conditions() {
        return conditions;
    }

    private List<Option> signs(List<RedFlag> flags) {
        var options = new ArrayList<Option>();
        flags.forEach(flag -> options.add(new Option(flag.code(), flag.question())));
        options.add(new Option(Option.NONE, say("form.none")));
        return options;
    }

    private List<Option> yesNo() {
        return List.of(new Option("true", say("form.yes")), new Option("false", say("form.no")));
    }

    private List<Option> labels(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> new Option(
                        constant.name(),
                        say("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())))
                .toList();
    }

    private String say(String code) {
        return messages.getMessage(code, null, Locale.UK);
    }
}
