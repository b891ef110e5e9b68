package dev.unknot.picture;

/** The smallest upright rectangle around what it was shown. */
final class Bounds {

    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    void include(Spot middle, double radius) {
        left = StrictMath.min(left, middle.x() - radius);
        right = StrictMath.max(right, middle.x() + radius);
        top = StrictMath.min(top, middle.y() - radius);
        bottom = StrictMath.max(bottom, middle.y() + radius);
    }

    /** Forgets what is below a line. */
    void cut(double lowest) {
        bottom = StrictMath.min(bottom, lowest);
    }

    /** Forgets what is to the right of a line. */
    void cutRight(double farthest) {
        right = StrictMath.min(right, farthest);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }
}
