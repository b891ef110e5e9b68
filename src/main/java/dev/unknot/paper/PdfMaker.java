package dev.unknot.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes tagged PDFs (PDF/UA-1) from well-formed pages. How many at once is for the guard to say, whose turns bound all
 * costly work.
 *
 * <p>The library's log would quote what it reads, which are health answers, so it is silent.
 */
@Component
class PdfMaker {

    private static final String FONT = "Atkinson Hyperlegible";

    private final PdfFiles files;
    private final byte[] regular = bytes("fonts/AtkinsonHyperlegible-Regular.ttf");
    private final byte[] bold = bytes("fonts/AtkinsonHyperlegible-Bold.ttf");

    PdfMaker(PdfFiles files) {
        this.files = files;
        XRLog.setLoggingEnabled(false);
    }

    /** @param page a whole page of well-formed HTML */
    byte[] pdf(String page, PaperSize size) throws IOException {
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
}
