package dev.unknot.picture;

import org.jspecify.annotations.Nullable;

/**
 * How a body is held. What a pose leaves out it takes from the pose it starts from.
 *
 * @param pelvis where the middle between the hips is
 * @param forward where the belly points
 * @param up where the spine leaves the pelvis
 * @param lean degrees by which the pelvis is tipped forward
 * @param lumbar degrees of bend, side and turn of the lower back; {@code chest}, {@code neck} and {@code head} likewise
 * @param eyesShut whether the eyes are shut
 * @param girdle centimetres by which both shoulders are moved forward, up and out
 * @param arms both arms, mirrored; {@code rightArm} and {@code leftArm} go before it
 * @param legs both legs, likewise
 */
public record Pose(
        @Nullable Vec pelvis,
        @Nullable Vec forward,
        @Nullable Vec up,
        @Nullable Double lean,
        @Nullable Vec lumbar,
        @Nullable Vec chest,
        @Nullable Vec neck,
        @Nullable Vec head,
        @Nullable Boolean eyesShut,
        @Nullable Vec girdle,
        @Nullable Vec rightGirdle,
        @Nullable Vec leftGirdle,
        @Nullable Arm arms,
        @Nullable Arm rightArm,
        @Nullable Arm leftArm,
        @Nullable Leg legs,
        @Nullable Leg rightLeg,
        @Nullable Leg leftLeg) {

    static final Pose NOTHING = new Pose(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** This pose, with what it leaves out taken from another. */
    Pose over(Pose base) {
        return new Pose(
                or(pelvis, base.pelvis),
                or(forward, base.forward),
                or(up, base.up),
                or(lean, base.lean),
                or(lumbar, base.lumbar),
                or(chest, base.chest),
                or(neck, base.neck),
                or(head, base.head),
                or(eyesShut, base.eyesShut),
                null,
                or(rightGirdle, or(girdle, or(base.rightGirdle, base.girdle))),
                or(leftGirdle, or(girdle, or(base.leftGirdle, base.girdle))),
                null,
                or(rightArm, or(arms, or(base.rightArm, base.arms))),
                or(leftArm, or(mirrored(arms), or(base.leftArm, mirrored(base.arms)))),
                null,
                or(rightLeg, or(legs, or(base.rightLeg, base.legs))),
                or(leftLeg, or(mirrored(legs), or(base.leftLeg, mirrored(base.legs)))));
    }

    private static @Nullable Arm mirrored(@Nullable Arm arm) {
        return arm == null ? null : arm.mirrored();
    }

    private static @Nullable Leg mirrored(@Nullable Leg leg) {
        return leg == null ? null : leg.mirrored();
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T other) {
        return own == null ? other : own;
    }
}
