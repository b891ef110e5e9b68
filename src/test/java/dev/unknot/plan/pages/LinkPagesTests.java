package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import dev.unknot.plan.SpelledKey;
import dev.unknot.plan.making.PlanService;
import dev.unknot.testing.WithMovedClock;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Links as they arrive: with something behind them. */
@WithMovedClock
class LinkPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @ParameterizedTest
    @ValueSource(strings = {".", ",", ")", "]", " ", "'", "\"", "\u201D", "\u00A0", "\u200B", "!", ".)", ")."})
    void leadToThePlanWithoutWhatIsBehindThem(String behind) {
        var address = "/plans/" + Editor.ofANewPlan(mvc, plans).key().text();
        var encoded = URLEncoder.encode(behind, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(mvc.get().uri(URI.create(address + encoded))).hasStatus(303).hasHeader("Location", address);
    }

    @Test
    void leadToThePlanWithoutTheSlashAtTheEnd() {
        var address = "/plans/" + Editor.ofANewPlan(mvc, plans).key().text();
        assertThat(mvc.get().uri(address + "/"))
                .hasStatus(308)
                .hasHeader("Location", address)
                .hasHeader("Cache-Control", "no-store");
        assertThat(mvc.get().uri(address + "/print/?edition=SHORT"))
                .hasStatus(308)
                .hasHeader("Location", address + "/print?edition=SHORT");
    }

    @ParameterizedTest
    @CsvSource({
        "/guides/, 308, /guides",
        "/assessment/, 308, /assessment",
        "/activities/, 308, /activities",
        "/plans/, 308, /plans",
        "/plans, 303, /plans/open",
    })
    void ofOtherPagesLeadThereToo(String address, int status, String page) {
        assertThat(mvc.get().uri(address)).hasStatus(status).hasHeader("Location", page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/", "/%2F/elsewhere.example/", "/\\elsewhere.example/"})
    void leadToNoOtherSite(String address) {
        var answer = mvc.get().uri(URI.create(address.replace("\\", "%5C"))).exchange();
        assertThat(answer.getResponse().getHeader("Location")).isNull();
    }

    @Test
    void thatAreNoneStayWrong() {
        assertThat(mvc.get().uri("/plans/" + "a".repeat(26) + ".")).hasStatus(404);
        assertThat(mvc.get().uri("/plans/" + PlanKey.random().text())).hasStatus(404);
    }

    @Test
    void typedFromPaperOpenThePlan() {
        var key = Editor.ofANewPlan(mvc, plans).key().text();
        assertThat(mvc.post().uri("/plans/open").param("link", key.substring(0, 9) + " \n" + key.substring(9) + "."))
                .hasStatus(303)
                .hasHeader("Location", "/plans/" + key);
    }

    @Test
    void spelledOnPaperOpenThePlan() {
        var key = Editor.ofANewPlan(mvc, plans).key();
        var typed = SpelledKey.of(key).toLowerCase(Locale.ROOT);
        assertThat(mvc.post().uri("/plans/open").param("link", typed))
                .hasStatus(303)
                .hasHeader("Location", "/plans/" + key.text());
        assertThat(mvc.get().uri("/plans/" + typed)).hasStatus(303).hasHeader("Location", "/plans/" + key.text());
    }

    @Test
    void areNotTheNumberOnAPaper() {
        var number = Editor.ofANewPlan(mvc, plans).key().number();
        assertThat(mvc.post().uri("/plans/open").param("link", " " + number.toLowerCase(Locale.ROOT)))
                .hasStatus(400)
                .bodyText()
                .contains("That is the number of a plan.");
    }

    @Test
    void thatAreLostCanBeLookedForInManyPlaces() {
        assertThat(mvc.get().uri("/plans/open"))
                .bodyText()
                .contains("id=\"lost\"", "Browser history", "“Your week”", "Bookmarks", "Calendar", "Paper");
        assertThat(mvc.get().uri("/plans/" + PlanKey.random().text()))
                .bodyText()
                .contains("href=\"/plans/open#lost\"");
    }
}
