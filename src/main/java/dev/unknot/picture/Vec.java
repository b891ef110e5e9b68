package dev.unknot.picture;

/**
 * A place or a direction, in centimetres. In the room x is ahead of the person, y up, z to their right; on a part of the
 * body the three are forward, up and out (or bend, side and turn, in degrees).
 */
public record Vec(double x, double y, double z) {

    static final Vec ZERO = new Vec(0, 0, 0);
    static final Vec AHEAD = new Vec(1, 0, 0);
    static final Vec UP = new Vec(0, 1, 0);

    /** Reads {@code "1 2.5 -3"}. */
    public static Vec parse(String text) {
        var numbers = text.strip().split("\\s+", -1);
        if (numbers.length != 3) {
            throw new IllegalArgumentException("Three numbers are needed, not \"" + text + "\"");
        }
        return new Vec(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }

    Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y, z + other.z);
    }

    Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y, z - other.z);
    }

    Vec times(double factor) {
        return new Vec(x * factor, y * factor, z * factor);
    }

    double dot(Vec other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vec cross(Vec other) {
        return new Vec(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return StrictMath.sqrt(dot(this));
    }

    double to(Vec other) {
        return other.minus(this).length();
    }

    /** The same direction, one long. */
    Vec unit() {
        var length = length();
        if (length < 1e-9) {
            throw new IllegalArgumentException("Nothing points nowhere");
        }
        return times(1 / length);
    }

    /** What is left of it across a direction. */
    Vec across(Vec direction) {
        return minus(direction.times(dot(direction)));
    }

    /** The place a part of the way to another. */
    Vec toward(Vec other, double part) {
        return plus(other.minus(this).times(part));
    }

    /** Seen in the mirror that stands between left and right. */
    Vec mirrored() {
        return new Vec(x, y, -z);
    }

    /** The angle to another direction, in degrees. */
    double angle(Vec other) {
        var cosine = dot(other) / (length() * other.length());
        return StrictMath.toDegrees(StrictMath.acos(StrictMath.max(-1, StrictMath.min(1, cosine))));
    }

    /** Turned about an axis, in degrees, as a screw that goes along it. */
    Vec turned(Vec axis, double degrees) {
        var cosine = StrictMath.cos(StrictMath.toRadians(degrees));
        var sine = StrictMath.sin(StrictMath.toRadians(degrees));
        return times(cosine).plus(axis.cross(this).times(sine)).plus(axis.times(axis.dot(this) * (1 - cosine)));
    }
}
