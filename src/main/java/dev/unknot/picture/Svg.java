package dev.unknot.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes frames side by side as one file, without styles and without anything from elsewhere. */
final class Svg {

    private final Palette palette;
    private final int width;
    private final int height;
    private final int gap;
    private final List<List<String>> frames = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    /**
     * @param width of each frame
     * @param gap between two of them
     */
    Svg(Palette palette, int width, int height, int gap) {
        this.palette = palette;
        this.width = width;
        this.height = height;
        this.gap = gap;
    }

    void frame(List<Ink> inks, Fit fit) {
        var paths = inks.stream().map(ink -> ink.svg(fit, palette)).toList();
        paths.forEach(path -> times.merge(path, 1, Integer::sum));
        frames.add(paths);
    }

    @Override
    public String toString() {
        var svg = new StringBuilder();
        var whole = frames.size() * (width + gap) - gap;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">"
                .formatted(whole, height));
        var names = new HashMap<String, String>();
        for (int n = 0; n < frames.size(); n++) {
            svg.append("\n<svg x=\"%d\" width=\"%d\" height=\"%d\">".formatted(n * (width + gap), width, height));
            svg.append("<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>"
                    .formatted(width, height, palette.colour(Tone.SHEET, false)));
            svg.append("\n<g transform=\"scale(%s)\"".formatted(1.0 / Fit.STEPS))
                    .append(" stroke-linejoin=\"round\" stroke-linecap=\"round\" paint-order=\"stroke\" ")
                    .append(Ink.usual(palette))
                    .append('>');
            frames.get(n).forEach(path -> svg.append('\n').append(named(path, names)));
            svg.append("\n</g>").append(number(n + 1)).append("</svg>");
        }
        return svg.append("\n</svg>\n").toString();
    }

    /** What an earlier frame has drawn already is only named again. */
    private String named(String path, Map<String, String> names) {
        if (times.getOrDefault(path, 0) == 1) {
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

    private String number(int number) {
        return "<circle cx=\"13\" cy=\"13\" r=\"9\" fill=\"%s\"/>".formatted(palette.colour(Tone.ARROW, false))
                + "<text x=\"13\" y=\"17.5\" font-family=\"sans-serif\" font-size=\"13\" font-weight=\"700\""
                + " text-anchor=\"middle\" fill=\"%s\">%d</text>".formatted(palette.colour(Tone.LABEL, false), number);
    }
}
