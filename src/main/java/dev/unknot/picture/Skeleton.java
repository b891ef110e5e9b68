package dev.unknot.picture;

import static dev.unknot.picture.Side.LEFT;
import static dev.unknot.picture.Side.RIGHT;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where every joint is, and which way every part of the body points, once a pose is worked out. */
final class Skeleton {

    private static final Vec REST_NECK = new Vec(10, 0, 0);
    private static final Vec KNEES = new Vec(1, 0.5, 0);
    private static final Vec REST_HEAD = new Vec(-10, 0, 0);

    private final Map<Joint, Vec> joints = new EnumMap<>(Joint.class);
    private final List<String> problems = new ArrayList<>();
    private final Pose pose;
    private final Axes pelvis;
    private final Axes ribs;
    private final Axes chest;
    private final Axes neck;
    private final Axes head;
    private final Map<Side, LimbEnd> hands = new EnumMap<>(Side.class);
    private final Map<Side, LimbEnd> feet = new EnumMap<>(Side.class);

    /**
     * The way a hand or a foot points.
     *
     * @param along to the fingers or toes
     * @param aside to the thumb, or from the sole to the shin
     */
    record LimbEnd(Vec along, Vec aside) {}

    private Skeleton(Pose pose) {
        this.pose = pose;
        var upright = Axes.of(or(pose.forward(), Vec.AHEAD), or(pose.up(), Vec.UP));
        pelvis = upright.moved(new Vec(pose.lean() == null ? 0 : pose.lean(), 0, 0));
        var lumbar = pelvis.moved(or(pose.lumbar(), Vec.ZERO));
        var half = or(pose.chest(), Vec.ZERO).times(0.5);
        ribs = lumbar.moved(half);
        chest = ribs.moved(half);
        neck = chest.moved(or(pose.neck(), Vec.ZERO).plus(REST_NECK));
        head = neck.moved(or(pose.head(), Vec.ZERO).plus(REST_HEAD));
        trunk(lumbar);
        leg(RIGHT, Objects.requireNonNull(pose.rightLeg(), "a right leg"));
        leg(LEFT, Objects.requireNonNull(pose.leftLeg(), "a left leg"));
        arm(RIGHT, Objects.requireNonNull(pose.rightArm(), "a right arm"));
        arm(LEFT, Objects.requireNonNull(pose.leftArm(), "a left arm"));
    }

    static Skeleton of(Pose pose) {
        return new Skeleton(pose.over(Pose.NOTHING));
    }

    private void trunk(Axes lumbar) {
        var middle = or(pose.pelvis(), Vec.ZERO);
        joints.put(Joint.PELVIS, middle);
        var waist = middle.plus(lumbar.up().times(Bones.LUMBAR));
        joints.put(Joint.WAIST, waist);
        var lower = waist.plus(ribs.up().times(Bones.LOWER_CHEST));
        joints.put(Joint.RIBS, lower);
        var top = lower.plus(chest.up().times(Bones.UPPER_CHEST));
        joints.put(Joint.CHEST, top);
        var skull = top.plus(neck.up().times(Bones.NECK));
        joints.put(Joint.NECK, top.toward(skull, 0.5));
        joints.put(Joint.SKULL, skull);
        joints.put(Joint.HEAD, skull.plus(head.up().times(Bones.SKULL)));
    }

    private void leg(Side side, Leg leg) {
        var hip = at(Joint.PELVIS).plus(pelvis.out(side.local(Bones.HIP)));
        Vec knee;
        Vec ankle;
        var kneecap = pelvis.out(side.local(or(leg.knee(), KNEES)));
        if (leg.ankle() != null) {
            var bent = TwoBones.reach(hip, place(leg.ankle(), side), Bones.THIGH, Bones.SHIN, kneecap);
            note(bent, side + " foot");
            knee = bent.middle();
            ankle = bent.end();
        } else {
            var thigh =
                    pelvis.out(side.local(or(leg.thigh(), new Vec(0, -1, 0)))).unit();
            knee = hip.plus(thigh.times(Bones.THIGH));
            var shin = pelvis.out(side.local(or(leg.shin(), or(leg.thigh(), new Vec(0, -1, 0)))))
                    .unit();
            ankle = knee.plus(shin.times(Bones.SHIN));
        }
        joints.put(Joint.of(side, "HIP"), hip);
        joints.put(Joint.of(side, "KNEE"), knee);
        joints.put(Joint.of(side, "ANKLE"), ankle);
        foot(side, leg, knee, ankle);
    }

    private void foot(Side side, Leg leg, Vec knee, Vec ankle) {
        var upward = knee.minus(ankle).unit();
        var along = leg.toes();
        if (along == null) {
            var ahead = Vec.UP.cross(pelvis.right());
            var flat = ankle.y() < 14 && upward.y() > 0.3 && ahead.length() > 0.3;
            along = flat ? ahead : pelvis.forward().across(upward);
        }
        along = along.unit();
        var flat = StrictMath.abs(along.y()) < 0.02 && upward.y() > 0.1;
        var instep = flat ? Vec.UP : upward.across(along).unit();
        joints.put(Joint.of(side, "TOES"), ankle.plus(along.times(Bones.FOOT)));
        feet.put(side, new LimbEnd(along, instep));
    }

    private void arm(Side side, Arm arm) {
        var girdle = or(side == RIGHT ? pose.rightGirdle() : pose.leftGirdle(), Vec.ZERO);
        var shoulder = shoulder(side, girdle, 0);
        var bones = bones(side, arm, shoulder);
        for (int round = 0; round < 3; round++) {
            var raised = bones.middle().minus(shoulder).unit().dot(chest.up());
            shoulder = shoulder(side, girdle, StrictMath.max(0, raised + 0.3) / 1.3);
            bones = bones(side, arm, shoulder);
        }
        note(bones, side + " hand");
        var along = arm.fingers() == null
                ? bones.end().minus(bones.middle()).unit()
                : arm.fingers().unit();
        joints.put(Joint.of(side, "SHOULDER"), shoulder);
        joints.put(Joint.of(side, "ELBOW"), bones.middle());
        joints.put(Joint.of(side, "WRIST"), bones.end());
        joints.put(Joint.of(side, "HAND"), bones.end().plus(along.times(Bones.PALM)));
        hands.put(side, new LimbEnd(along, thumb(arm, along)));
    }

    /** The blade goes along when the arm is raised. */
    private Vec shoulder(Side side, Vec girdle, double raised) {
        var moved = Bones.SHOULDER.plus(girdle).plus(new Vec(0, 5 * raised, -3 * raised));
        return at(Joint.CHEST).plus(chest.out(side.local(moved)));
    }

    private TwoBones bones(Side side, Arm arm, Vec shoulder) {
        var pole = chest.out(side.local(or(arm.elbow(), new Vec(-1, -0.6, 0.5))));
        if (arm.hand() == null) {
            var upper = chest.out(side.local(or(arm.upper(), new Vec(0.02, -1, 0.12))))
                    .unit();
            var fore = arm.fore() == null
                    ? upper
                    : chest.out(side.local(arm.fore())).unit();
            var elbow = shoulder.plus(upper.times(Bones.UPPER_ARM));
            return new TwoBones(elbow, elbow.plus(fore.times(Bones.FOREARM)), 0);
        }
        var palm = place(arm.hand(), side);
        if (arm.fingers() != null) {
            var wrist = palm.minus(arm.fingers().unit().times(Bones.PALM));
            return TwoBones.reach(shoulder, wrist, Bones.UPPER_ARM, Bones.FOREARM, pole);
        }
        var whole = TwoBones.reach(shoulder, palm, Bones.UPPER_ARM, Bones.FOREARM + Bones.PALM, pole);
        var wrist = whole.middle().toward(whole.end(), Bones.FOREARM / (Bones.FOREARM + Bones.PALM));
        return new TwoBones(whole.middle(), wrist, whole.missed());
    }

    private Vec thumb(Arm arm, Vec along) {
        for (var wish : new Vec[] {or(arm.thumb(), chest.forward()), chest.up(), chest.forward()}) {
            var aside = wish.unit().across(along);
            if (aside.length() > 0.2) {
                return aside.unit();
            }
        }
        return chest.right().across(along).unit();
    }

    private void note(TwoBones bones, String what) {
        if (bones.missed() > 1) {
            problems.add(what + " misses its place by " + StrictMath.round(bones.missed()) + " cm");
        }
    }

    /** Where a place is, with what is out on the given side. */
    Vec place(Place place, Side side) {
        if (place.near() == null) {
            return place.by();
        }
        return at(place.near())
                .plus(
                        switch (place.near()) {
                            case HEAD, SKULL -> head.out(side.local(place.by()));
                            case CHEST, RIBS, NECK -> chest.out(side.local(place.by()));
                            case PELVIS, WAIST -> pelvis.out(side.local(place.by()));
                            default -> place.by();
                        });
    }

    Vec place(Place place) {
        return place(place, RIGHT);
    }

    Vec at(Joint joint) {
        return Objects.requireNonNull(joints.get(joint), joint.name());
    }

    Vec at(Side side, String name) {
        return at(Joint.of(side, name));
    }

    /** What the pose asks for that no arm or leg can do. */
    List<String> problems() {
        return problems;
    }

    Axes pelvis() {
        return pelvis;
    }

    Axes ribs() {
        return ribs;
    }

    Axes chest() {
        return chest;
    }

    Axes neck() {
        return neck;
    }

    Axes head() {
        return head;
    }

    LimbEnd hand(Side side) {
        return Objects.requireNonNull(hands.get(side));
    }

    LimbEnd foot(Side side) {
        return Objects.requireNonNull(feet.get(side));
    }

    Pose pose() {
        return pose;
    }

    private static <T> T or(@Nullable T own, T other) {
        return own == null ? other : own;
    }
}
