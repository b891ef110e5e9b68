package dev.unknot.matching;

import dev.unknot.activity.Approach;
import dev.unknot.safety.Answers;
import dev.unknot.safety.TriageLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The 200 worked people: what they answered, and what must come out. */
public final class Patients {

    private static final List<Patient> ALL = read();

    private Patients() {}

    public static List<Patient> all() {
        return ALL;
    }

    private static List<Patient> read() {
        try (var file = Patients.class.getResourceAsStream("/clinical/patients.json")) {
            return List.of(JsonMapper.builder().build().readValue(file, Patient[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Patient(String id, String who, Answers answers, Expected expected) {

        @Override
        public String toString() {
            return id + " " + who;
        }
    }

    public record Expected(
            TriageLevel level,
            List<String> redFlags,
            List<String> notSure,
            List<String> rules,
            List<String> conditions,
            List<Rank> ranking,
            List<Exclusion> excluded,
            List<Removal> removed,
            List<Removal> askFirst) {}

    public record Rank(Approach approach, int score, Band band, String status) {}

    public record Exclusion(Approach approach, List<String> reasons) {}

    public record Removal(String activity, List<String> reasons) {}
}
