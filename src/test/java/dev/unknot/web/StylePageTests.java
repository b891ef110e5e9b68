package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.catalogue.Guide.Certainty;
import dev.unknot.catalogue.Guide.Effect;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.time.TimeZones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** All components in all looks, for anyone who changes one: see {@code target/style/index.html}. */
@PageTest
class StylePageTests {

    private static final Path FOLDER = Path.of("target/style");
    private static final Path TEMPLATE = Path.of("src/test/resources/templates/test/style.html");

    /** The question whose answer makes a look, answered for good. */
    private static final Map<String, String> LOOKS = Map.of(
            "light", "(prefers-color-scheme: light)",
            "dark", "(prefers-color-scheme: dark)",
            "forced-colours", "(forced-colors: active)",
            "print", "@media print {");

    @Autowired
    SpringTemplateEngine engine;

    @Test
    void showsEveryComponentInEveryLook() throws IOException {
        var css = Files.readString(Path.of("src/main/resources/static/css/app.css"));
        Files.createDirectories(FOLDER);
        for (var look : LOOKS.entrySet()) {
            Files.writeString(FOLDER.resolve(look.getKey() + ".css"), always(css, look.getKey(), look.getValue()));
            var page = page(look.getKey(), css);
            assertThat(page)
                    .doesNotContain("??", " th:")
                    .contains("There is a problem", "care-card-emergency", "--ink:");
            Files.writeString(FOLDER.resolve(look.getKey() + ".html"), page);
            if (look.getKey().equals("light")) {
                Files.writeString(FOLDER.resolve("index.html"), page);
            }
        }
    }

    @Test
    void leavesNoSharedFragmentOut() throws IOException {
        var shown = Files.readString(TEMPLATE);
        for (var file : List.of("forms", "notices")) {
            var fragments = Files.readString(Path.of("src/main/resources/templates/fragments", file + ".html"));
            assertThat(Pattern.compile("th:fragment=\"(\\w+)")
                            .matcher(fragments)
                            .results()
                            .map(found -> found.group(1)))
                    .filteredOn(name -> !List.of("single", "error", "errorSummary", "breadcrumb", "filterNumber")
                            .contains(name))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(shown).contains("fragments/" + file + " :: " + name + " ("));
        }
    }

    private static String always(String css, String look, String question) {
        assertThat(look.equals("light") || css.contains(question)).as(look).isTrue();
        var answered = css.replace(question, question.startsWith("@") ? "@media all {" : "all");
        return look.equals("dark")
                ? answered.replace("color-scheme: light dark", "color-scheme: dark")
                : onlyLight(answered);
    }

    private static String onlyLight(String css) {
        return css.replace("(prefers-color-scheme: dark)", "not all")
                .replace("color-scheme: light dark", "color-scheme: light");
    }

    private String page(String look, String css) {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("look", look);
        variables.put("looks", LOOKS.keySet().stream().sorted().toList());
        variables.put(
                "colours",
                Pattern.compile("--[\\w-]+: #\\w+")
                        .matcher(look.equals("dark") ? css.substring(css.indexOf("prefers-color-scheme: dark")) : css)
                        .results()
                        .map(found -> found.group())
                        .limit(20)
                        .toList());
        variables.put("effects", Effect.values());
        variables.put("certainty", Certainty.LOW);
        variables.put("sure", TestCatalogue.get().guide(Approach.EXERCISE).howSure());
        variables.put(
                "options",
                List.of(
                        new Option("A", "One"),
                        new Option("B", "Two", "With a hint"),
                        new Option(Option.NONE, "None of these")));
        variables.put(
                "values",
                Map.of("plain-place", List.of("A"), "plain-things", List.of("B"), "plain-pain", List.of("4")));
        variables.put("zones", List.of(new TimeZones.Group("Europe", List.of(new Option("Europe/London", "London")))));
        var errors = new LinkedHashMap<String, String>();
        List.of("place", "things", "pain", "age", "start", "link", "zone")
                .forEach(field -> errors.put("wrong-" + field, "Answer this question."));
        variables.put("errors", errors);
        var exchange = JakartaServletWebApplication.buildApplication(new MockServletContext())
                .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        return engine.process("test/style", new WebContext(exchange, Locale.UK, variables));
    }
}
