package dev.unknot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.matching.Band;
import dev.unknot.matching.Patients;
import dev.unknot.matching.Patients.Exclusion;
import dev.unknot.matching.Patients.Patient;
import dev.unknot.matching.Patients.Removal;
import dev.unknot.testing.AsDescribed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 200 worked patients once more, through the interface. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(AsDescribed.class)
class AssessmentApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    static Stream<Patient> patients() {
        return Patients.all().stream();
    }

    @ParameterizedTest
    @MethodSource("patients")
    void answersAsTheWorkedPatientSays(Patient patient) {
        var expected = patient.expected();
        var result = mvc.post()
                .uri("/api/assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(patient.answers()))
                .exchange();
        assertThat(result).hasStatusOk();
        var assessment = JSON.readTree(result.getResponse().getContentAsByteArray());

        assertThat(assessment.path("level").stringValue())
                .isEqualTo(expected.level().name());
        assertThat(texts(assessment.path("redFlags"))).containsExactlyInAnyOrderElementsOf(expected.redFlags());
        assertThat(texts(assessment.path("notSure"))).containsExactlyElementsOf(expected.notSure());
        assertThat(texts(assessment.path("rules"))).containsExactlyElementsOf(expected.rules());
        assertThat(texts(assessment.path("conditions"))).containsExactlyInAnyOrderElementsOf(expected.conditions());
        assertThat(assessment.path("ranking").valueStream().map(AssessmentApiTests::rank))
                .containsExactlyElementsOf(expected.ranking());
        assertThat(assessment.path("excluded").valueStream().map(node -> JSON.treeToValue(node, Exclusion.class)))
                .containsExactlyInAnyOrderElementsOf(expected.excluded());
        assertThat(assessment.path("removed").valueStream().map(AssessmentApiTests::removal))
                .containsExactlyInAnyOrderElementsOf(expected.removed().stream()
                        .map(AssessmentApiTests::sorted)
                        .toList());
        assertThat(assessment.path("askFirst").valueStream().map(AssessmentApiTests::removal))
                .containsExactlyInAnyOrderElementsOf(expected.askFirst().stream()
                        .map(AssessmentApiTests::sorted)
                        .toList());
        assertThat(assessment.path("messages").valueStream())
                .allMatch(message -> !message.path("text").stringValue().isBlank())
                .allMatch(message -> !message.path("text").stringValue().contains("{"))
                .allMatch(message -> message.path("level")
                        .stringValue()
                        .equals(expected.level().name()));
    }

    private static Patients.Rank rank(JsonNode node) {
        return new Patients.Rank(
                JSON.treeToValue(node.path("approach"), Approach.class),
                node.path("score").intValue(),
                JSON.treeToValue(node.path("band"), Band.class),
                node.path("status").stringValue());
    }

    private static Removal removal(JsonNode node) {
        return sorted(JSON.treeToValue(node, Removal.class));
    }

    private static Removal sorted(Removal removal) {
        return new Removal(
                removal.activity(), removal.reasons().stream().sorted().toList());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
