package dev.unknot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Dose;
import dev.unknot.activity.Level;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a level say the numbers by which it is planned, so that no page can show two amounts for one session. */
class DosesTests {

    private static final List<Said> SAID = List.of(
            new Said("(\\d+) sets? of \\d+", Dose::sets),
            new Said("\\d+ sets? of (\\d+)", Dose::reps),
            new Said("(\\d+) times a day", Dose::timesPerDay),
            new Said("[Ee]ffort (\\d+) out of 10", Dose::effort),
            new Said("Rest (\\d+) seconds", Dose::restSeconds),
            new Said("(?:Hold (?:each )?(?:for )?|holds? of )(\\d+) second", Dose::holdSeconds),
            new Said("^(\\d+) minutes?\\.", Dose::minutes),
            new Said("for (\\d+) minutes?\\b", Dose::minutes));

    /** A way to say a number, and the number that it says. */
    private record Said(Pattern words, ToIntFunction<Dose> number) {

        Said(String words, ToIntFunction<Dose> number) {
            this(Pattern.compile(words), number);
        }
    }

    static Stream<Activity> activities() {
        return TestCatalogue.get().activities().stream().filter(activity -> !activity.isCard());
    }

    @ParameterizedTest
    @MethodSource("activities")
    void sayTheirNumbers(Activity activity) {
        for (var level : Level.values()) {
            var dose = activity.dose(level);
            assertThat(dose.text()).as("%s %s", activity.code(), level).isNotBlank();
            for (var said : SAID) {
                var found = said.words().matcher(dose.text());
                if (found.find()) {
                    assertThat(Integer.parseInt(found.group(1)))
                            .as("%s %s: %s", activity.code(), level, dose.text())
                            .isEqualTo(said.number().applyAsInt(dose));
                }
            }
        }
    }

    /** Nobody's step up is a step down. */
    @ParameterizedTest
    @MethodSource("activities")
    void neverAskLessAtAHigherLevel(Activity activity) {
        for (var level : List.of(Level.STANDARD, Level.HARDER)) {
            var lower = activity.dose(Level.values()[level.ordinal() - 1]);
            assertThat(activity.dose(level).minutesPerDay())
                    .as("%s %s", activity.code(), level)
                    .isGreaterThanOrEqualTo(lower.minutesPerDay());
            assertThat(activity.dose(level).loadStep()).isGreaterThanOrEqualTo(lower.loadStep());
        }
    }
}
