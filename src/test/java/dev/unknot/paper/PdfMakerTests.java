package dev.unknot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.guard.Busy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PdfMakerTests {

    private static final String PAGE = "<html lang=\"en\"><head><title>T</title></head><body>%s</body></html>";

    private final PdfFiles files = new PdfFiles(TestCatalogue.pictures());
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        open.countDown();
    }

    @Test
    void refusesWhoeverComesWhenTooManyWait() throws Exception {
        var maker = new PdfMaker(blocked(), Duration.ofMinutes(1));
        var visitors = Executors.newCachedThreadPool();
        var made = new ArrayList<Future<byte[]>>();
        for (int n = 0; n < PdfMaker.AT_ONCE + PdfMaker.WAITING; n++) {
            made.add(visitors.submit(() -> maker.pdf(page(), PaperSize.A4)));
        }
        while (maker.waiting() < PdfMaker.WAITING) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> maker.pdf(page(), PaperSize.A4)).isInstanceOf(Busy.class);

        open.countDown();
        for (var pdf : made) {
            assertThat(pdf.get(1, TimeUnit.MINUTES)).isNotEmpty();
        }
        visitors.shutdown();
        maker.destroy();
    }

    @Test
    void waitsForNoPdfForEver() throws Exception {
        var maker = new PdfMaker(blocked(), Duration.ofMillis(50));
        assertThatThrownBy(() -> maker.pdf(page(), PaperSize.A4)).isInstanceOf(Busy.class);
        maker.destroy();
    }

    @Test
    void reachesNothingButItsOwnFiles() {
        for (var address :
                new String[] {"https://example.org/x.css", "file:/etc/passwd", "../application.yaml", "x.svg"}) {
            assertThat(files.resolve(null, address)).as(address).isNull();
        }
        assertThat(files.resolve(null, "paper.css")).isEqualTo("unknot:/paper.css");
    }

    private static String page() {
        return PAGE.formatted("<img src=\"ex-band-row.svg\" alt=\"\"/>");
    }

    /** Hands out nothing before it may. */
    private PdfFiles blocked() {
        return new PdfFiles(TestCatalogue.pictures()) {
            @Override
            public com.openhtmltopdf.extend.FSStream getUrl(String address) {
                try {
                    open.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.getUrl(address);
            }
        };
    }
}
