package dev.unknot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.matching.Patients;
import dev.unknot.testing.Description;
import dev.unknot.testing.StartDates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface says what the server does, no more and no less. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "unknot.limits.requests-per-second=10000",
            "unknot.limits.burst=10000",
            "unknot.limits.plans-per-minute=10000"
        })
class ContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN = "/api/plans/" + "A".repeat(27);
    private static final int PEOPLE = 60;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private Description description = new Description("{}");

    @BeforeEach
    void read() throws Exception {
        description = new Description(send(request("/api/docs")).body());
    }

    @Test
    void eachOperationHasANameOfItsOwn() {
        var names = operations().stream()
                .map(operation -> operation.path("operationId").stringValue())
                .toList();
        assertThat(names).hasSizeGreaterThan(10).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-zA-Z]{4,}"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(description.document().findValues("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !description
                        .document()
                        .at(reference.stringValue().substring(1))
                        .isMissingNode());
    }

    @Test
    void takesWhateverTheDescriptionAllows() throws Exception {
        var people = new AnswersInAnyShape(description, 20261130);
        for (int person = 0; person < PEOPLE; person++) {
            var answers = people.good();
            assertThat(description.faults("Answers", answers)).isEmpty();
            assertThat(post("/api/assessments", answers.toString()).statusCode())
                    .as(answers.toString())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesWhateverTheDescriptionForbids() throws Exception {
        assertThat(description.faults("Answers", JSON.createObjectNode())).isNotEmpty();
        for (var spoilt : new AnswersInAnyShape(description, 12).spoilt()) {
            assertThat(description.faults("Answers", spoilt.answers()))
                    .as(spoilt.toString())
                    .isNotEmpty();
            var answer = post("/api/assessments", spoilt.answers().toString());
            assertThat(answer.statusCode()).as(spoilt.toString()).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).path("errors").valueStream())
                    .as(spoilt.toString())
                    .allMatch(error -> error.path("field").stringValue().startsWith(spoilt.field()));
        }
    }

    @ParameterizedTest
    @CsvSource({"30,true", "90,true", "180,true", "365,true", "31,false", "0,false"})
    void saysForHowLongPlansAreKept(int days, boolean isValid) throws Exception {
        var order = order().toString().replaceFirst("\\{", "{\"consent\":true,\"keepDays\":" + days + ",");
        assertThat(description.faults("Order", JSON.readTree(order)).isEmpty()).isEqualTo(isValid);
        assertThat(post("/api/plans", order).statusCode()).isEqualTo(isValid ? 201 : 400);
    }

    @Test
    void takesNoForAnAnswerOnlyByBeingAskedNothing() throws Exception {
        var order = order().toString().replaceFirst("\\{", "{\"consent\":false,");
        assertThat(description.faults("Order", JSON.readTree(order))).isNotEmpty();
        assertThat(post("/api/plans", order).statusCode()).isEqualTo(400);
    }

    @Test
    void describesWhatTheGuardsRefuse() throws Exception {
        var body = BodyPublishers.ofString("{}");
        var assessments = request("/api/assessments").header("Content-Type", "application/json");
        check(403, assessments.copy().header("Sec-Fetch-Site", "cross-site").POST(body));
        check(406, assessments.copy().header("Accept", "text/html").POST(body));
        check(413, assessments.copy().POST(BodyPublishers.ofString(" ".repeat(70_000))));
        check(
                415,
                request("/api/assessments").header("Content-Type", "text/csv").POST(body));
        check(400, assessments.copy().POST(BodyPublishers.ofString("{\"age\": ")));
        check(400, assessments.copy().POST(BodyPublishers.noBody()));
        check(404, request(UNKNOWN));
        check(404, request(UNKNOWN).DELETE());
        check(404, request(UNKNOWN + "/weeks/1"));
    }

    @Test
    void refusesToMakeAPlanWhoseAnswerNobodyCouldRead() throws Exception {
        check(
                406,
                request("/api/plans")
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(order().toString())));
    }

    private void check(int status, HttpRequest.Builder builder) throws Exception {
        var request = builder.build();
        var answer = send(builder);
        assertThat(answer.statusCode()).isEqualTo(status);
        var headers = new HttpHeaders();
        answer.headers().map().forEach(headers::addAll);
        assertThat(description.faultsOfAnswer(
                        request.method(), request.uri().getPath(), status, headers, answer.body()))
                .as("%s %s", request, answer.body())
                .isEmpty();
    }

    private List<JsonNode> operations() {
        return description
                .document()
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private JsonNode order() {
        return JSON.valueToTree(Map.of(
                "answers",
                Patients.all().get(0).answers(),
                "approaches",
                List.of("EXERCISE"),
                "startDate",
                StartDates.thisMonday().toString()));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
