package dev.unknot.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dev.unknot.guard.Busy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes tagged PDFs (PDF/UA-1) from well-formed pages: a few at once, a few more waiting, and each for a while only.
 *
 * <p>The library's log would quote what it reads, which are health answers, so it is silent.
 */
@Component
class PdfMaker implements DisposableBean {

    static final int AT_ONCE = 2;
    static final int WAITING = 14;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String FONT = "Atkinson Hyperlegible";

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), PdfMaker::thread);
    private final PdfFiles files;
    private final Duration patience;
    private final byte[] regular = bytes("fonts/AtkinsonHyperlegible-Regular.ttf");
    private final byte[] bold = bytes("fonts/AtkinsonHyperlegible-Bold.ttf");

    @Autowired
    PdfMaker(PdfFiles files) {
        this(files, PATIENCE);
    }

    PdfMaker(PdfFiles files, Duration patience) {
        this.files = files;
        this.patience = patience;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param page a whole page of well-formed HTML
     * @throws Busy if too many are being made, or this one takes too long
     */
    byte[] pdf(String page, PaperSize size) {
        try {
            var task = workers.submit(() -> make(page, size));
            try {
                return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                task.cancel(true);
                throw new Busy();
            }
        } catch (RejectedExecutionException e) {
            throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("No PDF from this page", e.getCause());
        }
    }

    private byte[] make(String page, PaperSize size) throws IOException {
        var pdf = new ByteArrayOutputStream();
        try (var drawings = new BatikSVGDrawer();
                var renderer = builder(page, size).useSVGDrawer(drawings).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            Drawings.shorten(document);
            document.save(pdf, CompressParameters.DEFAULT_COMPRESSION);
        }
        return pdf.toByteArray();
    }

    private PdfRendererBuilder builder(String page, PaperSize size) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Unknot")
                .useDefaultPageSize((float) size.width(), (float) size.height(), PageSizeUnits.MM)
                .useFont(font(regular), FONT, 400, FontStyle.NORMAL, true)
                .useFont(font(bold), FONT, 700, FontStyle.NORMAL, true)
                .useUriResolver(files::resolve)
                .useProtocolsStreamImplementation(files, PdfFiles.SCHEME)
                .withHtmlContent(page, PdfFiles.BASE);
        return builder;
    }

    /** How many are waiting to be made. */
    int waiting() {
        return workers.getQueue().size();
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    private static FSSupplier<InputStream> font(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static byte[] bytes(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "pdf");
        thread.setDaemon(true);
        return thread;
    }
}
