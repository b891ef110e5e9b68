package dev.unknot.picture;

import java.util.List;

/** Something on the paper, still in centimetres of the room. */
sealed interface Shape {

    /** The outline, as the {@code d} of a path. */
    String path(Fit fit);

    void extend(Bounds bounds);

    /** Round parts that melt into one outline; each part is what wraps around some circles. */
    record Blob(List<List<Disc>> parts) implements Shape {

        @Override
        public String path(Fit fit) {
            var pen = new Pen(fit);
            for (var part : parts) {
                var arcs = Hull.around(part);
                pen.move(arcs.get(0).start());
                for (var arc : arcs) {
                    pen.line(arc.start());
                    round(pen, arc);
                }
                pen.close();
            }
            return pen.toString();
        }

        private static void round(Pen pen, Hull.Arc arc) {
            var sweep = arc.to() - arc.from();
            if (sweep > StrictMath.PI * 1.9) {
                var half = new Hull.Arc(arc.disc(), arc.from(), arc.from() + sweep / 2);
                pen.arc(arc.disc().radius(), false, half.end());
                pen.arc(arc.disc().radius(), false, arc.end());
            } else {
                pen.arc(arc.disc().radius(), sweep > StrictMath.PI, arc.end());
            }
        }

        @Override
        public void extend(Bounds bounds) {
            parts.forEach(part -> part.forEach(disc -> bounds.include(disc.middle(), disc.radius())));
        }
    }

    /** Straight lines through places, closed or open. */
    record Lines(List<Spot> spots, boolean closed) implements Shape {

        @Override
        public String path(Fit fit) {
            var pen = new Pen(fit);
            pen.move(spots.get(0));
            spots.stream().skip(1).forEach(pen::line);
            if (closed) {
                pen.close();
            }
            return pen.toString();
        }

        @Override
        public void extend(Bounds bounds) {
            spots.forEach(spot -> bounds.include(spot, 1));
        }
    }

    /** A curve from one place to another, drawn toward a third. */
    record Bow(Spot from, Spot toward, Spot to) implements Shape {

        @Override
        public String path(Fit fit) {
            var pen = new Pen(fit);
            pen.move(from);
            pen.bow(toward, to);
            return pen.toString();
        }

        @Override
        public void extend(Bounds bounds) {
            bounds.include(from, 2);
            bounds.include(to, 2);
            bounds.include(
                    new Spot((from.x() + 2 * toward.x() + to.x()) / 4, (from.y() + 2 * toward.y() + to.y()) / 4), 2);
        }
    }
}
