package dev.unknot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.matching.Patients;
import dev.unknot.testing.StartDates;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Makes plans for the worked patients. */
final class Planned {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvcTester mvc;

    Planned(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /**
     * @param most approaches, those that fit best
     * @return the key
     */
    String make(String id, int most) {
        var patient = Patients.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var approaches = patient.expected().ranking().stream()
                .map(rank -> rank.approach())
                .limit(most)
                .toList();
        var answer = mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(Map.of(
                        "answers",
                        patient.answers(),
                        "approaches",
                        approaches,
                        "startDate",
                        StartDates.thisMonday().toString())))
                .exchange();
        assertThat(answer).hasStatus(201);
        return JSON.readTree(answer.getResponse().getContentAsByteArray())
                .get("key")
                .asString();
    }
}
