package dev.unknot.picture;

import dev.unknot.picture.Muscle.On;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Tints the muscles that an activity works, where they can be seen. */
final class Muscles {

    /** A little past the edge: a muscle of the back is still seen from the side. */
    private static final double EDGE = -0.42;

    private final Skeleton skeleton;
    private final View view;

    Muscles(Skeleton skeleton, View view) {
        this.skeleton = skeleton;
        this.view = view;
    }

    List<Ink> onTrunk(Collection<String> regions) {
        return both(regions, On.TRUNK);
    }

    List<Ink> onNape(Collection<String> regions) {
        return both(regions, On.NAPE);
    }

    List<Ink> onThroat(Collection<String> regions) {
        return both(regions, On.THROAT);
    }

    List<Ink> onArm(Side side, Collection<String> regions) {
        return Muscle.of(regions, On.ARM).stream()
                .flatMap(muscle -> tint(muscle, side))
                .toList();
    }

    private List<Ink> both(Collection<String> regions, On on) {
        var inks = new ArrayList<Ink>();
        for (var muscle : Muscle.of(regions, on)) {
            for (var side : Side.values()) {
                tint(muscle, side).forEach(inks::add);
            }
        }
        return inks;
    }

    private Stream<Ink> tint(Muscle muscle, Side side) {
        if (view.toEye().dot(skeleton.chest().out(side.local(muscle.outward()))) < EDGE) {
            return Stream.empty();
        }
        var balls = muscle.balls().stream().map(spec -> ball(spec, side)).toList();
        return Stream.of(Ink.filled(Body.blob(List.of(balls), view), Tone.MUSCLE, false));
    }

    private Ball ball(Muscle.Spec spec, Side side) {
        return new Ball(from(spec.joint(), side).plus(axes(spec.joint()).out(side.local(spec.by()))), spec.radius());
    }

    private Vec from(String joint, Side side) {
        return switch (joint) {
            case "CHEST", "RIBS", "WAIST", "PELVIS", "SKULL", "NECK" -> skeleton.at(Joint.valueOf(joint));
            case "MID_ARM" -> skeleton.at(side, "SHOULDER").toward(skeleton.at(side, "ELBOW"), 0.43);
            default -> skeleton.at(side, joint);
        };
    }

    private Axes axes(String joint) {
        return switch (joint) {
            case "PELVIS" -> skeleton.pelvis();
            case "WAIST", "RIBS" -> skeleton.ribs();
            case "SKULL", "NECK" -> skeleton.neck();
            default -> skeleton.chest();
        };
    }
}
