package dev.unknot.picture;

/**
 * How centimetres of the room become steps of a path, of which a unit of the picture has four: whole numbers are short.
 *
 * @param scale units for each centimetre
 * @param right units by which all is moved to the right
 * @param down units by which all is moved down
 */
record Fit(double scale, double right, double down) {

    static final int STEPS = 4;

    long x(Spot spot) {
        return steps(spot.x() * scale + right);
    }

    long y(Spot spot) {
        return steps(spot.y() * scale + down);
    }

    long length(double centimetres) {
        return steps(centimetres * scale);
    }

    static long steps(double units) {
        return StrictMath.round(units * STEPS);
    }
}
