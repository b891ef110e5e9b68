package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

@PageTest
class FormFragmentsTests {

    private static final List<Option> OPTIONS = List.of(
            new Option("A", "Apples"), new Option("B", "Bees & <b>", "They sting"), new Option(Option.NONE, "None"));

    @Autowired
    SpringTemplateEngine engine;

    @Test
    void keepsWhatWasTyped() {
        assertThat(render(
                        Map.of(
                                "place", List.of("B"),
                                "things", List.of("A", "NONE"),
                                "pain", List.of("10"),
                                "age", List.of("<40>")),
                        Map.of()))
                .containsPattern("id=\"place-1\" name=\"place\" value=\"B\"[^>]*checked")
                .containsPattern("id=\"things-0\" name=\"things\" value=\"A\"[^>]*checked")
                .containsPattern("id=\"pain-10\" name=\"pain\" value=\"10\"[^>]*checked")
                .contains("value=\"&lt;40&gt;\"", "Bees &amp; &lt;b&gt;", "data-none=\"true\"")
                .doesNotContain("error-summary", "aria-invalid", "aria-describedby=\"\"");
    }

    @Test
    void leadsFromTheSummaryToEachField() {
        var errors = new LinkedHashMap<String, String>();
        errors.put("place", "Choose a place");
        errors.put("age", "Write your age");

        assertThat(render(Map.of(), errors))
                .contains("href=\"#place-0\"", "href=\"#age\"")
                .contains(
                        "<title>Error: Fields – Unknot</title>",
                        "id=\"place-error\"",
                        "id=\"age-error\"",
                        "aria-invalid=\"true\"")
                .contains("aria-describedby=\"place-hint place-error\"", "aria-describedby=\"age-hint age-error\"")
                .doesNotContain(" checked", "pain-error");
    }

    @Test
    void leadsToTheFirstChoiceWhereAllFieldsAreChoices() {
        var variables = Map.<String, Object>of("errors", Map.of("pain", "Choose a number"));

        assertThat(engine.process("fragments/forms", Set.of("errorSummary"), context(variables)))
                .contains("href=\"#pain-0\"", "There is a problem");
    }

    @Test
    void hasNoNavigationOnABarePage() {
        assertThat(render(Map.of(), Map.of()))
                .doesNotContain("<nav", "??")
                .contains("href=\"/urgent-help\"", "care-card-urgent", "Urgent:");
    }

    private String render(Map<String, List<String>> values, Map<String, String> errors) {
        return engine.process("test/fields", context(Map.of("options", OPTIONS, "values", values, "errors", errors)));
    }

    private static WebContext context(Map<String, Object> variables) {
        var servletContext = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servletContext)
                .buildExchange(new MockHttpServletRequest(servletContext), new MockHttpServletResponse());
        return new WebContext(exchange, Locale.UK, variables);
    }
}
