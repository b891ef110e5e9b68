package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page owes to somebody whose form it could not take. */
public final class FormFaults {

    private static final Set<String> FIELDS = Set.of("input", "select", "textarea", "button");

    private FormFaults() {}

    /**
     * Holds a page to it: the title says so, a summary takes the focus and leads to each field in the order of the page, each
     * field says what to put right, and all that was typed is there.
     *
     * @param typed what was sent, by field
     */
    public static void hold(Document page, Map<String, List<String>> typed) {
        assertThat(page.title()).as("title after %s", typed).startsWith("Error: ");
        assertThat(page.select("h1")).hasSize(1);
        var summary = page.select(".error-summary");
        assertThat(summary).hasSize(1);
        assertThat(summary.hasAttr("autofocus")).as("takes the focus").isTrue();
        assertThat(summary.attr("tabindex")).isEqualTo("-1");
        assertThat(page.select("[autofocus]")).hasSize(1);
        assertThat(words(page, summary.attr("aria-labelledby"))).isNotEmpty();
        assertThat(summary.select("a")).isNotEmpty().allSatisfy(link -> leadsToItsField(page, link));
        var all = page.getAllElements();
        assertThat(summary.select("a"))
                .extracting(link ->
                        all.indexOf(page.getElementById(link.attr("href").substring(1))))
                .as("in the order of the page")
                .isSorted();
        assertThat(page.select("[aria-describedby]")).allSatisfy(field -> {
            for (var id : field.attr("aria-describedby").strip().split(" ")) {
                assertThat(page.getElementById(id))
                        .as("#%s of %s", id, field.tagName())
                        .isNotNull();
            }
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        typed.forEach((name, values) -> values.forEach(value -> keeps(page, name, value)));
    }

    private static void leadsToItsField(Document page, Element link) {
        assertThat(link.attr("href")).startsWith("#");
        var field = page.getElementById(link.attr("href").substring(1));
        assertThat(field).as(link.outerHtml()).isNotNull();
        assertThat(FIELDS)
                .as(link.outerHtml())
                .contains(Objects.requireNonNull(field).tagName());
        assertThat(field.attr("type")).isNotEqualTo("hidden");
        var closed = field.closest("details:not([open])");
        assertThat(closed)
                .as("%s leads into something closed", link.outerHtml())
                .isNull();
        var described = field.closest("[aria-describedby*=-error]");
        assertThat(described).as("described: " + field.outerHtml()).isNotNull();
        assertThat(words(page, Objects.requireNonNull(described).attr("aria-describedby")))
                .as("described: " + field.outerHtml())
                .contains(link.text());
        if (!Set.of("radio", "checkbox").contains(field.attr("type"))) {
            assertThat(field.attr("aria-invalid")).as(field.outerHtml()).isEqualTo("true");
        }
    }

    /** As a choice that is ticked, as a text, or in a hidden field that goes along; a choice that is none cannot be shown. */
    private static void keeps(Document page, String name, String value) {
        var fields = page.select("input[name=%1$s], select[name=%1$s], textarea[name=%1$s]".formatted(name));
        var choices = fields.select("[type=radio], [type=checkbox], select");
        if (fields.isEmpty() || name.equals("step") || name.equals("go")) {
            return;
        }
        var isOnOffer = choices.stream().anyMatch(choice -> choice.val().equals(value))
                || !choices.select("option").stream()
                        .filter(option -> option.val().equals(value))
                        .toList()
                        .isEmpty();
        if (!choices.isEmpty() && !isOnOffer) {
            return;
        }
        assertThat(fields)
                .as("%s=%s is kept", name, value)
                .anyMatch(field -> field.tagName().equals("select")
                        ? field.select("option[selected]").eachAttr("value").contains(value)
                        : field.val().equals(value)
                                && (!Set.of("radio", "checkbox").contains(field.attr("type"))
                                        || field.hasAttr("checked")));
    }

    private static String words(Document page, String ids) {
        return String.join(
                " ",
                List.of(ids.strip().split(" ")).stream()
                        .map(page::getElementById)
                        .filter(Objects::nonNull)
                        .map(Element::text)
                        .toList());
    }
}
