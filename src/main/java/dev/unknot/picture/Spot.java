package dev.unknot.picture;

/** A place on the paper, x to the right and y down. */
record Spot(double x, double y) {

    Spot plus(double right, double down) {
        return new Spot(x + right, y + down);
    }

    double to(Spot other) {
        return StrictMath.hypot(other.x - x, other.y - y);
    }
}
