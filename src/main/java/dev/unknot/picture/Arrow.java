package dev.unknot.picture;

import dev.unknot.picture.Shape.Bow;
import dev.unknot.picture.Shape.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows which way something moves. It lies on the paper beside what moves.
 *
 * @param near what moves
 * @param from where the arrow starts, as centimetres to the right and down on the paper
 * @param to where it ends, likewise
 * @param bow how far it is bent to its left, as a part of its length
 * @param both whether it goes there and back
 */
public record Arrow(Place near, String from, String to, double bow, boolean both) {

    private static final double HEAD = 7;
    private static final double WIDTH = 4.4;

    List<Ink> inks(Skeleton skeleton, View view) {
        var at = view.see(skeleton.place(near));
        var start = offset(at, from);
        var end = offset(at, to);
        var dx = end.x() - start.x();
        var dy = end.y() - start.y();
        var toward = new Spot((start.x() + end.x()) / 2 + dy * bow, (start.y() + end.y()) / 2 - dx * bow);
        var line = new Bow(both ? back(start, toward) : start, toward, back(end, toward));
        var inks = new ArrayList<Ink>();
        inks.add(Ink.line(line, Tone.SHEET, WIDTH + 4));
        inks.add(Ink.line(line, Tone.ARROW, WIDTH));
        inks.add(head(end, toward));
        if (both) {
            inks.add(head(start, toward));
        }
        return inks;
    }

    private static Ink head(Spot tip, Spot from) {
        var length = from.to(tip);
        var dx = (tip.x() - from.x()) / length;
        var dy = (tip.y() - from.y()) / length;
        var base = tip.plus(-dx * HEAD, -dy * HEAD);
        return new Ink(
                new Lines(
                        List.of(
                                tip,
                                base.plus(-dy * HEAD * 0.62, dx * HEAD * 0.62),
                                base.plus(dy * HEAD * 0.62, -dx * HEAD * 0.62)),
                        true),
                Tone.ARROW,
                false,
                Tone.SHEET,
                1.6,
                null);
    }

    private static Spot back(Spot tip, Spot from) {
        var length = from.to(tip);
        return tip.plus((from.x() - tip.x()) / length * HEAD * 0.8, (from.y() - tip.y()) / length * HEAD * 0.8);
    }

    private static Spot offset(Spot at, String text) {
        var numbers = text.strip().split("\\s+", -1);
        return at.plus(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
}
