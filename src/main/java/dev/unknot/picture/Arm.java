package dev.unknot.picture;

import org.jspecify.annotations.Nullable;

/**
 * Where an arm is: by where its hand is, or by the directions of its two bones.
 *
 * @param hand the middle of the palm
 * @param elbow where the elbow points, as forward, up and out of the chest
 * @param upper direction of the upper arm, as forward, up and out of the chest
 * @param fore direction of the forearm, likewise
 * @param fingers where the fingers point, in the room; without it they follow the forearm
 * @param thumb where the thumb points, in the room
 * @param grip whether the hand holds something
 */
public record Arm(
        @Nullable Place hand,
        @Nullable Vec elbow,
        @Nullable Vec upper,
        @Nullable Vec fore,
        @Nullable Vec fingers,
        @Nullable Vec thumb,
        boolean grip) {

    Arm mirrored() {
        return new Arm(
                hand == null ? null : hand.mirrored(),
                elbow,
                upper,
                fore,
                fingers == null ? null : fingers.mirrored(),
                thumb == null ? null : thumb.mirrored(),
                grip);
    }
}
