package dev.unknot.paper;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads what lies on each sheet of a PDF, letter by letter: where, how large and in which colour. */
final class Sheets extends PDFTextStripper {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    /** Room at the sides and at the foot that the style leaves free, less a hair. */
    private static final float SIDE = 9.8f * POINTS_PER_MM;

    private static final float FOOT = 12.4f * POINTS_PER_MM;

    private static final int BLACK_ENOUGH = 0x59; // 7 to 1 on white

    private List<Letter> letters = new ArrayList<>();
    private float height;
    private float width;

    Sheets() {
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    private record Letter(String text, float left, float right, float top, float baseline, float size, int colour) {

        boolean overlaps(Letter other) {
            var across = Math.min(right, other.right) - Math.max(left, other.left);
            var down = Math.min(baseline, other.baseline) - Math.max(top, other.top);
            return across > Math.min(right - left, other.right - other.left) / 2
                    && down > Math.min(baseline - top, other.baseline - other.top) / 2;
        }
    }

    /**
     * @param text as it is read aloud, without spaces, because lines break elsewhere on paper
     * @param words how many, those of the foot left out
     * @param lastSize of the letters of the last line, in points
     * @param faults letters beyond the margins, on top of each other, or pale
     */
    record Sheet(String text, int words, float lastSize, List<String> faults) {}

    List<Sheet> read(PDDocument document) throws IOException {
        var sheets = new ArrayList<Sheet>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            letters = new ArrayList<>();
            setStartPage(page);
            setEndPage(page);
            var out = new StringWriter();
            writeText(document, out);
            var body = out.toString().replaceAll("Unknot · Plan \\S+|Page\\s+\\d+\\s+of\\s+\\d+", "");
            sheets.add(new Sheet(
                    squeezed(body),
                    (int) body.lines()
                            .flatMap(line -> Stream.of(line.trim().split("\\s+")))
                            .filter(word -> !word.isEmpty())
                            .count(),
                    lastSize(),
                    faults()));
        }
        return sheets;
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00ad\\u00a0]+", "");
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (!text.getUnicode().isBlank()) {
            height = text.getPageHeight();
            width = text.getPageWidth();
            letters.add(new Letter(
                    text.getUnicode(),
                    text.getXDirAdj(),
                    text.getXDirAdj() + text.getWidthDirAdj(),
                    text.getYDirAdj() - text.getHeightDir(),
                    text.getYDirAdj(),
                    text.getFontSizeInPt(),
                    colour()));
        }
        super.processTextPosition(text);
    }

    private int colour() {
        try {
            return getGraphicsState().getNonStrokingColor().toRGB();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean isFoot(Letter letter) {
        return letter.baseline > height - FOOT;
    }

    private float lastSize() {
        return letters.stream()
                .filter(letter -> !isFoot(letter))
                .max((a, b) -> Float.compare(a.baseline, b.baseline))
                .map(Letter::size)
                .orElse(0f);
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        for (int n = 0; n < letters.size(); n++) {
            var letter = letters.get(n);
            if (letter.left < SIDE || letter.right > width - SIDE) {
                faults.add("beyond the margin: " + around(n));
            }
            if (Stream.of(16, 8, 0).anyMatch(part -> (letter.colour >> part & 0xff) > BLACK_ENOUGH)) {
                faults.add("pale: " + around(n));
            }
            for (int before = 0; before < n; before++) {
                if (letter.overlaps(letters.get(before))) {
                    faults.add("on top of another: " + around(before) + " and " + around(n));
                    break;
                }
            }
        }
        return faults.stream().limit(10).toList();
    }

    private String around(int n) {
        var text = new StringBuilder();
        letters.subList(Math.max(0, n - 10), Math.min(letters.size(), n + 10)).forEach(one -> text.append(one.text()));
        return text.toString();
    }
}
