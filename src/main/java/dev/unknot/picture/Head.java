package dev.unknot.picture;

import dev.unknot.picture.Shape.Bow;
import java.util.ArrayList;
import java.util.List;

/** A head with hair, and with as much of a face as tells where it looks. */
final class Head {

    private final Skeleton skeleton;
    private final View view;
    private final Flesh flesh;
    private final Person.Hair hair;

    Head(Skeleton skeleton, View view, Person.Hair hair) {
        this.hair = hair;
        this.skeleton = skeleton;
        this.view = view;
        this.flesh = new Flesh(skeleton.at(Joint.HEAD), skeleton.head());
    }

    Ink neck() {
        var neck = List.of(
                new Ball(skeleton.at(Joint.CHEST).toward(skeleton.at(Joint.NECK), -0.1), 5.2),
                new Ball(skeleton.at(Joint.SKULL).plus(skeleton.head().up().times(2)), 4.9));
        return Ink.outlined(Body.blob(List.of(neck), view), Tone.SKIN, false);
    }

    List<Ink> inks() {
        var inks = new ArrayList<Ink>();
        var faces = view.toEye().dot(skeleton.head().forward());
        var jaw = faces > -0.6 ? flesh.ball(4, -5.6, 0, 5) : flesh.ball(0, -1, 0, 8);
        var skull = List.of(flesh.ball(-1.5, 2.5, 0, 9.6), flesh.ball(1, 0.5, 0, 8.8), jaw);
        var nose = List.of(flesh.ball(8, 1, 0, 2), flesh.ball(10, -1.2, 0, 1.9));
        var parts = faces > -0.5 ? List.of(skull, nose) : List.of(skull);
        for (var side : Side.values()) {
            if (sees(side.local(new Vec(-0.2, 0, 1))) < -0.3) {
                inks.add(Ink.outlined(ear(side), Tone.SKIN, true));
            }
        }
        var fromInFront = faces > 0.6;
        if (fromInFront) {
            inks.addAll(hairBehind(faces));
        }
        inks.add(Ink.outlined(Body.blob(parts, view), Tone.SKIN, false));
        inks.addAll(fromInFront ? fringe() : hairBehind(faces));
        for (var side : Side.values()) {
            if (sees(side.local(new Vec(-0.2, 0, 1))) >= -0.3) {
                inks.add(Ink.outlined(ear(side), Tone.SKIN, false));
            }
            if (sees(side.local(new Vec(1, 0, 0.45))) > 0.3) {
                inks.add(eye(side));
            }
        }
        if (faces > 0.45) {
            inks.add(Ink.line(new Bow(spot(7.6, -5.6, 3), spot(9.4, -8.2, 0), spot(7.6, -5.6, -3)), Tone.FACE, 1.6));
        } else if (faces > -0.35) {
            var toEye = sees(new Vec(0, 0, 1)) > 0 ? 1 : -1;
            inks.add(Ink.line(
                    new Bow(spot(8.4, -6.4, 0.5 * toEye), spot(7.6, -7.2, 1.5 * toEye), spot(5.8, -6, 3.5 * toEye)),
                    Tone.FACE,
                    1.6));
        }
        return inks;
    }

    /** What covers the top, the back and perhaps the nape; the more of the face is seen, the farther back it lies. */
    private List<Ink> hairBehind(double faces) {
        if (hair == Person.Hair.NONE) {
            return List.of();
        }
        var back = -3.2 - 2.6 * StrictMath.max(0, faces);
        var parts = new ArrayList<List<Ball>>();
        var curls = hair == Person.Hair.CURLS ? 2.2 : 0;
        parts.add(List.of(
                flesh.ball(back, faces > 0.6 ? 4.6 : 3.6, 0, (faces > 0.6 ? 10.8 : 8.8) + curls),
                flesh.ball(back + 2, 6.4, 0, 7.6 + curls),
                flesh.ball(back + 7.6, 9.6, 0, 3 + curls / 2)));
        if (hair == Person.Hair.BUN) {
            parts.add(List.of(flesh.ball(-11.5, 6, 0, 4.4)));
        } else if (hair == Person.Hair.BOB || hair == Person.Hair.LONG) {
            var low = hair == Person.Hair.LONG ? -13 : -6.5;
            parts.add(List.of(
                    flesh.ball(back - 0.5, 2, 4, 5.6),
                    flesh.ball(back - 0.5, 2, -4, 5.6),
                    flesh.ball(-5.5, low, 4.2, 4.4),
                    flesh.ball(-5.5, low, -4.2, 4.4)));
        }
        return List.of(Ink.outlined(Body.blob(parts, view), Tone.HAIR, false));
    }

    /** The edge of the hair above a face that is seen from in front. */
    private List<Ink> fringe() {
        if (hair == Person.Hair.NONE) {
            return List.of();
        }
        var edge = List.of(flesh.ball(2, 8.4, 6.8, 3), flesh.ball(3.4, 10.4, 0, 3), flesh.ball(2, 8.4, -6.8, 3));
        return List.of(Ink.filled(Body.blob(List.of(edge), view), Tone.HAIR, false));
    }

    private Ink eye(Side side) {
        if (Boolean.TRUE.equals(skeleton.pose().eyesShut())) {
            var out = side.local(new Vec(0, 0, 1)).z();
            return Ink.line(
                    new Bow(spot(8.8, 2, out * 1.6), spot(8.7, 0.8, out * 3.4), spot(7.6, 2, out * 5.2)),
                    Tone.FACE,
                    1.6);
        }
        var at = side.local(new Vec(8.3, 2.2, 3.4));
        return Ink.filled(
                Body.blob(List.of(List.of(flesh.ball(at.x(), at.y(), at.z(), 1.25))), view), Tone.FACE, false);
    }

    private Shape ear(Side side) {
        var at = side.local(new Vec(-1.5, -0.5, 8.6));
        return Body.blob(
                List.of(List.of(
                        flesh.ball(at.x(), at.y() + 1.4, at.z(), 1.9),
                        flesh.ball(at.x() + 0.4, at.y() - 1, at.z(), 1.4))),
                view);
    }

    private double sees(Vec local) {
        return view.toEye().dot(skeleton.head().out(local).unit());
    }

    private Spot spot(double forward, double up, double right) {
        return view.see(flesh.ball(forward, up, right, 0).middle());
    }
}
