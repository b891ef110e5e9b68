package dev.unknot.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface for programs (OpenAPI 3.1), held against what the server takes and says. */
public final class Description {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADDRESS = "https://unknot.example/api/docs";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    /** @param text the document as it is served */
    public Description(String text) {
        document = JSON.readTree(text);
        document.path("components").path("schemas").forEach(Description::close);
        var closed = document.toString();
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, closed)));
    }

    /** A program lives with a field it does not know, so the document allows it; our own answers hold none. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /** What is wrong with a value that should be one of the component's. */
    public List<String> faults(String component, JsonNode value) {
        return faultsAt(pointer("components", "schemas", component), value);
    }

    /**
     * What is wrong with a request that was taken.
     *
     * @param path below the context path
     */
    public List<String> faultsOfRequest(String method, String path, String body) {
        return operation(method, path)
                .filter(found -> !body.isEmpty())
                .map(found -> faultsAt(
                        found.at("requestBody", "content", MediaType.APPLICATION_JSON_VALUE, "schema"),
                        JSON.readTree(body)))
                .orElse(List.of());
    }

    /** What is wrong with an answer; nothing may be said about what is not described. */
    public List<String> faultsOfAnswer(String method, String path, int status, HttpHeaders headers, String body) {
        var found = operation(method, path);
        if (found.isEmpty()) {
            return List.of();
        }
        var answer = found.get().node().path("responses").path(String.valueOf(status));
        if (answer.isMissingNode()) {
            return List.of("status " + status + " is not described");
        }
        var faults = new ArrayList<String>();
        answer.path("headers")
                .propertyStream()
                .filter(header -> header.getValue().path("required").booleanValue())
                .filter(header -> !headers.containsHeader(header.getKey()))
                .forEach(header -> faults.add("no " + header.getKey()));
        var type = headers.getContentType();
        if (answer.path("content").isEmpty() != body.isEmpty()) {
            faults.add(body.isEmpty() ? "no body" : "a body that is not described");
        } else if (type != null && !body.isEmpty()) {
            var name = type.getType() + "/" + type.getSubtype();
            faults.addAll(
                    answer.path("content").has(name)
                            ? faultsAt(
                                    found.get().at("responses", String.valueOf(status), "content", name, "schema"),
                                    JSON.readTree(body))
                            : List.of(name + " is not described"));
        }
        return faults;
    }

    private List<String> faultsAt(String reference, JsonNode value) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + reference));
        return schema.validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** {@code /api/plans/import} is itself before it is a plan by its key. */
    private Optional<Operation> operation(String method, String path) {
        var name = method.toLowerCase(Locale.ROOT);
        return document.path("paths")
                .propertyStream()
                .filter(item -> item.getValue().has(name))
                .map(Map.Entry::getKey)
                .filter(template -> new UriTemplate(template).matches(path))
                .min(Comparator.comparingInt(
                        template -> new UriTemplate(template).getVariableNames().size()))
                .map(template -> new Operation(
                        document.path("paths").path(template).path(name), pointer("paths", template, name)));
    }

    private static String pointer(String... steps) {
        var pointer = new StringBuilder("#");
        for (var step : steps) {
            pointer.append('/')
                    .append(step.replace("~", "~0")
                            .replace("/", "~1")
                            .replace("{", "%7B")
                            .replace("}", "%7D"));
        }
        return pointer.toString();
    }

    private record Operation(JsonNode node, String reference) {

        String at(String... steps) {
            return reference + pointer(steps).substring(1);
        }
    }
}
