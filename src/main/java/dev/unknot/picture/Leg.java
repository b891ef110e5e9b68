package dev.unknot.picture;

import org.jspecify.annotations.Nullable;

/**
 * Where a leg is: by where its ankle is, or by the directions of its two bones.
 *
 * @param ankle 8 cm above the sole
 * @param knee where the knee points, as forward, up and out of the pelvis
 * @param thigh direction of the thigh, as forward, up and out of the pelvis
 * @param shin direction of the shin, likewise
 * @param toes where the toes point, in the room
 */
public record Leg(
        @Nullable Place ankle,
        @Nullable Vec knee,
        @Nullable Vec thigh,
        @Nullable Vec shin,
        @Nullable Vec toes) {

    Leg mirrored() {
        return new Leg(
                ankle == null ? null : ankle.mirrored(), knee, thigh, shin, toes == null ? null : toes.mirrored());
    }
}
