package dev.unknot.picture;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shape and how it is painted.
 *
 * @param fill what it is filled with
 * @param far whether it is farther away than its like, which makes it darker
 * @param stroke what its line is drawn with, outside the fill
 * @param width of that line, in units of a frame
 */
record Ink(
        Shape shape,
        @Nullable Tone fill,
        boolean far,
        @Nullable Tone stroke,
        double width) {

    private static final double OUTLINE = 3;

    static Ink outlined(Shape shape, Tone fill, boolean far) {
        return new Ink(shape, fill, far, Tone.LINE, OUTLINE);
    }

    static Ink filled(Shape shape, Tone fill, boolean far) {
        return new Ink(shape, fill, far, null, 0);
    }

    static Ink line(Shape shape, Tone stroke, double width) {
        return new Ink(shape, null, false, stroke, width);
    }

    /** The same as a line alone and a fill alone on top of it. */
    Stream<Ink> layers() {
        return fill == null || stroke == null
                ? Stream.of(this)
                : Stream.of(new Ink(shape, null, far, stroke, width), new Ink(shape, fill, far, null, 0));
    }

    String svg(Fit fit, Palette palette) {
        var svg = new StringBuilder("<path d=\"").append(shape.path(fit)).append('"');
        svg.append(" fill=\"")
                .append(fill == null ? "none" : palette.colour(fill, far))
                .append('"');
        if (stroke == null) {
            svg.append(" stroke=\"none\"");
        } else if (stroke != Tone.LINE) {
            svg.append(" stroke=\"").append(palette.colour(stroke, false)).append('"');
        }
        if (stroke != null && width != OUTLINE) {
            svg.append(" stroke-width=\"").append(Fit.steps(width)).append('"');
        }
        return svg.append("/>").toString();
    }

    /** What holds for all inks that do not say otherwise. */
    static String usual(Palette palette) {
        return "stroke=\"" + palette.colour(Tone.LINE, false) + "\" stroke-width=\"" + Fit.steps(OUTLINE) + "\"";
    }
}
