package dev.unknot.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unknot.guard.InvalidInput;
import dev.unknot.guard.InvalidInput.FieldError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** However much is wrong with an input, the answer stays short. */
class ProblemsTests {

    enum Mood {
        GOOD,
        BAD
    }

    @Test
    void namesTheFirstAndCountsTheRest() {
        var invalid = invalid(Map.of("moods", Collections.nCopies(150, Map.of("mood", "MEH"))), input -> {
            input.objects("moods", inner -> inner.oneOf("mood", Mood.class));
        });
        assertThat(invalid.errors()).hasSize(Problems.MOST);
        assertThat(invalid.errors().get(99).field()).isEqualTo("moods[99].mood");
        assertThat(invalid.more()).isEqualTo(50);
    }

    @Test
    void shortensNamesThatTheSenderMadeUp() {
        var names = new TreeMap<String, Object>();
        for (int n = 0; n < 800; n++) {
            names.put(n + "x".repeat(1_000), Map.of("unknown", 1));
        }
        var invalid = invalid(
                Map.of("days", names),
                input -> input.object("days", days -> {
                    days.names(400).forEach(name -> days.object(name, day -> day.whole("breaks", 0, 9)));
                    return "";
                }));
        assertThat(size(invalid)).isLessThan(100_000);
    }

    @Test
    void shortensPathsThatTheSenderMadeUp() {
        var invalid = invalid(Map.of("d".repeat(30_000), Map.of("mood", "MEH")), input -> {
            input.object("d".repeat(30_000), inner -> inner.oneOf("mood", Mood.class));
        });
        assertThat(size(invalid)).isLessThan(1_000);
    }

    private static InvalidInput invalid(Map<String, ?> body, Consumer<Input> shape) {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return catchThrowableOfType(
                InvalidInput.class,
                () -> new Inputs(messages).json(body, input -> {
                    shape.accept(input);
                    return "";
                }));
    }

    /** In characters, about. */
    private static int size(InvalidInput invalid) {
        return invalid.errors().stream().mapToInt(ProblemsTests::size).sum();
    }

    private static int size(FieldError error) {
        return error.field().length()
                + error.message().length()
                + List.of(error.allowed()).toString().length();
    }
}
