package dev.unknot.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import dev.unknot.plan.SpelledKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The plan as a PDF: for everybody who reads it, with eyes, with ears or with a printer. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:pdf;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")
@AutoConfigureMockMvc
class PdfTests {

    private static final int MOST_BYTES = 420_000;

    private final MockMvcTester mvc;
    private final Planned plans;

    PdfTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
        plans = new Planned(mvc);
    }

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({
        "G01, 3, ",
        "G01, 3, edition=SHORT",
        "G01, 3, edition=PRACTITIONER",
        "G01, 3, text=LARGE&code=true",
        "G01, 3, edition=SHORT&code=true",
        "R176, 7, edition=PRACTITIONER&text=LARGE&code=true",
        "R015, 7, paper=LETTER", // see someone first
        "R036, 7, code=true", // a flare-up, with a medicine card
        "R176, 7, ", // twenty-one activities
        "R176, 7, edition=SHORT&paper=LETTER",
        "R176, 7, edition=PRACTITIONER&paper=LETTER"
    })
    void isTaggedForEverybodyAndSmall(String patient, int approaches, String wish) throws Exception {
        var pdf = pdf(plans.make(patient, approaches), wish);

        assertThat(pdf).hasSizeLessThan(MOST_BYTES);
        assertThat(failures(pdf)).isEmpty();
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }

    @Test
    void hasATitleALanguageBookmarksAndNumberedPages() throws IOException {
        try (var document = document(plans.make("G01", 3), "week=1")) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Your week on paper – Unknot");
            assertThat(catalog.getLanguage()).isEqualTo("en");
            var titles = new ArrayList<String>();
            for (PDOutlineItem item : catalog.getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertThat(titles).containsExactly("Week 1 of 12", "The activities", "More to keep");
            int last = document.getNumberOfPages();
            for (int page = 1; page <= last; page++) {
                assertThat(text(document, page).replaceAll("\\s+", " ")).contains("Page " + page + " of " + last);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"R176, 7", "R068, 7", "R015, 7", "G01, 3"})
    void keepsTheOneSheetEditionsOnOneSheet(String patient, int approaches) throws IOException {
        var plan = plans.make(patient, approaches);
        for (var paper : PaperSize.values()) {
            for (var edition : List.of(Edition.SHORT, Edition.PRACTITIONER)) {
                try (var document = document(plan, "edition=" + edition + "&paper=" + paper)) {
                    assertThat(document.getNumberOfPages())
                            .as("%s, %s, %s", edition, paper, patient)
                            .isEqualTo(1);
                }
            }
            try (var document = document(plan, "paper=" + paper)) {
                assertThat(text(document, 1))
                        .as("%s of %s", paper, patient)
                        .contains("Get help now", "General information");
                assertThat(text(document, 2)).as("%s of %s", paper, patient).contains("The activities");
            }
        }
    }

    @Test
    void bearsTheKeyOnlyIfAskedTo() throws IOException {
        var key = plans.make("G01", 3);
        var spelled = SpelledKey.of(PlanKey.parse(key).orElseThrow());
        for (var wish : List.of("", "edition=SHORT", "edition=PRACTITIONER", "text=LARGE")) {
            var pdf = pdf(key, wish);
            try (var document = Loader.loadPDF(pdf)) {
                var text = new PDFTextStripper().getText(document);
                assertThat(text).doesNotContain(key, "/plans/", "http");
                assertThat(text.replaceAll("\\s", "")).doesNotContain(spelled);
                assertThat(document.getDocumentInformation().getCOSObject().toString())
                        .doesNotContain(key);
            }
            assertThat(new String(pdf, ISO_8859_1)).doesNotContain(key);
        }
        for (var edition : Edition.values()) {
            try (var document = document(key, "code=true&edition=" + edition)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                        .as("%s", edition)
                        .contains(spelled);
            }
        }
    }

    @Test
    void isNamedForThePractitionerInItsBookmark() throws IOException {
        try (var document = document(plans.make("G01", 3), "edition=PRACTITIONER")) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.getFirstChild().getTitle()).isEqualTo("For my practitioner");
        }
    }

    /** Look at {@code target/paper} before you copy a file from there. */
    @Test
    void saysWhatItHasAlwaysSaid() throws IOException {
        try (var document = document(plans.make("R036", 7), "")) {
            var said = new PDFTextStripper()
                    .getText(document)
                    .replaceAll("Plan [2-9A-Z]{3}-[2-9A-Z]{3}", "Plan ###-###")
                    .replaceAll("Made on .*", "Made on #")
                    .replaceAll("\\d{1,2} (Jan|Feb|Ma|Apr|Ju|Aug|Sep|Oct|Nov|Dec)[a-z]*( \\d{4})?", "#")
                    .replaceAll("Rules version .*", "Rules version #");
            Files.createDirectories(Path.of("target/paper"));
            Files.writeString(Path.of("target/paper/R036.txt"), said);
            assertThat(said).isEqualToNormalizingNewlines(expected());
        }
    }

    private static String expected() throws IOException {
        try (var in = requireNonNull(PdfTests.class.getResourceAsStream("/paper/R036.txt"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private PDDocument document(String key, String wish) throws IOException {
        return Loader.loadPDF(pdf(key, wish));
    }

    private static String text(PDDocument document, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document);
    }

    private byte[] pdf(String key, String wish) {
        var answer = mvc.get()
                .uri("/plans/" + key + ".pdf?" + (wish == null ? "" : wish))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        return answer.getResponse().getContentAsByteArray();
    }
}
