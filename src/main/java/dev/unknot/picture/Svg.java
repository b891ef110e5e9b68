package dev.unknot.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes frames side by side as one file, without styles and without anything from elsewhere. */
final class Svg {

    private static final List<String> DIGITS = List.of(
            "M10.6 10.4L13.4 8.4V17.6",
            "M10 10.6C10.4 7.6 16 7.6 16 10.8C16 13 11.5 14.5 10 17.6H16.2",
            "M10.2 9.6C11.4 7.6 15.8 7.8 15.6 10.6C15.4 12.4 13.6 12.7 12.4 12.7C14 12.7 16.1 13.2 16 15.1C15.8 18.2 11.2 18.3 10 16.3");

    private final Palette palette;
    private final boolean plain;
    private final int width;
    private final int height;
    private final int gap;
    private final List<List<String>> frames = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    /**
     * @param width of each frame
     * @param gap between two of them
     * @param plain for painters that know neither paint-order nor plain references: each line lies under its fill as a
     *     path of its own
     */
    Svg(Palette palette, int width, int height, int gap, boolean plain) {
        this.palette = palette;
        this.plain = plain;
        this.width = width;
        this.height = height;
        this.gap = gap;
    }

    void frame(List<Ink> inks, Fit fit) {
        var paths = inks.stream()
                .flatMap(ink -> plain ? ink.layers() : Stream.of(ink))
                .map(ink -> ink.svg(fit, palette))
                .toList();
        if (!plain) {
            paths.forEach(path -> times.merge(path, 1, Integer::sum));
        }
        frames.add(paths);
    }

    /** With the number of each frame in its corner. */
    @Override
    public String toString() {
        return write(true);
    }

    String unnumbered() {
        return write(false);
    }

    private String write(boolean numbered) {
        var svg = new StringBuilder();
        var whole = frames.size() * (width + gap) - gap;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">",
                whole,
                height));
        var names = new HashMap<String, String>();
        for (int n = 0; n < frames.size(); n++) {
            svg.append(String.format(
                    Locale.ROOT, "\n<svg x=\"%d\" width=\"%d\" height=\"%d\">", n * (width + gap), width, height));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>",
                    width,
                    height,
                    palette.colour(Tone.SHEET, false)));
            svg.append("\n<g transform=\"scale(")
                    .append(1.0 / Fit.STEPS)
                    .append(")\"")
                    .append(" stroke-linejoin=\"round\" stroke-linecap=\"round\" paint-order=\"stroke\" ")
                    .append(Ink.usual(palette))
                    .append('>');
            frames.get(n).forEach(path -> svg.append('\n').append(named(path, names)));
            svg.append("\n</g>").append(numbered ? number(n + 1) : "").append("</svg>");
        }
        return svg.append("\n</svg>\n").toString();
    }

    /** What an earlier frame has drawn already is only named again. */
    private String named(String path, Map<String, String> names) {
        if (times.getOrDefault(path, 1) == 1) {
            return path;
        }
        var known = names.get(path);
        if (known != null) {
            return "<use href=\"#" + known + "\"/>";
        }
        var name = "p" + names.size();
        names.put(path, name);
        return path.replaceFirst("<path ", "<path id=\"" + name + "\" ");
    }

    /** Drawn and not written, so that it needs no font. */
    private String number(int number) {
        return "<circle cx=\"13\" cy=\"13\" r=\"9\" fill=\"" + palette.colour(Tone.ARROW, false) + "\"/><path d=\""
                + DIGITS.get(number - 1) + "\" fill=\"none\" stroke=\"" + palette.colour(Tone.LABEL, false)
                + "\" stroke-width=\"2\"/>";
    }
}
