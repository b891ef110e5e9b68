package dev.unknot.picture;

import dev.unknot.picture.Prop.Layering;
import dev.unknot.picture.Shape.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the things of a picture from boxes and rods. */
final class Things {

    private static final double NEAREST = 1000;

    private final Skeleton skeleton;
    private final View view;

    Things(Skeleton skeleton, View view) {
        this.skeleton = skeleton;
        this.view = view;
    }

    Stream<Layer> layers(Prop prop) {
        return switch (prop.kind()) {
            case MAT -> {
                var at = at(prop);
                var size = or(prop.size(), new Vec(190, 2, 66));
                yield Stream.of(layer(prop, Layering.BEHIND, at, box(at.plus(new Vec(0, -1, 0)), size, Tone.CLOTH)));
            }
            case WALL -> {
                var at = at(prop);
                yield Stream.of(layer(
                        prop, Layering.BEHIND, at, box(at, or(prop.size(), new Vec(6, 190, 80)), Tone.WALL)));
            }
            case BOX -> {
                var at = at(prop);
                var size = Objects.requireNonNull(prop.size(), "size of a box");
                yield Stream.of(layer(prop, Layering.BETWEEN, at, box(at, size, or(prop.tone(), Tone.WOOD))));
            }
            case ROD -> Stream.of(rod(prop, or(prop.wide(), 2.0), or(prop.tone(), Tone.METAL)));
            case BAND -> Stream.of(rod(prop, or(prop.wide(), 1.1), Tone.RUBBER));
            case CUSHION -> Stream.of(cushion(prop));
            case BALL -> {
                var at = at(prop);
                var ball = List.of(List.of(new Ball(at, or(prop.wide(), 4.0))));
                yield Stream.of(layer(
                        prop,
                        Layering.BETWEEN,
                        at,
                        List.of(Ink.outlined(Body.blob(ball, view), or(prop.tone(), Tone.RUBBER), false))));
            }
            case DUMBBELL -> Stream.of(dumbbell(prop));
            case CHAIR -> chair(prop, true);
            case STOOL -> chair(prop, false);
            case TABLE -> Stream.of(table(prop));
        };
    }

    private Layer cushion(Prop prop) {
        var balls = places(prop).stream()
                .map(place -> new Ball(place, or(prop.wide(), 5.0)))
                .toList();
        var middle = balls.get(0).middle().toward(balls.get(balls.size() - 1).middle(), 0.5);
        var blob = Body.blob(List.of(balls), view);
        return layer(prop, Layering.BETWEEN, middle, List.of(Ink.outlined(blob, or(prop.tone(), Tone.CLOTH), false)));
    }

    private List<Vec> places(Prop prop) {
        return Objects.requireNonNull(prop.through(), "places of a " + prop.kind()).stream()
                .map(skeleton::place)
                .toList();
    }

    private Layer rod(Prop prop, double wide, Tone tone) {
        var places = places(prop);
        var parts = new ArrayList<List<Ball>>();
        for (int i = 1; i < places.size(); i++) {
            parts.add(List.of(new Ball(places.get(i - 1), wide), new Ball(places.get(i), wide)));
        }
        var middle = places.get(0).toward(places.get(places.size() - 1), 0.5);
        return layer(prop, Layering.BETWEEN, middle, List.of(Ink.outlined(Body.blob(parts, view), tone, false)));
    }

    private Layer dumbbell(Prop prop) {
        var at = at(prop);
        var along = or(prop.along(), Vec.AHEAD).unit();
        var parts = List.of(
                List.of(new Ball(at.plus(along.times(-8)), 1.6), new Ball(at.plus(along.times(8)), 1.6)),
                List.of(new Ball(at.plus(along.times(7)), 4.4), new Ball(at.plus(along.times(11)), 4.4)),
                List.of(new Ball(at.plus(along.times(-7)), 4.4), new Ball(at.plus(along.times(-11)), 4.4)));
        return layer(
                prop,
                Layering.BETWEEN,
                at,
                List.of(Ink.outlined(Body.blob(parts, view), or(prop.tone(), Tone.METAL), false)));
    }

    private Stream<Layer> chair(Prop prop, boolean back) {
        var at = at(prop);
        var axes = Axes.of(Vec.AHEAD, Vec.UP).moved(new Vec(0, 0, or(prop.turned(), 0.0)));
        var inks = new ArrayList<Ink>();
        for (var corner : new double[][] {{-17, -17}, {-17, 17}, {17, -17}, {17, 17}}) {
            var foot = at.plus(axes.out(new Vec(corner[0], -at.y() / 2, corner[1])));
            inks.addAll(box(foot, new Vec(3.4, at.y(), 3.4), axes, Tone.WOOD));
        }
        inks.addAll(box(at.plus(new Vec(0, -2, 0)), new Vec(40, 4, 40), axes, Tone.WOOD));
        var fromBehind = view.toEye().dot(axes.forward());
        var seat = layer(prop, fromBehind < -0.6 ? Layering.BETWEEN : Layering.BEHIND, at, inks);
        if (!back) {
            return Stream.of(seat);
        }
        var rest = at.plus(axes.out(new Vec(-20, 26, 0)));
        var layering = fromBehind < -0.1 ? Layering.BEFORE : Layering.BEHIND;
        return Stream.of(seat, layer(prop, layering, rest, box(rest, new Vec(3.4, 48, 38), axes, Tone.WOOD)));
    }

    private Layer table(Prop prop) {
        var at = at(prop);
        var size = or(prop.size(), new Vec(60, 4, 90));
        var inks = new ArrayList<Ink>();
        for (var corner : new double[][] {{-1, -1}, {1, -1}, {-1, 1}, {1, 1}}) {
            var foot = new Vec(
                    at.x() + corner[0] * (size.x() / 2 - 4), at.y() / 2, at.z() + corner[1] * (size.z() / 2 - 4));
            inks.addAll(box(foot, new Vec(4, at.y() - 3, 4), Tone.WOOD));
        }
        inks.addAll(box(at.plus(new Vec(0, -size.y() / 2, 0)), size, Tone.WOOD));
        return layer(prop, Layering.BEHIND, at, inks);
    }

    private List<Ink> box(Vec middle, Vec size, Tone tone) {
        return box(middle, size, Axes.of(Vec.AHEAD, Vec.UP), tone);
    }

    /** The three faces of a box that can be seen, the upper one lightest. */
    private List<Ink> box(Vec middle, Vec size, Axes axes, Tone tone) {
        var half = new Vec[] {
            axes.forward().times(size.x() / 2),
            axes.up().times(size.y() / 2),
            axes.right().times(size.z() / 2)
        };
        var inks = new ArrayList<Ink>();
        for (int axis = 0; axis < 3; axis++) {
            var facing = view.toEye().dot(half[axis]);
            if (StrictMath.abs(facing) / half[axis].length() < 0.01) {
                continue;
            }
            var face = middle.plus(half[axis].times(StrictMath.signum(facing)));
            var one = half[(axis + 1) % 3];
            var other = half[(axis + 2) % 3];
            var spots = Stream.of(
                            face.plus(one).plus(other),
                            face.plus(one).minus(other),
                            face.minus(one).minus(other),
                            face.minus(one).plus(other))
                    .map(view::see)
                    .toList();
            inks.add(new Ink(new Lines(spots, true), tone, axis == 0, Tone.LINE, 1.4, null));
        }
        return inks;
    }

    private Layer layer(Prop prop, Layering usual, Vec middle, List<Ink> inks) {
        var nearness = switch (or(prop.layer(), usual)) {
            case BEHIND -> view.nearness(middle) - (isGround(prop) ? 2 * NEAREST : NEAREST);
            case BEFORE -> view.nearness(middle) + NEAREST;
            case BETWEEN -> view.nearness(middle);
        };
        return new Layer(prop.kind().name(), nearness, inks);
    }

    /** What other things stand on or hang at. */
    private static boolean isGround(Prop prop) {
        return prop.kind() == Prop.Kind.MAT || prop.kind() == Prop.Kind.WALL;
    }

    private Vec at(Prop prop) {
        return skeleton.place(Objects.requireNonNull(prop.at(), "place of a " + prop.kind()));
    }

    private static <T> T or(@Nullable T own, T other) {
        return own == null ? other : own;
    }
}
