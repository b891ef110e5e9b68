package dev.unknot.assessment;

import dev.unknot.safety.RedFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of signs, with the fields in which they are ticked.
 *
 * @param id of the step that asks them
 * @param notSureField where "not sure" is no yes
 */
public record SignList(String id, String yesField, @Nullable String notSureField, List<RedFlag> flags) {

    public SignList {
        flags = List.copyOf(flags);
    }

    static SignList of(Step step, List<RedFlag> flags) {
        return new SignList(step.id(), step.yes(), step.notSure().orElse(null), flags);
    }
}
