package dev.unknot.browser;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads what stands on paper, and where: letters that touch the edge of a sheet, or stand beyond it, are cut. */
final class PaperText extends PDFTextStripper {

    /** What no printer prints: 4 mm, in points. */
    private static final float EDGE = 11;

    private final List<String> outside = new ArrayList<>();

    /**
     * @param whole all text
     * @param squeezed the same without spaces, because lines break elsewhere on paper
     * @param outside letters at or beyond an edge
     */
    record Text(String whole, String squeezed, List<String> outside) {}

    PaperText() {
        setSortByPosition(false);
    }

    Text read(PDDocument document) throws IOException {
        var out = new StringWriter();
        writeText(document, out);
        var whole = out.toString();
        return new Text(whole, squeezed(whole), List.copyOf(outside));
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00ad\\u00a0]+", "");
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        var left = text.getXDirAdj();
        var right = left + text.getWidthDirAdj();
        var bottom = text.getYDirAdj();
        if (left < EDGE
                || right > text.getPageWidth() - EDGE
                || bottom < EDGE
                || bottom > text.getPageHeight() - EDGE) {
            outside.add(text.getUnicode());
        }
        super.processTextPosition(text);
    }
}
