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
 * @param person whose body or clothes it is
 */
record Ink(
        Shape shape,
        @Nullable Tone fill,
        boolean far,
        @Nullable Tone stroke,
        double width,
        @Nullable Person person) {

    private static final double OUTLINE = 3;

    static Ink outlined(Shape shape, Tone fill, boolean far) {
        return new Ink(shape, fill, far, Tone.LINE, OUTLINE, null);
    }

    static Ink filled(Shape shape, Tone fill, boolean far) {
        return new Ink(shape, fill, far, null, 0, null);
    }

    static Ink line(Shape shape, Tone stroke, double width) {
        return new Ink(shape, null, false, stroke, width, null);
    }

    /** The same in the colours of somebody. */
    Ink of(Person somebody) {
        return new Ink(shape, fill, far, stroke, width, somebody);
    }

    /** The same as a line alone and a fill alone on top of it. */
    Stream<Ink> layers() {
        return fill == null || stroke == null
                ? Stream.of(this)
                : Stream.of(
                        new Ink(shape, null, far, stroke, width, person), new Ink(shape, fill, far, null, 0, person));
    }

    String svg(Fit fit, Palette palette) {
        var svg = new StringBuilder("<path d=\"").append(shape.path(fit)).append('"');
        svg.append(" fill=\"")
                .append(fill == null ? "none" : palette.colour(fill, far, person))
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
