package dev.unknot.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** The drawings inside a PDF: paths and nothing else. */
final class Drawings {

    private static final Pattern TOO_EXACT = Pattern.compile("(\\.\\d\\d)\\d+");

    private Drawings() {}

    /** Leaves a hundredth of a point of each coordinate, which no eye can tell, and a fifth of the bytes out. */
    static void shorten(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var resources = page.getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDFormXObject drawing) {
                    shorten(drawing);
                }
            }
        }
    }

    private static void shorten(PDFormXObject drawing) throws IOException {
        var stream = drawing.getContentStream();
        var paths = new String(stream.toByteArray(), StandardCharsets.ISO_8859_1);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(TOO_EXACT.matcher(paths).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
