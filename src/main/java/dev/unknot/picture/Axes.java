package dev.unknot.picture;

/** Which way a part of the body points: forward, up and to the person's right, each one long. */
record Axes(Vec forward, Vec up, Vec right) {

    static Axes of(Vec forward, Vec up) {
        var straight = up.unit();
        var ahead = forward.across(straight).unit();
        return new Axes(ahead, straight, ahead.cross(straight));
    }

    /** A direction given as forward, up and right. */
    Vec out(Vec local) {
        return forward.times(local.x()).plus(up.times(local.y())).plus(right.times(local.z()));
    }

    /** A direction in the room, as forward, up and right. */
    Vec in(Vec world) {
        return new Vec(world.dot(forward), world.dot(up), world.dot(right));
    }

    /** Bent forward, tipped to the right and turned to the right, in degrees. */
    Axes moved(Vec bendSideTurn) {
        return about(right, -bendSideTurn.x()).tipped(bendSideTurn.y()).spun(bendSideTurn.z());
    }

    private Axes tipped(double degrees) {
        return about(forward, degrees);
    }

    private Axes spun(double degrees) {
        return about(up, -degrees);
    }

    private Axes about(Vec axis, double degrees) {
        return new Axes(forward.turned(axis, degrees), up.turned(axis, degrees), right.turned(axis, degrees));
    }
}
