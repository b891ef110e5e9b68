package dev.unknot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import org.junit.jupiter.api.Test;

class PdfFilesTests {

    private final PdfFiles files = new PdfFiles(TestCatalogue.pictures());

    @Test
    void reachesNothingButItsOwnFiles() {
        for (var address :
                new String[] {"https://example.org/x.css", "file:/etc/passwd", "../application.yaml", "x.svg"}) {
            assertThat(files.resolve(null, address)).as(address).isNull();
        }
        assertThat(files.resolve(null, "paper.css")).isEqualTo("unknot:/paper.css");
    }
}
