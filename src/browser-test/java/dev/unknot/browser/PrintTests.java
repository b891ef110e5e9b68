package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.matching.Patients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan on paper, as the browser prints it: on both sizes of paper, for quiet weeks and for full ones. */
@BrowserTest
class PrintTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Letters of some forty words. */
    private static final int NEARLY_EMPTY = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    private final Visits visits;

    PrintTests(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({
        "G01, 3", // no sign found
        "R015, 7", // see someone first
        "R036, 7", // a flare-up, with a medicine card
        "R060, 7", // the same in the US
        "R068, 7", // two hours a day
        "R176, 7" // twenty-one activities
    })
    void holdsTheWeekOnOneSheetAndCutsNothing(String patient, int approaches) throws IOException {
        var plan = make(patient, approaches);
        var visit = visits.start(port);
        visit.open("/plans/" + plan.key() + "/print");
        for (var paper : List.of("A4", "Letter")) {
            var pages = print(visit.page(), paper);

            assertThat(String.join(" ", pages))
                    .as(paper)
                    .doesNotContain(plan.key(), "/plans/", "localhost", "http://", "https://");
            assertThat(plan.names())
                    .as(paper)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(pages.get(0)).contains(squeezed(name)));
            assertThat(pages.get(0)).as(paper).contains(squeezed("Get help now"), squeezed("General information"));
            assertThat(pages.get(1)).as(paper).contains(squeezed("The activities"));
            for (var activity : plan.activities()) {
                assertThat(pages.subList(1, pages.size()))
                        .as("%s: all of %s on one page", paper, activity.name())
                        .anySatisfy(page -> {
                            assertThat(page).contains(squeezed(activity.name()));
                            assertThat(page).contains(activity.steps());
                        });
            }
        }
        visit.leavesNothing();
    }

    @ParameterizedTest
    @CsvSource({"G01, 3", "R015, 7", "R036, 7", "R176, 7"})
    void printsTheWeekAloneFromItsPage(String patient, int approaches) throws IOException {
        var plan = make(patient, approaches);
        var visit = visits.start(port);
        visit.open("/plans/" + plan.key() + "/week");
        for (var paper : List.of("A4", "Letter")) {
            var pages = print(visit.page(), paper);

            assertThat(pages).as(paper).hasSizeLessThanOrEqualTo(4);
            assertThat(pages).as(paper).allSatisfy(page -> assertThat(page).hasSizeGreaterThan(NEARLY_EMPTY));
            assertThat(plan.names())
                    .as(paper)
                    .allSatisfy(name -> assertThat(String.join("", pages)).contains(squeezed(name)));
            assertThat(String.join("", pages))
                    .as(paper)
                    .contains(squeezed("This is the week only"))
                    .doesNotContain(squeezed("How long should we keep"), squeezed("Keep it that long"));
        }
    }

    @ParameterizedTest
    @CsvSource({"A4", "Letter"})
    void beginsUrgentHelpWithTheNumbersToCall(String paper) throws IOException {
        var visit = visits.start(port);
        visit.open("/urgent-help");
        var pages = print(visit.page(), paper);
        assertThat(pages.get(0))
                .contains("999", "911", squeezed("Do you have new pain, tightness or pressure in your chest?"));
        assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeGreaterThan(NEARLY_EMPTY));
    }

    /** One shows it to a practitioner on the phone, long before it is printed. */
    @ParameterizedTest
    @CsvSource({"390, STANDARD", "320, STANDARD", "390, LARGE", "320, LARGE"})
    void fitsAPhoneForAPractitioner(int width, String text) throws IOException {
        var plan = make("R176", 7);
        var visit = visits.start(port);
        visit.page().setViewportSize(width, 800);
        visit.open("/plans/" + plan.key() + "/print?edition=PRACTITIONER&text=" + text);
        assertThat((int) visit.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat((List<?>) visit.page().evaluate("""
                () => [...document.querySelectorAll('.plain :is(th, td)')].filter(e => e.getClientRects().length > 0)
                  .filter(e => e.clientWidth < 30 || e.scrollWidth > e.clientWidth).map(e => e.outerHTML)
                """)).isEmpty();
    }

    /** With the header and footer that a browser adds unless told otherwise. */
    private static List<String> print(Page page, String paper) throws IOException {
        var pdf = page.pdf(new Page.PdfOptions()
                .setFormat(paper)
                .setDisplayHeaderFooter(true)
                .setPreferCSSPageSize(false));
        try (var document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            var pages = new ArrayList<String>();
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                var text = new PDFTextStripper();
                text.setStartPage(n);
                text.setEndPage(n);
                pages.add(squeezed(text.getText(document)));
            }
            assertThat(information.getMetadataKeys())
                    .allSatisfy(key -> assertThat(String.valueOf(information.getPropertyStringValue(key)))
                            .doesNotContain("/plans/", "localhost"));
            return pages;
        }
    }

    /** Lines break elsewhere on paper. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00ad\\u00a0]+", "");
    }

    private Plan make(String id, int most) throws IOException {
        var patient = Patients.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var approaches = patient.expected().ranking().stream()
                .map(rank -> rank.approach())
                .limit(most)
                .toList();
        var body = JSON.writeValueAsString(
                Map.of("answers", patient.answers(), "approaches", approaches, "startDate", "2026-11-23"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/plans"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return plan(JSON.readTree(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Plan plan(JsonNode json) {
        Set<String> codes = new LinkedHashSet<>();
        json.get("days")
                .forEach(day -> day.get("sessions")
                        .forEach(session -> codes.add(session.get("activity").asString())));
        var activities = catalogue.activities().stream()
                .filter(activity -> codes.contains(activity.code()))
                .map(activity -> new OnPaper(
                        activity.name(),
                        activity.steps().stream().map(PrintTests::squeezed).toList()))
                .toList();
        assertThat(activities).hasSameSizeAs(codes);
        return new Plan(json.get("key").asString(), activities);
    }

    public record Plan(String key, List<OnPaper> activities) {

        List<String> names() {
            return activities.stream().map(OnPaper::name).toList();
        }
    }

    record OnPaper(String name, List<String> steps) {}
}
