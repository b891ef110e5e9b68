package dev.unknot.matching;

import dev.unknot.activity.Approach;
import dev.unknot.safety.Answers;
import dev.unknot.safety.TriageLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Sixty stories, with the least and the most that must be said, written from guidance and not from the rules. */
public final class Vignettes {

    private static final List<Vignette> ALL = read();

    private Vignettes() {}

    public static List<Vignette> all() {
        return ALL;
    }

    private static List<Vignette> read() {
        try (var file = Vignettes.class.getResourceAsStream("/clinical/vignettes.json")) {
            return List.of(JsonMapper.builder().build().readValue(file, Vignette[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One person's story. */
    public record Vignette(
            String id,
            String story,
            Answers answers,
            TriageLevel mustBeAtLeast,
            TriageLevel mustNotBeAbove,
            List<String> mustHave,
            List<Approach> mustExclude,
            List<String> mustRemove,
            List<String> mustKeep,
            String reason,
            String source,
            String set) {

        @Override
        public String toString() {
            return id + " " + story;
        }
    }
}
