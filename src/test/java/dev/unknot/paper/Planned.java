package dev.unknot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.matching.Patients;
import dev.unknot.safety.Answers;
import dev.unknot.testing.StartDates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
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
        return make(id, most, List.of());
    }

    /** @param visits codes of those that are asked for by name */
    String make(String id, int most, List<String> visits) {
        var patient = Patients.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var approaches = patient.expected().ranking().stream()
                .map(rank -> rank.approach())
                .limit(most)
                .toList();
        var wish = new HashMap<>(plan(patient.answers(), approaches));
        wish.put("visits", visits);
        var answer = post("/api/plans", wish);
        assertThat(answer).hasStatus(201);
        return json(answer).get("key").asString();
    }

    /**
     * @param most approaches, those that fit best
     * @return the key; empty if these answers get no plan
     */
    Optional<String> make(Answers answers, int most) {
        var assessment = json(post("/api/assessments", answers));
        var approaches = new ArrayList<String>();
        assessment
                .path("ranking")
                .forEach(rank -> approaches.add(rank.get("approach").asString()));
        if (approaches.isEmpty()) {
            return Optional.empty();
        }
        var answer = post("/api/plans", plan(answers, approaches.subList(0, Math.min(most, approaches.size()))));
        return answer.getResponse().getStatus() == 201
                ? Optional.of(json(answer).get("key").asString())
                : Optional.empty();
    }

    private static Map<String, Object> plan(Answers answers, List<?> approaches) {
        return Map.of(
                "answers",
                answers,
                "approaches",
                approaches,
                "startDate",
                StartDates.thisMonday().toString());
    }

    private MvcTestResult post(String path, Object body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
