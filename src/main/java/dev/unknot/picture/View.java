package dev.unknot.picture;

/**
 * From where a picture is seen, far away.
 *
 * @param azimuth degrees around the person who faces ahead: 0 from their right side, 90 from the front, -90 from behind
 * @param elevation degrees from above
 */
public record View(double azimuth, double elevation) {

    /** Reads {@code SIDE}, {@code FRONT}, {@code BACK}, or two numbers. */
    public static View parse(String text) {
        return switch (text.strip()) {
            case "SIDE" -> new View(18, 9);
            case "FRONT" -> new View(90, 6);
            case "BACK" -> new View(-90, 6);
            default -> {
                var numbers = text.strip().split("\\s+", -1);
                if (numbers.length != 2) {
                    throw new IllegalArgumentException("A view is SIDE, FRONT, BACK or two numbers, not " + text);
                }
                yield new View(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
            }
        };
    }

    /** To the eye. */
    Vec toEye() {
        return new Vec(cos(elevation) * sin(azimuth), sin(elevation), cos(elevation) * cos(azimuth));
    }

    Spot see(Vec place) {
        var right = new Vec(cos(azimuth), 0, -sin(azimuth));
        var up = toEye().cross(right);
        return new Spot(place.dot(right), -place.dot(up));
    }

    double nearness(Vec place) {
        return place.dot(toEye());
    }

    private static double sin(double degrees) {
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }
}
