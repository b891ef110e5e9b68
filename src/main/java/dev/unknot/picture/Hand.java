package dev.unknot.picture;

import java.util.List;

/** A mitten with a thumb, or a fist where it holds something. */
final class Hand {

    private Hand() {}

    static List<List<Ball>> balls(Skeleton skeleton, Side side) {
        var wrist = skeleton.at(side, "WRIST");
        var hand = skeleton.hand(side);
        var arm = side == Side.RIGHT
                ? skeleton.pose().rightArm()
                : skeleton.pose().leftArm();
        var palm = wrist.plus(hand.along().times(6));
        if (arm != null && arm.grip()) {
            var thumb = palm.plus(hand.along().times(3.2)).plus(hand.aside().times(3));
            return List.of(
                    List.of(
                            new Ball(wrist, 2.9),
                            new Ball(palm.plus(hand.along().times(1.5)), 4.6)),
                    List.of(new Ball(palm.plus(hand.aside().times(3.4)), 2), new Ball(thumb, 2)));
        }
        var tip = wrist.plus(hand.along().times(15.5));
        var thumb = palm.plus(hand.along().times(3.5)).plus(hand.aside().times(6.2));
        return List.of(
                List.of(
                        new Ball(wrist, 2.9),
                        new Ball(palm, 4),
                        new Ball(wrist.plus(hand.along().times(11)), 3.4)),
                List.of(new Ball(palm, 3.4), new Ball(tip, 2.3)),
                List.of(new Ball(palm.plus(hand.along().times(-2)), 2.4), new Ball(thumb, 1.7)));
    }
}
