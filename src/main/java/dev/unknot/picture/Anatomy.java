package dev.unknot.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what no body could do: joints beyond their range, and parts below the floor. */
final class Anatomy {

    private static final double MOST_ELBOW = 155;
    private static final double MOST_KNEE = 158;
    private static final double MOST_WRIST = 92;

    private final Skeleton skeleton;
    private final List<String> problems = new ArrayList<>();

    private Anatomy(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    /** A line for each thing; nothing for a pose that a person could take. */
    static List<String> problems(Skeleton skeleton) {
        var anatomy = new Anatomy(skeleton);
        anatomy.spine(skeleton.pose());
        for (var side : Side.values()) {
            anatomy.bones(side);
            anatomy.arm(side);
            anatomy.leg(side);
        }
        for (var joint : Joint.values()) {
            anatomy.aboveFloor(joint);
        }
        return anatomy.problems;
    }

    private void spine(Pose pose) {
        angles("lower back", pose.lumbar(), new Vec(-30, -25, -15), new Vec(60, 25, 15));
        angles("chest", pose.chest(), new Vec(-35, -30, -50), new Vec(45, 30, 50));
        angles("neck", pose.neck(), new Vec(-30, -25, -40), new Vec(45, 25, 40));
        angles("head", pose.head(), new Vec(-30, -20, -45), new Vec(30, 20, 45));
        for (var girdle : new @Nullable Vec[] {pose.rightGirdle(), pose.leftGirdle()}) {
            if (girdle != null && girdle.length() > 10) {
                problems.add("a shoulder blade cannot move by " + StrictMath.round(girdle.length()) + " cm");
            }
        }
    }

    private void angles(String what, @Nullable Vec angles, Vec least, Vec most) {
        if (angles != null) {
            between(what + " bend", angles.x(), least.x(), most.x());
            between(what + " side", angles.y(), least.y(), most.y());
            between(what + " turn", angles.z(), least.z(), most.z());
        }
    }

    private void bones(Side side) {
        bone(side, "SHOULDER", "ELBOW", Bones.UPPER_ARM);
        bone(side, "ELBOW", "WRIST", Bones.FOREARM);
        bone(side, "HIP", "KNEE", Bones.THIGH);
        bone(side, "KNEE", "ANKLE", Bones.SHIN);
    }

    private void bone(Side side, String from, String to, double length) {
        var actual = skeleton.at(side, from).to(skeleton.at(side, to));
        if (StrictMath.abs(actual - length) > 0.01) {
            problems.add("the bone from " + side + " " + from + " to " + to + " is " + StrictMath.round(actual)
                    + " cm long");
        }
    }

    private void arm(Side side) {
        var upper = skeleton.at(side, "ELBOW").minus(skeleton.at(side, "SHOULDER"));
        var fore = skeleton.at(side, "WRIST").minus(skeleton.at(side, "ELBOW"));
        between(side + " elbow", upper.angle(fore), 0, MOST_ELBOW);
        between(side + " wrist", fore.angle(skeleton.hand(side).along()), 0, MOST_WRIST);
        var local = side.local(skeleton.chest().in(upper.unit()));
        if (local.y() < 0.6) {
            between(side + " arm behind the back", degrees(-local.x()), -90, 65);
            between(side + " arm across the chest", degrees(-local.z()), -90, 55);
        }
    }

    private void leg(Side side) {
        var thigh = skeleton.at(side, "KNEE").minus(skeleton.at(side, "HIP"));
        var shin = skeleton.at(side, "ANKLE").minus(skeleton.at(side, "KNEE"));
        var bent = thigh.angle(shin);
        between(side + " knee", bent, 0, MOST_KNEE);
        var local = side.local(skeleton.pelvis().in(thigh.unit()));
        between(side + " hip", StrictMath.toDegrees(StrictMath.atan2(local.x(), -local.y())), -32, 135);
        between(side + " hip aside", degrees(local.z()), -30, 55);
        if (bent > 20) {
            between(side + " kneecap", kneecap(thigh).angle(shin.times(-1).across(thigh.unit())), 0, 62);
        }
        var toes = skeleton.foot(side).along();
        between(side + " ankle", toes.angle(shin), 20, 125);
    }

    /** Where the front of a thigh looks, when the hip does not roll. */
    private Vec kneecap(Vec thigh) {
        var down = skeleton.pelvis().up().times(-1);
        var axis = down.cross(thigh.unit());
        var forward = skeleton.pelvis().forward();
        return axis.length() < 1e-6 ? forward : forward.turned(axis.unit(), down.angle(thigh));
    }

    private void aboveFloor(Joint joint) {
        var least = switch (joint) {
            case HEAD -> 8;
            case PELVIS, WAIST, RIBS -> 9;
            case RIGHT_KNEE, LEFT_KNEE -> 4;
            default -> 1;
        };
        if (skeleton.at(joint).y() < least) {
            problems.add(joint + " is in the floor, at "
                    + StrictMath.round(skeleton.at(joint).y()) + " cm");
        }
    }

    private void between(String what, double degrees, double least, double most) {
        if (degrees < least - 0.5 || degrees > most + 0.5) {
            problems.add(what + " at " + StrictMath.round(degrees) + " degrees, not between " + StrictMath.round(least)
                    + " and " + StrictMath.round(most));
        }
    }

    private static double degrees(double sine) {
        return StrictMath.toDegrees(StrictMath.asin(StrictMath.max(-1, StrictMath.min(1, sine))));
    }
}
