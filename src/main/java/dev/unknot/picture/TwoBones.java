package dev.unknot.picture;

/**
 * Two bones that reach for a place.
 *
 * @param middle the elbow or knee
 * @param end the wrist or ankle
 * @param missed centimetres by which the place is out of reach
 */
record TwoBones(Vec middle, Vec end, double missed) {

    /** How far two bones open at most and close at least, of their whole length. */
    private static final double OPEN = 0.9995;

    static TwoBones reach(Vec from, Vec goal, double first, double second, Vec pole) {
        var wanted = from.to(goal);
        var direction = goal.minus(from).unit();
        var longest = (first + second) * OPEN;
        var shortest = StrictMath.abs(first - second) + 4;
        var distance = StrictMath.max(shortest, StrictMath.min(longest, wanted));
        var along = (first * first - second * second + distance * distance) / (2 * distance);
        var off = StrictMath.sqrt(StrictMath.max(0, first * first - along * along));
        var aside = pole.across(direction);
        var out = aside.length() < 1e-6 ? Vec.UP.across(direction).unit() : aside.unit();
        var middle = from.plus(direction.times(along)).plus(out.times(off));
        return new TwoBones(middle, from.plus(direction.times(distance)), StrictMath.abs(wanted - distance));
    }
}
