package dev.unknot.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files of plans: taken away, changed by somebody, and brought back. */
record PlanFiles(MockMvcTester mvc, PlanService plans) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String export(PlanKey key) {
        return Editor.text(mvc.get().uri("/api/plans/" + key.text() + "/export").exchange());
    }

    /** The same file with another value at a place such as {@code /plan/past/0/level}. */
    static String changed(String file, String at, JsonNode value) {
        var json = JSON.readTree(file);
        int last = at.lastIndexOf('/');
        var name = at.substring(last + 1);
        var parent = json.at(at.substring(0, last));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            assertThat(parent.isObject()).as(at).isTrue();
            ((ObjectNode) parent).set(name, value);
        }
        return json.toString();
    }

    static String changed(String file, String at, String value) {
        return changed(file, at, JSON.readTree(value));
    }

    MvcTestResult bringBack(String file) {
        return mvc.post()
                .uri("/api/plans/import")
                .contentType(MediaType.APPLICATION_JSON)
                .content(file)
                .exchange();
    }

    void isRefused(String file, String field) {
        assertThat(bringBack(file)).hasStatus(400).bodyText().contains("\"field\":\"" + field + "\"");
    }

    /** The plan that bringing a file back has made. */
    Editor made(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).as(Editor.text(result)).isIn(201, 303);
        return Editor.at(Editor.location(result), mvc, plans);
    }

    Editor made(String file) {
        return made(bringBack(file));
    }
}
