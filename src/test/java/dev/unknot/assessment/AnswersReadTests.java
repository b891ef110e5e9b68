package dev.unknot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Matching;
import dev.unknot.planner.People;
import dev.unknot.planner.PlanRequests;
import dev.unknot.planner.week.Outcome;
import dev.unknot.safety.Answers;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nobody is asked in vain: for each answer there are two people who differ in it alone, and come to something else. */
class AnswersReadTests {

    private static final int PAIRS = 80;

    private final Assessor assessor = new Assessor(
            PlanRequests.safety(),
            new Matching(TestCatalogue.get().points(), TestCatalogue.get().activities()));

    @Test
    void everyAnswerIsReadByARule() throws IOException {
        var read = new TreeMap<String, String>();
        for (var field : Answers.class.getRecordComponents()) {
            read.put(field.getName(), firstDifference(field).orElse("read by no rule"));
        }

        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target/answers-read.txt"),
                read.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .toList());

        assertThat(read).doesNotContainValue("read by no rule");
    }

    private Optional<String> firstDifference(RecordComponent field) {
        var people = new People(20_261_122);
        for (int pair = 0; pair < PAIRS; pair++) {
            var one = people.withoutRedFlags();
            var value = value(field, pair % 2 == 0 ? people.withoutRedFlags() : people.withRedFlags());
            var other = with(one, field, value);
            if (other.isPresent() && !value(field, one).equals(value)) {
                var differs = differs(one, other.get());
                if (differs.isPresent()) {
                    return Optional.of(differs.get() + " for " + value(field, one) + " and " + value);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> differs(Answers one, Answers other) {
        var first = AssessmentView.of(assessor.assess(one));
        var second = AssessmentView.of(assessor.assess(other));
        if (first.level() != second.level()) {
            return Optional.of("levels " + first.level() + " and " + second.level());
        }
        if (!first.equals(second)) {
            return Optional.of(
                    first.ranking().equals(second.ranking()) ? "the score, what is told or left out" : "the ranking");
        }
        return plan(one).equals(plan(other)) ? Optional.empty() : Optional.of("the week");
    }

    private static Optional<Outcome> plan(Answers answers) {
        return PlanRequests.safety()
                .triage(answers)
                .clearance()
                .map(clearance -> PlanRequests.planner().plan(PlanRequests.asSuggested(clearance)));
    }

    private static Object value(RecordComponent field, Answers answers) {
        try {
            return field.getAccessor().invoke(answers);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing if there can be no such person. */
    private static Optional<Answers> with(Answers answers, RecordComponent changed, Object value) {
        var fields = Answers.class.getRecordComponents();
        var values = Arrays.stream(fields)
                .map(field -> field.getName().equals(changed.getName()) ? value : value(field, answers))
                .toArray();
        try {
            return Optional.of(Answers.class
                    .getDeclaredConstructor(
                            Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
