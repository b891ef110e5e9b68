package dev.unknot.picture;

import java.util.List;

/** Balls around a joint, placed forward, up and right of it. */
record Flesh(Vec middle, Axes axes) {

    Ball ball(double forward, double up, double right, double radius) {
        return new Ball(middle.plus(axes.out(new Vec(forward, up, right))), radius);
    }

    /** One on each side. */
    List<Ball> pair(double forward, double up, double out, double radius) {
        return List.of(ball(forward, up, out, radius), ball(forward, up, -out, radius));
    }
}
