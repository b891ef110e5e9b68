package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Access;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Country;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Intensity;
import dev.unknot.activity.Level;
import dev.unknot.activity.LevelRule;
import dev.unknot.activity.Setting;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Timing;
import dev.unknot.activity.Trait;
import dev.unknot.activity.Verification;
import dev.unknot.catalogue.Guide;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Condition;
import dev.unknot.safety.TriageLevel;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnumLabelsTests {

    static Stream<Class<?>> enums() {
        return Stream.concat(
                Stream.of(
                        Access.class,
                        Approach.class,
                        Country.class,
                        Equipment.class,
                        Flare.class,
                        Intensity.class,
                        Level.class,
                        LevelRule.class,
                        Setting.class,
                        Slot.class,
                        Timing.class,
                        Trait.class,
                        Verification.class,
                        TriageLevel.class,
                        Condition.Group.class,
                        Guide.Effect.class,
                        Guide.Certainty.class),
                Arrays.stream(Answers.class.getDeclaredClasses()).filter(Class::isEnum));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyConstantHasWordsAPersonWouldUse(Class<?> type) {
        var words = ResourceBundle.getBundle(
                type.getEnclosingClass() == Guide.class ? "messages/guide" : "messages/activity", Locale.ROOT);

        assertThat(type.getEnumConstants())
                .allSatisfy(constant -> assertThat(words.getString("enum." + type.getSimpleName() + "." + constant))
                        .isNotBlank());
    }
}
