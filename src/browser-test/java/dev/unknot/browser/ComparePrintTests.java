package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Guide;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Approaches side by side on paper: whole, on every size and either way up, and without the address of the page. */
@BrowserTest
class ComparePrintTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    private final Visits visits;

    ComparePrintTests(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest
    @CsvSource({"A4, false", "A4, true", "Letter, false", "Letter, true"})
    void cutsNothing(String paper, boolean landscape) throws IOException {
        var guides = Stream.of("exercise", "chiropractic", "medication", "mind-body")
                .map(slug -> catalogue.guideBySlug(slug).orElseThrow())
                .toList();
        var visit = visits.start(port);
        visit.open("/guides/compare?with=exercise&with=chiropractic&with=medication&with=mind-body");

        var pdf = visit.page()
                .pdf(new Page.PdfOptions()
                        .setFormat(paper)
                        .setLandscape(landscape)
                        .setDisplayHeaderFooter(true)
                        .setPreferCSSPageSize(false));

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PaperText().read(document);
            assertThat(text.whole()).doesNotContain("localhost", "/guides/", "http", "compare?with");
            assertThat(guides.stream().flatMap(guide -> lines(guide).stream()))
                    .hasSizeGreaterThan(60)
                    .allSatisfy(line -> assertThat(text.squeezed()).contains(PaperText.squeezed(line)));
            assertThat(text.outside()).isEmpty();
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(6);
        }
        visit.leavesNothing();
    }

    private static List<String> lines(Guide guide) {
        var facts = guide.facts();
        return Stream.concat(
                        Stream.of(
                                guide.name(),
                                guide.tagline(),
                                guide.howSure().gainText(),
                                facts.cost(),
                                facts.minutes(),
                                facts.perWeek(),
                                facts.equipment(),
                                facts.expect(),
                                facts.sideEffects(),
                                facts.stopIf()),
                        guide.whoShouldNot().stream())
                .toList();
    }
}
