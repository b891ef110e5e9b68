package dev.unknot.assessment;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.guard.InvalidInput;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.Triage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For programs too: a sign of danger is answered with help, whatever else is wrong with what they sent. */
@Component
public class HelpFirst {

    private final Catalogue catalogue;

    HelpFirst(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Does what can only be done with good input.
     *
     * @param answers as they were sent
     * @throws InvalidInput from {@code work}, with the level and the messages if the answers hold a sign of danger
     */
    public <T> T before(@Nullable Object answers, Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInput invalid) {
            var dangers = dangers(answers);
            throw dangers.isEmpty() ? invalid : invalid.with(help(dangers));
        }
    }

    private List<RedFlag> dangers(@Nullable Object answers) {
        return answers instanceof Map<?, ?> map && map.get("redFlags") instanceof List<?> sent
                ? catalogue.redFlags().stream()
                        .filter(flag -> !flag.level().allowsPlan() && sent.contains(flag.code()))
                        .toList()
                : List.of();
    }

    /** As triage has it: nothing is said beside "call now". Where the person is may be what is wrong, so numbers are those for anywhere. */
    private Map<String, Object> help(List<RedFlag> dangers) {
        var level = dangers.stream()
                .map(RedFlag::level)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var anywhere = catalogue.safety().numbers().anywhere();
        var messages = dangers.stream()
                .filter(flag -> flag.level() == level)
                .map(flag -> new Triage.Message(flag.code(), flag.level(), anywhere.fill(flag.tell()), false))
                .toList();
        return Map.of("level", level, "messages", messages);
    }
}
